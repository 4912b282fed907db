package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext.Answered;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.ShortReplies;
import io.epione.policies.understanding.ShortReplies.Said;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Short replies become the findings they answer; what is not plain stays unknown. */
class AnswersTest {
    private static Optional<Finding> finding(Judgement judgement, String concept) {
        return judgement.findings().stream()
                .filter(finding -> finding.concept().equals(concept))
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yes", "Yes", "yeah", "yep it does", "y", "a little", "I do", "yes, since this morning", "Yes!"})
    void aYesIsAYes(String reply) {
        assertThat(ShortReplies.said(reply)).isEqualTo(Said.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "No.",
                "nope",
                "no, not at all",
                "no I don't",
                "not at all",
                "none",
                "No thank you",
                "I don't",
                "he doesn't"
            })
    void aPlainNoIsANo(String reply) {
        assertThat(ShortReplies.said(reply)).isEqualTo(Said.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no idea",
                "no clue",
                "idk",
                "not sure",
                "I don't know",
                "dunno",
                "hard to say",
                "no change",
                "no better",
                "no longer sure",
                "no worse than yesterday",
                "not really",
                "I don't think so",
                "not that I know",
                "?",
                "no more than usual",
                "what do you mean",
                "why do you ask",
                "no one told me",
                "maybe",
                "yes and no",
                ""
            })
    void whatIsNotPlainIsNoNo(String reply) {
        assertThat(ShortReplies.said(reply)).isNotIn(Said.NO, Said.YES);
    }

    @ParameterizedTest
    @CsvSource({"Yes, PRESENT", "no, NEGATED", "maybe, POSSIBLE", "yes it is, PRESENT", "not really, POSSIBLE"})
    void aReplyToAQuestionIsAFinding(String reply, Status status) {
        assertThat(finding(QuestionsTest.judge("I have a headache", new Answered("stiff_neck", reply)), "stiff_neck"))
                .get()
                .extracting(Finding::status)
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not sure", "idk", "I don't know", "what?", "my neighbour has a dog"})
    void notSureLeavesItUnknown(String reply) {
        Judgement before = QuestionsTest.judge("I have a headache");
        Judgement after = QuestionsTest.judge("I have a headache", new Answered("stiff_neck", reply));
        assertThat(finding(after, "stiff_neck").map(Finding::status)).isNotEqualTo(Optional.of(Status.NEGATED));
        assertThat(after.disposition().level())
                .isGreaterThanOrEqualTo(before.disposition().level());
    }

    @Test
    void whoIsNotSureOfARedFlagIsSeenWithin24Hours() {
        assertThat(QuestionsTest.judge("I have a headache").disposition().level())
                .isEqualTo(Level.SELF_CARE);
        assertThat(QuestionsTest.judge("I have a headache", new Answered("stiff_neck", "Not sure"))
                        .disposition()
                        .level())
                .isEqualTo(Level.SOON);
        assertThat(after("no stiff neck", turn(5, "I have a headache", "stiff_neck"), turn(3, "not sure", "confusion"))
                        .disposition()
                        .level())
                .isEqualTo(Level.SELF_CARE);
    }

    @Test
    void aYesRaisesWhatTheRuleSays() {
        assertThat(QuestionsTest.judge("I have a headache", new Answered("stiff_neck", "yes"))
                        .disposition()
                        .level())
                .isEqualTo(Level.EMERGENCY);
    }

    @ParameterizedTest
    @CsvSource({"39.2, 39.2", "it was 39.2, 39.2", "102.2, 39", "39.1 to 40 °C (102.4 to 104 °F), 39.5"})
    void aTemperatureIsRead(String reply, double celsius) {
        assertThat(finding(
                        QuestionsTest.judge("I have a fever", new Answered("reading:temperature", reply)),
                        "temperature"))
                .get()
                .extracting(Finding::value)
                .isEqualTo(celsius);
    }

    @ParameterizedTest
    @CsvSource({
        "ketones, 3.2, 3.2",
        "systolic, 185, 185",
        "systolic, 185/110, 185",
        "spo2, 90, 90",
        "heart_rate, 155, 155"
    })
    void otherReadingsAreRead(String measure, String reply, double value) {
        assertThat(finding(QuestionsTest.judge("I feel ill", new Answered("reading:" + measure, reply)), measure))
                .get()
                .extracting(Finding::value)
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No thermometer", "I have no thermometer", "not sure", "I haven't measured", "No"})
    void whoCannotMeasureIsNotTakenForHealthy(String reply) {
        Judgement after = QuestionsTest.judge("I have a fever", new Answered("reading:temperature", reply));
        assertThat(finding(after, "temperature")).isEmpty();
        assertThat(after.questions()).noneMatch(question -> question.id().equals("reading:temperature"));
    }

    @ParameterizedTest
    @CsvSource({
        "6 weeks, EMERGENCY",
        "Under 1 month, EMERGENCY",
        "2 months old, EMERGENCY",
        "7, SELF_CARE",
        "not sure, SELF_CARE"
    })
    void anAgeIsRead(String reply, Level least) {
        assertThat(QuestionsTest.judge("my daughter has a fever", new Answered("age", reply))
                        .disposition()
                        .level())
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    void aLongTextIsNoAge() {
        assertThat(ShortReplies.age("she has had it for 3 days and 2 nights and it gets worse"))
                .isNull();
        assertThat(ShortReplies.age("3 days")).isLessThan(0.01);
    }

    private static DialogContext conversation(String text, EarlierTurn... earlier) {
        DialogContext context = Case.of(text).context();
        return DialogContext.of(
                context.trigger(), text, List.of(earlier), context.stated(), context.profile(), context.now());
    }

    private static EarlierTurn turn(int minutesAgo, String text, String... asked) {
        return new EarlierTurn(Case.NOW.minus(Duration.ofMinutes(minutesAgo)), text, List.of(asked));
    }

    private static Judgement after(String text, EarlierTurn... earlier) {
        return QuestionsTest.POLICY.evaluate(conversation(text, earlier));
    }

    @Test
    void aTurnAnswersTheQuestionThatWasAskedBefore() {
        Judgement judgement = after("yes", turn(5, "I have a headache", "stiff_neck"));
        assertThat(judgement.disposition().level()).isEqualTo(Level.EMERGENCY);
    }

    @Test
    void anAnswerOfAnEarlierTurnStillHolds() {
        Judgement judgement = after(
                "no",
                turn(9, "I have a headache", "confusion"),
                turn(7, "no", "fainted"),
                turn(5, "yes", "vision_loss"));
        assertThat(finding(judgement, "confusion"))
                .get()
                .extracting(Finding::status)
                .isEqualTo(Status.NEGATED);
        assertThat(finding(judgement, "fainted"))
                .get()
                .extracting(Finding::status)
                .isEqualTo(Status.PRESENT);
        assertThat(finding(judgement, "vision_loss"))
                .get()
                .extracting(Finding::status)
                .isEqualTo(Status.NEGATED);
        assertThat(judgement.questions())
                .noneMatch(question ->
                        List.of("confusion", "fainted", "vision_loss").contains(question.id()));
    }

    @Test
    void anAnswerAboutADaughterIsAboutTheDaughter() {
        Judgement judgement = after("yes, and vomiting", turn(5, "my daughter has a fever, she is 5", "stiff_neck"));
        assertThat(judgement.findings())
                .filteredOn(finding -> List.of("stiff_neck", "vomiting").contains(finding.concept()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.subject()).isEqualTo(Finding.Subject.CHILD));
    }

    @Test
    void ofWhomANoIsSaidMustBeClear() {
        Judgement judgement = after("no", turn(5, "I have chest pain and my son has a fever", "breathless"));
        assertThat(finding(judgement, "breathless")).isEmpty();
    }

    @Test
    void ownWordsGoBeforeTheNo() {
        Judgement judgement = after("no, I can't breathe properly", turn(5, "I have a cough", "breathless"));
        assertThat(finding(judgement, "breathless"))
                .get()
                .extracting(Finding::status)
                .isEqualTo(Status.PRESENT);
    }

    @Test
    void aPregnancyInOwnWordsAnswersAndCountsItsWeeks() {
        Judgement judgement = after("I'm 7 weeks pregnant", turn(5, "I have belly pain and I feel dizzy", "pregnant"));
        assertThat(judgement.disposition().level()).isEqualTo(Level.EMERGENCY);
    }

    @Test
    void aQuestionThatWasPassedOverComesBackOnce() {
        Judgement first = after("what is HbA1c?", turn(5, "I have a headache", "confusion"));
        assertThat(first.questions().getFirst().id()).isEqualTo("confusion");
        Judgement second = after(
                "what is a normal blood pressure?",
                turn(5, "I have a headache", "confusion"),
                turn(3, "what is HbA1c?", "confusion"));
        assertThat(second.questions()).noneMatch(question -> question.id().equals("confusion"));
    }

    private static Judgement afterFiveQuestions(String text) {
        return after(
                text,
                turn(15, "I have a headache", "confusion"),
                turn(12, "no", "fainted"),
                turn(9, "no", "vision_loss"),
                turn(6, "no", "face_droop"),
                turn(3, "no", "stiff_neck"));
    }

    @Test
    void overTheWholeConversationFiveQuestionsAreAskedAboutAComplaint() {
        assertThat(afterFiveQuestions("no").questions()).isEmpty();
        assertThat(afterFiveQuestions("and now I have belly pain").questions()).isNotEmpty();
    }

    @Test
    void theFifthQuestionComesBackTooWhenItWasPassedOver() {
        assertThat(afterFiveQuestions("what is HbA1c?").questions())
                .extracting(Judgement.Question::id)
                .containsExactly("stiff_neck");
    }
}
