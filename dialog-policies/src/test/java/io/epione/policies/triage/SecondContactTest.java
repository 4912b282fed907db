package io.epione.policies.triage;

import static io.epione.policies.disposition.Level.EMERGENCY;
import static io.epione.policies.disposition.Level.NONE;
import static io.epione.policies.disposition.Level.ROUTINE;
import static io.epione.policies.disposition.Level.SELF_CARE;
import static io.epione.policies.disposition.Level.SOON;
import static io.epione.policies.disposition.Level.URGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who comes back with the same complaint within two days is graver than the complaint by itself. */
class SecondContactTest {
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    private static Level said(String text) {
        return POLICY.evaluate(Case.of(text).context()).disposition().level();
    }

    private static Level said(String text, Map<String, Object> contact) {
        return POLICY.evaluate(Case.of(Map.of("text", text, "contacts", List.of(contact)))
                        .context())
                .disposition()
                .level();
    }

    private static Map<String, Object> contact(double hoursAgo, String concept, Level level) {
        return contact(hoursAgo, List.of(concept), level, "self");
    }

    private static Map<String, Object> contact(double hoursAgo, List<String> concepts, Level level, String subject) {
        return Map.of("hours_ago", hoursAgo, "concepts", concepts, "level", level.code(), "subject", subject);
    }

    @Test
    void theSameComplaintRaisesByOneLevel() {
        Level first = said("I have a sore throat");
        assertThat(said("I still have a sore throat", contact(20, "sore_throat", first)))
                .isEqualTo(Level.values()[first.ordinal() + 1]);
        assertThat(said("I am short of breath", contact(20, "breathless", URGENT)))
                .isEqualTo(EMERGENCY);
    }

    @Test
    void whoSaysNoMoreThanThatItIsNotBetterIsRaisedByOneLevelToo() {
        assertThat(said("it is still not better", contact(20, "sore_throat", ROUTINE)))
                .isEqualTo(SOON);
    }

    @Test
    void whatIsLateOrForSomethingElseOrBetterRaisesNothing() {
        Level first = said("I have a sore throat");
        assertThat(said("I have a sore throat", contact(49, "sore_throat", first)))
                .isEqualTo(first);
        assertThat(said("I have a sore throat", contact(5, "knee_pain", ROUTINE)))
                .isEqualTo(first);
        assertThat(said("my sore throat is gone now", contact(20, "sore_throat", first)))
                .isLessThanOrEqualTo(first);
        assertThat(said("my sore throat is getting better", contact(20, "sore_throat", first)))
                .isLessThanOrEqualTo(first);
        assertThat(said("what is a sore throat?", contact(20, "sore_throat", first)))
                .isLessThanOrEqualTo(SELF_CARE);
    }

    @Test
    void aContactAboutSomebodyElseOrWithoutAComplaintRaisesNothing() {
        Level first = said("I have a sore throat");
        assertThat(said("I have a sore throat", contact(20, List.of("sore_throat"), first, "child")))
                .isEqualTo(first);
        assertThat(said("my son has a sore throat", contact(20, List.of("sore_throat"), first, "child")))
                .isGreaterThan(said("my son has a sore throat"));
        assertThat(said("it is still not better", contact(20, List.of(), ROUTINE, "self")))
                .isEqualTo(NONE);
    }

    @Test
    void itIsNeverMoreThanAnEmergencyAndRaisesOnlyWhatCameAgain() {
        assertThat(said("crushing chest pain and sweating", contact(3, "chest_pain", EMERGENCY)))
                .isEqualTo(EMERGENCY);
        Level cold = said("I have a runny nose");
        assertThat(cold).isLessThan(SOON);
        assertThat(said("I am short of breath and have a runny nose", contact(3, "runny_nose", cold)))
                .isEqualTo(said("I am short of breath and have a runny nose"));
    }
}
