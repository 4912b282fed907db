package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Subject;
import org.junit.jupiter.api.Test;

/** What is said beside a complaint does not make it smaller; each was once lowered by it. */
class PlayedDownTest {
    private static final String NOT_UNDERSTOOD = "something in there keeps clicking and popping since the accident";
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    private static Judgement judge(String text) {
        return POLICY.evaluate(Case.of(text).context());
    }

    private static Level level(String text) {
        return judge(text).disposition().level();
    }

    @Test
    void aCircumstanceBesideItDoesNotMakeAComplaintLookUnderstood() {
        assertThat(level(NOT_UNDERSTOOD + ". The kids are at their grandmother's."))
                .isGreaterThanOrEqualTo(Level.SOON);
    }

    @Test
    void anExplanationThatPlaysItDownExplainsNothing() {
        assertThat(level(NOT_UNDERSTOOD + ". I'm sure it's just stress.")).isGreaterThanOrEqualTo(Level.SOON);
    }

    @Test
    void aSentenceAboutMyOwnBodyIsAboutMeAfterAStoryOfSomebodyElse() {
        assertThat(judge("My friend had the same and it was nothing. Boiling water has burned my whole chest.")
                        .findings())
                .isNotEmpty()
                .extracting(Finding::subject)
                .containsOnly(Subject.SELF);
    }

    @Test
    void whatIsPutBetweenTheWordsPartsNoPhrase() {
        assertThat(level("I have had thoughts of killing, I mean, myself")).isGreaterThanOrEqualTo(Level.URGENT);
    }

    @Test
    void aCrashedCarIsNoBrokenToy() {
        assertThat(level("I was in a car crash and my neck hurts")).isEqualTo(Level.EMERGENCY);
    }
}
