package io.epione.assistant.reply.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Profiles;
import io.epione.assistant.reply.gate.AnswerGate;
import io.epione.assistant.reply.gate.Verdict;
import io.epione.models.ModelCatalog;
import io.epione.models.ModelSelection;
import io.epione.policies.wording.Wording;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a person hears of a risk, and that all of it passes the gate. */
class RiskAnswerTest {
    private static final ModelCatalog MODELS = new ModelCatalog(ModelSelection.asShipped());

    private final List<String> doubts = new ArrayList<>();
    private final RiskAnswer answer = new RiskAnswer(MODELS, new Wording(), (_, _) -> doubts);
    private final AnswerGate gate = new AnswerGate();
    private final Map<String, Fact<Quantity>> values = new HashMap<>();
    private final List<Entry> records =
            List.of(Profiles.condition("Cigarette smoker", "active"), Profiles.medicine("Amlodipine 5 mg", "active"));

    @AfterAll
    static void close() {
        MODELS.close();
    }

    private void measured(String key, double value, String unit) {
        values.put(
                key,
                new Fact.Measured<>(
                        Profiles.evidence(Quantity.of(value, unit), Profiles.NOW.minus(Duration.ofDays(2)))));
    }

    private List<String> hears(String question) {
        List<Bound> sentences = answer.answer(Profiles.ask(question, Profiles.of(values, records)))
                .orElseThrow()
                .sentences();
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(gate.check(sentence.text(), sentence.cited()))
                        .as(sentence.text())
                        .isEqualTo(Verdict.PASSED));
        return sentences.stream().map(Bound::text).toList();
    }

    private List<String> hearsOfTheHeart() {
        measured("systolic", 158, "mm[Hg]");
        measured("total_cholesterol", 230, "mg/dL");
        measured("hdl", 44, "mg/dL");
        measured("creatinine", 0.8, "mg/dL");
        measured("bmi", 29, "kg/m2");
        return hears("what is my heart risk?");
    }

    @Test
    void aRiskIsToldInNaturalFrequenciesWithItsBandAndWhoNamedIt() {
        assertThat(hearsOfTheHeart())
                .anySatisfy(sentence -> assertThat(sentence)
                        .matches("(?s)Heart attack or stroke \\(atherosclerotic\\): about \\d+ of 100 people like you"
                                + " \\(\\d+\\.\\d %\\), by Cardiovascular risk over 10 years \\(PREVENT base equations\\);"
                                + " (intermediate|high) \\(ACC/AHA guideline .*")
                        .contains("No diabetes is recorded; counted as none."));
    }

    @Test
    void itIsComparedWithAStatedPerson() {
        assertThat(hearsOfTheHeart())
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith(
                                "Compared with somebody of the same age and sex and: Systolic blood pressure 120 mmHg")
                        .containsPattern(": about \\d+ of [\\d,]+ people \\("));
    }

    @Test
    void whatAPersonCanChangeIsAnAssociationAndNeverAMedicine() {
        List<String> changes = hearsOfTheHeart().stream()
                .filter(sentence -> sentence.contains("all else the same"))
                .toList();

        assertThat(changes)
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence)
                        .endsWith("an association, not a promise.")
                        .doesNotStartWith("Medicine")
                        .doesNotStartWith("Statin"));
    }

    @Test
    void whatIsMissingIsSaidInsteadOfARisk() {
        assertThat(hears("how likely am I to have a heart attack?"))
                .singleElement()
                .asString()
                .contains("cannot be worked out for you", "Total cholesterol is not in the profile.");
    }

    @Test
    void pointsAreNoFrequency() {
        measured("creatinine", 0.8, "mg/dL");

        assertThat(hears("what is my kidney risk?"))
                .first()
                .asString()
                .contains("mL/min/1.73 m\u00B2", "KDIGO")
                .doesNotContain("people like you");
    }

    @Test
    void anInputInDoubtIsSaidBesideTheRisk() {
        String warning = "Many values like this came in lately with what looks like a wrong unit.";
        assertThat(hearsOfTheHeart()).noneMatch(sentence -> sentence.startsWith(warning));
        doubts.add("Degraded: values of Creatinine from this source look as if their unit were wrong.");

        assertThat(hearsOfTheHeart()).anyMatch(sentence -> sentence.startsWith(warning));
    }
}
