package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.epione.models.ModelRun.Answered;
import io.epione.models.ModelRun.Refused;
import io.epione.profile.risk.Assessment.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallerListsTest {
    private final RiskModel model = Shipped.model("phq9");

    @Test
    void theAnswersOfAQuestionnaireMayComeAsOneList() {
        Answered answered = (Answered) model.run(Map.of("items", List.of(0, 0, 0, 0, 0, 0, 0, 0, 1)));

        assertThat(answered.outputs()).containsEntry("score", 1.0).containsEntry("safety_flag", 1.0);
        assertThat(answered.warnings()).isEmpty();
    }

    @Test
    void eachElementThatIsWrongIsNamedByItsPlace() {
        assertThat(problems(Arrays.asList(0, 4, null, 1.5, "2", -1, 0, 0)))
                .extracting(Problem::input, Problem::code)
                .containsExactly(
                        tuple("items/1", "out-of-range"),
                        tuple("items/2", "missing"),
                        tuple("items/3", "wrong-kind"),
                        tuple("items/4", "wrong-kind"),
                        tuple("items/5", "out-of-range"),
                        tuple("items/8", "missing"));
    }

    @Test
    void aListThatIsTooLongOrNoneIsRefused() {
        assertThat(problems(Collections.nCopies(10, 0)))
                .extracting(Problem::input, Problem::code)
                .containsExactly(tuple("items", "wrong-kind"));
        assertThat(problems("111111111")).extracting(Problem::input).contains("items", "items/0");
        assertThat(((Refused) model.run(Map.of())).problems())
                .hasSize(9)
                .extracting(Problem::input)
                .contains("items/8");
    }

    private List<Problem> problems(Object items) {
        return ((Refused) model.run(Map.of("items", items))).problems();
    }
}
