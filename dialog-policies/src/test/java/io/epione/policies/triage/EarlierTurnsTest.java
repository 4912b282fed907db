package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.policies.triage.DialogContext.Stated;
import io.epione.policies.triage.DialogContext.Trigger;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.TextReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was said earlier counts with what is said now. */
class EarlierTurnsTest {
    private static final TextReader READER = ShippedPolicy.READER;
    private static final Inquiries INQUIRIES = Inquiries.shipped(READER);

    private static Heard heard(String now, String earlier) {
        return Heard.of(
                DialogContext.of(
                        Trigger.TURN,
                        now,
                        List.of(new EarlierTurn(Case.NOW.minus(Duration.ofHours(2)), earlier, List.of())),
                        Stated.nothing(),
                        null,
                        Case.NOW),
                READER,
                INQUIRIES);
    }

    private static List<Finding> of(Heard heard, Subject subject, String concept) {
        return heard.about(subject).stream()
                .filter(finding -> finding.concept().equals(concept))
                .toList();
    }

    @Test
    void whatWasSaidEarlierIsStillThere() {
        assertThat(of(heard("and I am sweating", "I have chest pain"), Subject.SELF, "chest_pain"))
                .hasSize(1);
    }

    @Test
    void onlyADenialAboutTheSamePersonTakesItBack() {
        assertThat(of(heard("I do not have chest pain", "I have chest pain"), Subject.SELF, "chest_pain"))
                .extracting(Finding::status)
                .containsExactly(Status.NEGATED);
        assertThat(of(heard("my husband has no chest pain", "I have chest pain"), Subject.SELF, "chest_pain"))
                .extracting(Finding::status)
                .containsExactly(Status.PRESENT);
        assertThat(of(heard("I do not have a cough", "I have chest pain"), Subject.SELF, "chest_pain"))
                .hasSize(1);
        assertThat(of(heard("maybe I have chest pain", "I have chest pain"), Subject.SELF, "chest_pain"))
                .hasSize(2);
    }

    @Test
    void anEarlierDenialIsRememberedUntilItIsTakenBack() {
        assertThat(of(heard("my nose runs", "I have no fever"), Subject.SELF, "fever"))
                .extracting(Finding::status)
                .containsExactly(Status.NEGATED);
        assertThat(of(heard("now I have a fever", "I have no fever"), Subject.SELF, "fever"))
                .extracting(Finding::status)
                .contains(Status.PRESENT);
    }

    @Test
    void theTimeSinceItWasSaidIsAddedToItsBeginning() {
        assertThat(of(heard("it is still there", "I have had chest pain for 3 hours"), Subject.SELF, "chest_pain"))
                .extracting(Finding::onsetHours)
                .containsExactly(5.0);
        assertThat(of(heard("it is still there", "I have chest pain"), Subject.SELF, "chest_pain"))
                .extracting(Finding::onsetHours)
                .containsOnlyNulls();
    }

    @Test
    void everybodyWhoWasSpokenOfIsJudged() {
        Heard heard = heard("I have a cough", "my 8 week old baby has a fever");
        assertThat(heard.subjects()).containsExactlyInAnyOrder(Subject.SELF, Subject.CHILD);
        assertThat(heard.people()).containsKeys(Subject.SELF, Subject.CHILD);
        assertThat(heard("hello", "hello").subjects()).containsExactly(Subject.SELF);
        assertThat(heard("hello", "hello").about(Subject.OTHER)).isEmpty();
    }
}
