package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Judgement.Question;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext.Answered;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which questions are worth it, in which order, and what is said of what would change. */
class WorthAskingTest {
    static final String BRUISE = "there is a bruise on my baby's cheek";

    private static List<String> asked(String text) {
        return QuestionsTest.judge(text).questions().stream().map(Question::id).toList();
    }

    private static Level level(String text, Answered... answers) {
        return QuestionsTest.judge(text, answers).disposition().level();
    }

    @Test
    void aQuestionThatCouldOnlyLowerTheLevelIsAskedAfterThoseThatCouldRaiseIt() {
        assertThat(level(BRUISE)).isEqualTo(Level.URGENT);
        assertThat(level(BRUISE, new Answered("fever", "Yes"))).isEqualTo(Level.EMERGENCY);
        assertThat(level(BRUISE, new Answered("age", "1 to 15 years"))).isEqualTo(Level.SELF_CARE);
        assertThat(asked(BRUISE)).startsWith("fever").endsWith("age");
    }

    @Test
    void nobodyIsAskedForWhatCannotLowerTheLevelBesideAnotherWhoIsAsIll() {
        String bite = "a dog bit me in the hand";
        assertThat(level(bite)).isEqualTo(level(BRUISE));
        assertThat(asked(bite + " and " + BRUISE)).contains("fever").doesNotContain("age", "age-child");
        assertThat(asked("I have a runny nose and " + BRUISE)).contains("fever", "age-child");
    }

    @Test
    void whereTheRuleHoldsWhateverIsAnsweredNothingIsAsked() {
        for (Object written : List.of(
                "a dog bit me in the hand",
                Map.of("text", "my ankles are swollen", "conditions", List.of("heart failure")))) {
            Judgement judgement = QuestionsTest.judge(written);
            assertThat(judgement.disposition().level()).isEqualTo(Level.URGENT);
            assertThat(judgement.questions()).as("%s", written).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"I have a fever and my son has a fever", "I have a headache and my husband has a headache"})
    void whatTwoPeopleHaveIsAskedOnce(String text) {
        assertThat(asked(text)).hasSize(Questions.MOST).doesNotHaveDuplicates();
    }

    @Test
    void ofRepliesThatLeadEquallyFarTheFirstIsNamed() {
        Judgement judgement = QuestionsTest.judge("my daughter has a fever");
        for (String reply : List.of("Under 1 month", "1 to 3 months")) {
            assertThat(level("my daughter has a fever", new Answered("age", reply)))
                    .isEqualTo(Level.EMERGENCY);
        }
        assertThat(judgement.trace().wouldChange())
                .first()
                .isEqualTo("It would be Emergency if the answer to \"How old is the person?\" were \"Under 1 month\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my stool is black and tarry | fainted | breathless",
                "a mild tummy ache after lunch | fainted | chest_pain"
            })
    void ofWhatWouldRaiseAsFarTheSignOfMoreRulesAboutWhatIsThereIsAskedFirst(String text, String first, String other) {
        assertThat(level(text, new Answered(other, "Yes"))).isEqualTo(level(text, new Answered(first, "Yes")));
        List<String> asked = asked(text);
        assertThat(asked).contains(first);
        assertThat(asked.subList(0, asked.indexOf(first))).doesNotContain(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I take insulin", "I came back from Kenya and feel great", "I had surgery last week"})
    void whoComplainsOfNothingIsNotQuestioned(String text) {
        assertThat(QuestionsTest.judge(text).findings()).isNotEmpty();
        assertThat(level(text)).isEqualTo(Level.NONE);
        assertThat(asked(text)).isEmpty();
    }

    @Test
    void whoTellsAReadingIsAskedForSignsEvenWhenItRaisesNothing() {
        String text = "my blood pressure is 120/80";
        assertThat(level(text)).isEqualTo(Level.NONE);
        assertThat(asked(text)).contains("vision_loss");
    }

    @Test
    void aReadingIsAskedForWhatIsThereAndNotForWhatIsLongOver() {
        assertThat(asked("my 3 year old has a fever")).contains("reading:temperature");
        assertThat(asked("my 3 year old had a fever last winter")).isEmpty();
    }
}
