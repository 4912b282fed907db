package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The numbers of a profile as conditions ask for them. */
class ReadingsTest {
    private static StoredProfile profile() {
        return new StoredProfile("test");
    }

    private static Readings of(StoredProfile profile) {
        return new Readings(profile.snapshot(), Map.of());
    }

    @Test
    void withoutAProfileNothingIsKnown() {
        Readings none = new Readings(null, Map.of());
        assertThat(none.current("glucose").toArray()).isEmpty();
        assertThat(none.within("glucose", 3).toArray()).isEmpty();
        assertThat(none.falling("glucose")).isFalse();
        assertThat(none.risk("model", "output")).isNaN();
        assertThat(none.event("irregular_pulse", 48)).isFalse();
        assertThat(none.answer("44260-8")).isNaN();
    }

    @Test
    void aMetersLowAndHighStandBeyondTheirLimit() {
        double exact = current(Comparator.EQUAL);
        assertThat(exact).isEqualTo(40);
        assertThat(current(Comparator.AT_LEAST)).isEqualTo(40);
        assertThat(current(Comparator.AT_MOST)).isEqualTo(40);
        assertThat(current(Comparator.LESS)).isLessThan(40).isCloseTo(40, within(0.001));
        assertThat(current(Comparator.GREATER)).isGreaterThan(40).isCloseTo(40, within(0.001));
    }

    private static double current(Comparator comparator) {
        return of(profile().quantity("glucose", new Quantity(40, "mg/dL", comparator)))
                .current("glucose")
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFastingGlucoseIsAGlucoseWhileItIsOneOfNow() {
        var low = Quantity.of(38, "mg/dL");
        assertThat(of(profile()
                                .quantity("fasting_glucose", low, Duration.ofMinutes(15))
                                .quantity("glucose", Quantity.of(90, "mg/dL")))
                        .current("glucose")
                        .toArray())
                .containsExactlyInAnyOrder(38, 90);
        assertThat(of(profile().quantity("fasting_glucose", low, Duration.ofMinutes(16)))
                        .current("glucose")
                        .toArray())
                .isEmpty();
    }

    @Test
    void theLastHoursReachJustToTheirBound() {
        Readings readings = of(profile()
                .glucose(Duration.ofMinutes(181), 50)
                .glucose(Duration.ofMinutes(180), 60)
                .glucose(Duration.ofMinutes(5), 70));
        assertThat(readings.within("glucose", 3).toArray()).containsExactly(60, 70);
        assertThat(readings.within("heart_rate", 3).toArray()).isEmpty();
    }

    @Test
    void aFallIsTwoMilligramsAMinuteOverTheLastTwentyMinutes() {
        assertThat(falling(140, 100)).isTrue();
        assertThat(falling(139, 100)).isFalse();
        assertThat(falling(100, 140)).isFalse();
        assertThat(of(profile().glucose(Duration.ofMinutes(5), 50)).falling("glucose"))
                .isFalse();
        assertThat(of(profile().glucose(Duration.ofMinutes(21), 400).glucose(Duration.ofMinutes(5), 50))
                        .falling("glucose"))
                .as("what is older than twenty minutes is no trend")
                .isFalse();
        assertThat(of(profile().glucose(Duration.ofMinutes(5), 400).glucose(Duration.ofMinutes(5), 50))
                        .falling("glucose"))
                .as("two values of one moment")
                .isFalse();
    }

    private static boolean falling(double from, double to) {
        Readings readings = of(profile().glucose(Duration.ofMinutes(20), from).glucose(Duration.ZERO, to));
        assertThat(readings.falling("heart_rate")).isFalse();
        return readings.falling("glucose");
    }

    @Test
    void anEventCountsWithinItsHoursHoweverItIsSpelled() {
        Readings readings = of(
                profile().event(new Code(Code.EPIONE, "Irregular-Pulse", "irregular pulse"), "", Duration.ofHours(48)));
        assertThat(readings.event("irregular_pulse", 48)).isTrue();
        assertThat(readings.event("irregular_pulse", 47.9)).isFalse();
        assertThat(readings.event("fall", 48)).isFalse();
    }

    @Test
    void anEventOfAnotherCodeSystemIsTheOneItMeans() {
        Readings readings =
                of(profile().event(new Code(Code.SNOMED, "1912002", "Fall (event)"), "", Duration.ofHours(1)));
        assertThat(readings.event("fall", 2)).isTrue();
        assertThat(readings.event("irregular_pulse", 2)).isFalse();
        assertThat(of(profile().event(Code.loinc("8601-7"), "Atrial fibrillation", Duration.ofHours(1)))
                        .event("irregular_pulse", 2))
                .isTrue();
    }

    @Test
    void anAnswerIsANumberByItsCodeOrItsWords() {
        assertThat(answer(Quantity.of(2, "{score}"))).isEqualTo(2);
        assertThat(answer(new Value.Coded(Code.loinc("LA6571-9")))).isEqualTo(3);
        assertThat(answer(new Value.Coded(new Code("urn:own", "12", "twelve")))).isEqualTo(12);
        assertThat(answer(new Value.Coded(new Code("urn:own", "often", "More than half the days"))))
                .isEqualTo(2);
        assertThat(answer(new Value.Text(" Several days "))).isEqualTo(1);
        assertThat(answer(new Value.Text("Not at all"))).isZero();
        assertThat(answer(new Value.Text("I would rather not say"))).isNaN();
    }

    private static double answer(Value value) {
        Readings readings = of(profile().answer("44260-8", value));
        assertThat(readings.answer("other")).isNaN();
        return readings.answer("44260-8");
    }
}
