package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Judgement.Question;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext.Answered;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A headache after 50: what matters is whether it is new, and whether an artery may be inflamed. */
class NewHeadacheTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "44 | | SELF_CARE",
                "57 | | SOON",
                "57 | usual_headache=Yes | SELF_CARE",
                "57 | usual_headache=No | SOON",
                "57 | usual_headache=Not sure | SOON",
                "57 | giant_cell_signs=Yes | URGENT",
                "57 | giant_cell_signs=No | ROUTINE",
                "57 | giant_cell_signs=Not sure | SOON",
                "57 | usual_headache=No;giant_cell_signs=No | ROUTINE",
                "57 | usual_headache=Yes;giant_cell_signs=Yes | URGENT",
                "57 | thunderclap=Yes | EMERGENCY",
                "71 | giant_cell_signs=No | SOON",
                "71 | giant_cell_signs=Yes | URGENT",
                "71 | usual_headache=Yes | SELF_CARE"
            })
    void endsWhereItsAnswersLead(double age, @Nullable String answers, Level level) {
        assertThat(judge(age, answers).disposition().level()).isEqualTo(level);
    }

    @Test
    void asksAfterFiftyWhetherItIsNewAndForSignsOfAnInflamedArtery() {
        assertThat(asked(judge(57, null))).containsSubsequence("thunderclap", "usual_headache", "giant_cell_signs");
    }

    @Test
    void doesNotAskTheYoungForThem() {
        assertThat(asked(judge(31, null))).doesNotContain("usual_headache", "giant_cell_signs");
    }

    @Test
    void asksForAnAgeThatIsNotKnown() {
        assertThat(asked(QuestionsTest.judge("I have a headache"))).contains("age");
    }

    @Test
    void anUrgentOneIsNotSaidToBeHarmless() {
        Judgement judgement = judge(66, "giant_cell_signs=Yes");

        assertThat(judgement.say())
                .anyMatch(sentence -> sentence.text().contains("emergency department"))
                .noneMatch(sentence -> sentence.text().contains("Most headaches pass"));
    }

    private static Judgement judge(double age, @Nullable String answers) {
        Answered[] given = answers == null
                ? new Answered[0]
                : Arrays.stream(answers.split(";"))
                        .map(answer -> answer.split("="))
                        .map(answer -> new Answered(answer[0], answer[1]))
                        .toArray(Answered[]::new);
        return QuestionsTest.judge(Map.of("text", "I have a headache since yesterday", "age", age), given);
    }

    private static List<String> asked(Judgement judgement) {
        return judgement.questions().stream().map(Question::id).toList();
    }
}
