package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Judgement.Question;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext.Answered;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who answers one question, none, or does not know is told what to do all the same, and never less than before. */
class SafeEndTest {
    private static final int SENTENCES = 150;

    @Test
    void withoutAnyAnswerThereIsALevelAndWhatToDo() {
        assertThat(questioned()).hasSizeGreaterThan(100);
        for (Asked one : questioned()) {
            assertThat(one.judgement().say()).as("%s", one.written()).isNotEmpty();
        }
    }

    @Test
    void notKnowingNeverLowersAndASignThatIsNotKnownIsSeenWithinADay() {
        for (Asked one : questioned()) {
            for (Question question : one.judgement().questions()) {
                String unsure = question.replies().getLast();
                Judgement after = one.after(question, unsure);
                Level level = after.disposition().level();

                assertThat(level).as("%s %s", one.written(), question.id()).isGreaterThanOrEqualTo(one.level());
                if (unsure.equals("Not sure") && question.replies().equals(List.of("Yes", "No", "Not sure"))) {
                    assertThat(level).as("%s %s", one.written(), question.id()).isGreaterThanOrEqualTo(Level.SOON);
                }
            }
        }
    }

    @Test
    void afterOneAnswerAloneThereIsALevelAndWhatToDo() {
        for (Asked one : questioned()) {
            Question question = one.judgement().questions().getFirst();
            for (String reply : question.replies()) {
                Judgement after = one.after(question, reply);

                assertThat(after.disposition().level())
                        .as("%s %s", one.written(), reply)
                        .isGreaterThanOrEqualTo(Level.SELF_CARE);
                assertThat(after.say()).as("%s %s", one.written(), reply).isNotEmpty();
            }
        }
    }

    private record Asked(Object written, Judgement judgement) {
        Level level() {
            return judgement.disposition().level();
        }

        Judgement after(Question question, String reply) {
            return QuestionsTest.judge(written, new Answered(question.id(), reply));
        }
    }

    /** Complaints with a question; a value in its normal range has one too, and no level. */
    private static List<Asked> questioned() {
        return sentences()
                .map(written -> new Asked(written, QuestionsTest.judge(written)))
                .filter(one -> one.level() != Level.NONE
                        && !one.judgement().questions().isEmpty())
                .limit(SENTENCES)
                .toList();
    }

    private static Stream<Object> sentences() {
        return ShippedPolicy.RULES.stream()
                .flatMap(rule -> rule.tests().values().stream().flatMap(List::stream))
                .distinct();
    }
}
