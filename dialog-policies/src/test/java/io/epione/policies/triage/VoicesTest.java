package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.disposition.PolicyTrace.Fired;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of several voices is heard, and which of them first. */
class VoicesTest {
    private static Judgement judge(Object written) {
        return ShippedPolicy.rulesAlone().evaluate(Case.of(written).context());
    }

    @Test
    void ofWhatIsEquallyGraveTheCrisisIsSpokenOfFirst() {
        Judgement judgement = judge("I cut myself on purpose and it won't stop bleeding");

        assertThat(judgement.trace().fired())
                .filteredOn(fired -> fired.level() == Level.EMERGENCY)
                .extracting(Fired::crisis)
                .containsExactly(true, false);
        assertThat(judgement.say().getFirst().wordingKey()).startsWith("self-harm-emergency");
        assertThat(judgement.say().getLast().wordingKey()).startsWith("severe-bleeding");
    }

    @Test
    void ofWhatIsEquallyGraveARuleIsNamedBeforeAComplaint() {
        Judgement judgement = judge("I have knee pain and my son has a rash");

        assertThat(judgement.trace().fired())
                .filteredOn(fired -> fired.level() == Level.ROUTINE)
                .extracting(Fired::origin)
                .containsExactly("rule", "complaint");
    }

    @Test
    void aRuleAboutWhatADeviceSendsIsAskedAboutNoTurn() {
        List<String> noticed = List.of("irregular_pulse");

        assertThat(judge(Map.of("on", "reading", "events", noticed))
                        .disposition()
                        .level())
                .isEqualTo(Level.SOON);
        assertThat(judge(Map.of("text", "hello", "events", noticed))
                        .disposition()
                        .level())
                .isEqualTo(Level.NONE);
    }
}
