package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.policies.triage.DialogContext.Stated;
import io.epione.policies.triage.DialogContext.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A sign of a stroke that went away still counts for days (a TIA), not for months. Look-backs stand with each red flag and
 * its source.
 */
class LookBackTest {
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();
    private static final Instant NOVEMBER = Instant.parse("2026-11-29T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In March one side of my face drooped for ten minutes, it went away.",
                "In the summer I had slurred speech for an hour, it went away.",
                "One side of my face drooped and went away in April."
            })
    void whatWentAwayInAMonthLongOverIsNoEmergency(String text) {
        assertThat(level(text, NOVEMBER)).as(text).isLessThan(Level.EMERGENCY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In November one side of my face drooped for ten minutes, it went away.",
                "In the last month I had slurred speech for an hour, it went away.",
                "One side of my face drooped, it went away, the same as in April.",
                "In March one side of my face drooped, it went away. It came back an hour ago.",
                "One side of my face drooped yesterday, it went away. In March I had the flu."
            })
    void whatMayHaveBeenADayAgoIsAnEmergency(String text) {
        assertThat(level(text, NOVEMBER)).as(text).isEqualTo(Level.EMERGENCY);
    }

    @Test
    void aMonthThatEndedYesterdayIsWithinTheLookBack() {
        String text = "In March one side of my face drooped for ten minutes, it went away.";

        assertThat(level(text, Instant.parse("2026-04-01T12:00:00Z"))).isEqualTo(Level.EMERGENCY);
        assertThat(level(text, Instant.parse("2026-06-01T12:00:00Z"))).isLessThan(Level.EMERGENCY);
    }

    @Test
    void whatWasSaidEarlierIsUnderstoodFromThen() {
        EarlierTurn then = new EarlierTurn(
                NOVEMBER.minus(Duration.ofHours(20)),
                "In November one side of my face drooped, it went away.",
                List.of());
        DialogContext context =
                DialogContext.of(Trigger.TURN, "so what now", List.of(then), Stated.nothing(), null, NOVEMBER);

        assertThat(POLICY.evaluate(context).disposition().level()).isEqualTo(Level.EMERGENCY);
    }

    private static Level level(String text, Instant now) {
        return POLICY.evaluate(DialogContext.of(Trigger.TURN, text, List.of(), Stated.nothing(), null, now))
                .disposition()
                .level();
    }
}
