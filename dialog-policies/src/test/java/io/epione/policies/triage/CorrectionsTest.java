package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is plainly taken back is taken back; nothing unclear lowers anything. */
class CorrectionsTest {
    private static Judgement after(String text, EarlierTurn... earlier) {
        DialogContext context = Case.of(text).context();
        return QuestionsTest.POLICY.evaluate(DialogContext.of(
                context.trigger(), text, List.of(earlier), context.stated(), context.profile(), context.now()));
    }

    private static EarlierTurn turn(String text, String... asked) {
        return new EarlierTurn(Case.NOW.minus(Duration.ofMinutes(5)), text, List.of(asked));
    }

    private static List<Finding> of(Judgement judgement, String concept) {
        return judgement.findings().stream()
                .filter(finding -> finding.concept().equals(concept))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not 42, 142", "sorry, not 42 but 142", "142, not 42", "Oops not 42, I meant 142"})
    void aNumberIsPutRight(String correction) {
        EarlierTurn said = turn("my sugar is 42 mg/dl");
        assertThat(of(after("hm", said), "glucose")).extracting(Finding::value).containsExactly(42.0);
        Judgement judgement = after(correction, said);
        assertThat(of(judgement, "glucose")).extracting(Finding::value).containsExactly(142.0);
        assertThat(judgement.disposition().level()).isLessThan(Level.URGENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not 43, 143", "142", "is that low?", "not sure about the number", "142 maybe"})
    void aNumberThatIsNotPlainlyPutRightStays(String text) {
        Judgement judgement = after(text, turn("my sugar is 42 mg/dl"));
        assertThat(of(judgement, "glucose")).extracting(Finding::value).contains(42.0);
        assertThat(judgement.disposition().level()).isGreaterThanOrEqualTo(Level.URGENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sorry, I meant my daughter | CHILD",
                "it's for my husband | OTHER",
                "it's not me, it's my son | CHILD",
                "no, I mean my 3 year old son | CHILD"
            })
    void theOneItIsAboutIsPutRight(String correction, Subject subject) {
        Judgement judgement = after(correction, turn("a fever and vomiting"));
        assertThat(of(judgement, "fever")).extracting(Finding::subject).containsExactly(subject);
        assertThat(of(judgement, "vomiting")).extracting(Finding::subject).containsExactly(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my daughter says it is nothing", "my husband told me to wait", "my son had it too"})
    void whoIsOnlySpokenOfIsNotTheOne(String text) {
        assertThat(of(after(text, turn("I have chest pain")), "chest_pain"))
                .extracting(Finding::subject)
                .contains(Subject.SELF);
    }

    @Test
    void anAnswerWithAnotherSideIsNoDenial() {
        Judgement judgement = after("no, left arm", turn("I have chest pain", "pain_to_arm"));
        assertThat(of(judgement, "pain_to_arm")).extracting(Finding::status).doesNotContain(Status.NEGATED);
        assertThat(of(judgement, "chest_pain")).extracting(Finding::status).contains(Status.PRESENT);
    }

    @Test
    void theOtherSideIsPutRight() {
        EarlierTurn said = turn("I have chest pain going into my right arm");
        Level before = after("ok", said).disposition().level();
        assertThat(after("no, left arm", said).disposition().level()).isGreaterThanOrEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actually it started yesterday | 24",
                "no, it began 3 days ago | 72",
                "sorry, it has been two weeks | 336"
            })
    void whenItBeganIsPutRight(String correction, double hours) {
        Judgement judgement = after(correction, turn("I have had a cough for 2 months"));
        assertThat(of(judgement, "cough")).extracting(Finding::onsetHours).containsExactly(hours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scrap that, it's gone", "never mind, it went away", "it has gone away now", "it's gone"})
    void whatIsGoneIsOver(String correction) {
        EarlierTurn said = turn("I have belly pain");
        Judgement judgement = after(correction, said);
        assertThat(of(judgement, "belly_pain")).extracting(Finding::status).containsExactly(Status.RESOLVED);
        assertThat(judgement.disposition().level())
                .isLessThanOrEqualTo(after("hm", said).disposition().level());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scrap that",
                "never mind",
                "it's probably nothing",
                "is it gone?",
                "it comes and goes",
                "it is better now",
                "forget it",
                "whatever"
            })
    void whatIsUnclearLowersNothing(String text) {
        EarlierTurn said = turn("my chest hurts and I am sweating");
        assertThat(after(text, said).disposition().level()).isEqualTo(Level.EMERGENCY);
    }

    @Test
    void ofTwoComplaintsThatItIsGoneMeansNeither() {
        Judgement judgement = after("it's gone", turn("I have belly pain and a fever"));
        assertThat(of(judgement, "belly_pain")).extracting(Finding::status).containsExactly(Status.PRESENT);
        assertThat(of(judgement, "fever")).extracting(Finding::status).containsExactly(Status.PRESENT);
    }

    @Test
    void whatIsNewBesideACorrectionCounts() {
        Judgement judgement = after("actually it started yesterday and now my face droops", turn("I have a headache"));
        assertThat(judgement.disposition().level()).isEqualTo(Level.EMERGENCY);
    }

    @Test
    void aDenialOfAnEarlierTurnHoldsUntilItIsSaidAgain() {
        EarlierTurn complaint = turn("I have a cough and a fever");
        EarlierTurn denial = turn("I don't have a fever after all");
        assertThat(of(after("hello", complaint, denial), "fever"))
                .extracting(Finding::status)
                .doesNotContain(Status.PRESENT);
        assertThat(of(after("the fever is back, I have a fever", complaint, denial), "fever"))
                .extracting(Finding::status)
                .contains(Status.PRESENT);
    }
}
