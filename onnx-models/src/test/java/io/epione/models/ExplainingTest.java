package io.epione.models;

import static io.epione.models.Asked.assessed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.epione.models.Explanation.Change;
import io.epione.models.Explanation.Share;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainingTest {
    private static final String PREVENT = "prevent-base-10y";

    /** The published worked example: 2^10 mixtures computed elsewhere. */
    @Test
    void theSharesOfTheWorkedExampleComeOut() {
        Explanation explanation = explained(Map.ofEntries(
                Map.entry("age", 50.0),
                Map.entry("sex", 0.0),
                Map.entry("sbp", 160.0),
                Map.entry("bp_tx", 1.0),
                Map.entry("tc", 200.0),
                Map.entry("hdl", 45.0),
                Map.entry("statin", 0.0),
                Map.entry("dm", 1.0),
                Map.entry("smoker", 0.0),
                Map.entry("egfr", 90.0),
                Map.entry("bmi", 35.0)));

        assertThat(explanation.output()).isEqualTo("ascvd");
        assertThat(explanation.reference()).isCloseTo(0.010921, within(1e-4));
        Map<String, Double> shares =
                explanation.shares().stream().collect(Collectors.toMap(Share::input, Share::amount));
        Map.of("sbp", 0.02851, "bp_tx", 0.00745, "tc", 0.00303, "hdl", 0.00721, "dm", 0.03429, "egfr", 0.00054)
                .forEach((input, amount) ->
                        assertThat(shares.get(input)).as(input).isCloseTo(amount, within(1e-4)));
        assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(0.08103, within(1e-4));
        assertThat(explanation.comparedWith())
                .startsWith("Compared with somebody of the same age and sex and: Systolic blood pressure 120 mmHg");
        assertThat(explanation.frequency()).isEqualTo("About 9 of 100 people like you within 10 years.");
        assertThat(Objects.requireNonNull(explanation.band()).name()).isEqualTo("intermediate");
        assertThat(explanation.band().source()).contains("2026");
    }

    @Test
    void theSharesSumExactlyToTheDifferenceForWhateverModelAnswers() {
        int explained = 0;
        for (var assessment : Shipped.CATALOG.assessAll(Someone.complete(50)
                .measured("hba1c", 5.9, "%")
                .measured("uacr", 40, "mg/g")
                .snapshot())) {
            if (assessment instanceof RiskAssessment risk) {
                Explanation explanation = Shipped.model(risk.model().id()).explain(risk);
                double sum =
                        explanation.shares().stream().mapToDouble(Share::amount).sum();
                assertThat(sum).isCloseTo(explanation.value() - explanation.reference(), within(1e-12));
                assertThat(explanation.value()).isEqualTo(risk.outputs().get(explanation.output()));
                explained += explanation.shares().isEmpty() ? 0 : 1;
            }
        }
        assertThat(explained).isGreaterThanOrEqualTo(4);
    }

    @Test
    void whatCanBeChangedIsToldButNeverAMedicine() {
        RiskAssessment risk = assessed(
                PREVENT,
                Someone.complete(50)
                        .measured("systolic", 160, "mm[Hg]")
                        .medication("Amlodipine 5 mg", "active")
                        .medication("Atorvastatin 20 mg", "active"));

        Explanation explanation = Shipped.model(PREVENT).explain(risk);

        assertThat(explanation.changes()).extracting(Change::input).containsExactly("sbp", "tc");
        assertThat(explanation.changes().getFirst().text())
                .startsWith("Systolic blood pressure: people with 120 mmHg instead of 160 mmHg, and all else the same,"
                        + " have");
        assertThat(explanation.changes())
                .allSatisfy(change -> assertThat(change.value()).isLessThan(explanation.value()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5 | 50 of 100",
                "0.0834 | 8 of 100",
                "0.0096 | 1 of 100",
                "0.0094 | 9 of 1,000",
                "0.0003 | 3 of 10,000",
                "0.99 | 99 of 100",
                "0.997 | 997 of 1,000",
                "0 | 0 of 1,000,000"
            })
    void aProbabilityIsSoManyOfSoManyPeople(double probability, String people) {
        assertThat(NaturalFrequency.of(probability).toString()).isEqualTo(people);
    }

    @Test
    void aChangeIsToldWhatItWouldBeAndThatItIsNoPromise() {
        Explanation explanation = Shipped.model(PREVENT)
                .explain(assessed(PREVENT, Someone.complete(50).measured("systolic", 160, "mm[Hg]")));

        assertThat(explanation.changes().getFirst().text())
                .matches(".* have a risk of \\d+ of 100 instead of \\d+ of 100; an association, not a promise\\.");
    }

    @Test
    void aSmallDifferenceIsToldAmongAsManyPeopleAsItTakes() {
        assertThat(NaturalFrequency.apart(0.0501, 0.0531))
                .extracting(NaturalFrequency::toString)
                .containsExactly("50 of 1,000", "53 of 1,000");
        assertThat(NaturalFrequency.apart(0.02, 0.005))
                .extracting(NaturalFrequency::toString)
                .containsExactly("20 of 1,000", "5 of 1,000");
    }

    @Test
    void aSmallRiskIsToldPerThousand() {
        Explanation explanation = Shipped.model(PREVENT)
                .explain(assessed(PREVENT, Someone.complete(32).measured("systolic", 112, "mm[Hg]")));

        assertThat(explanation.frequency()).matches("About \\d of 1,000 people like you within 10 years\\.");
    }

    @Test
    void anAssessmentOfAnotherModelIsNotExplained() {
        RiskAssessment kidney = assessed("egfr-ckdepi2021", Someone.complete(50));

        assertThat(Objects.requireNonNull(
                                Shipped.model("egfr-ckdepi2021").explain(kidney).band())
                        .name())
                .isEqualTo("G2");
        assertThatThrownBy(() -> Shipped.model(PREVENT).explain(kidney)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The explanation of a person with these inputs of {@code prevent-base-10y}. */
    static Explanation explained(Map<String, Double> values) {
        RiskAssessment any = assessed(PREVENT, Someone.complete(50));
        List<InputUsed> inputs = any.inputs().stream()
                .map(input -> new InputUsed(
                        input.name(),
                        Objects.requireNonNull(values.get(input.name())),
                        "",
                        Fact.State.MEASURED,
                        null,
                        "test"))
                .toList();
        return Shipped.model(PREVENT)
                .explain(new RiskAssessment(any.model(), any.patient(), any.asOf(), Map.of(), inputs, List.of(), true));
    }
}
