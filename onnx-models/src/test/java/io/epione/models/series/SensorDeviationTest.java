package io.epione.models.series;

import static io.epione.models.series.BodySignal.RESTING_HEART_RATE;
import static io.epione.models.series.BodySignal.SKIN_TEMPERATURE;
import static io.epione.models.series.BodySignal.STEPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.epione.models.series.SensorDeviation.Judged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SensorDeviationTest {
    private static final LocalDate TODAY = Series.FIRST.plusDays(36);

    @Test
    void daysLikeTheWeeksBeforeAreNotUnusual() {
        assertThat(known(Map.of(RESTING_HEART_RATE, heart(60), STEPS, steps(8000)), 0)
                        .unusual())
                .isFalse();
    }

    @Test
    void aFastPulseAndFewStepsTogetherAreUnusual() {
        Judged.Known judged = known(Map.of(RESTING_HEART_RATE, heart(67), STEPS, steps(3000)), 0);
        assertThat(judged.unusual()).isTrue();
        assertThat(judged.signals())
                .containsOnlyKeys(RESTING_HEART_RATE, STEPS)
                .allSatisfy((signal, z) -> assertThat(z).isBetween(2.0, 4.0));
    }

    @Test
    void aSlowPulseAndManyStepsAreNoIllness() {
        assertThat(known(Map.of(RESTING_HEART_RATE, heart(50), STEPS, steps(20000)), 0)
                        .score())
                .isNegative();
    }

    @Test
    void aSignalThatIsAbsentIsLeftOutAndTheOthersCountMore() {
        double two = known(Map.of(RESTING_HEART_RATE, heart(63), STEPS, steps(6000)), 0)
                .score();
        double three = known(Map.of(RESTING_HEART_RATE, heart(63), STEPS, steps(6000), SKIN_TEMPERATURE, List.of()), 0)
                .score();
        assertThat(three).isEqualTo(two);
    }

    @Test
    void oneSignalAloneSaysNothingAndIsNoSignOfHealth() {
        assertThat(SensorDeviation.judge(Map.of(RESTING_HEART_RATE, heart(90)), TODAY, 0))
                .isInstanceOf(Judged.Unknown.class);
        assertThat(SensorDeviation.judge(Map.of(), TODAY, 0)).isInstanceOf(Judged.Unknown.class);
    }

    @Test
    void tooFewWeeksOrNoRecentDaySayNothing() {
        Map<BodySignal, List<Daily>> series = Map.of(RESTING_HEART_RATE, heart(90), STEPS, steps(100));
        assertThat(SensorDeviation.judge(series, Series.FIRST.plusDays(19), 0)).isInstanceOf(Judged.Unknown.class);
        assertThat(SensorDeviation.judge(series, TODAY.plusDays(4), 0)).isInstanceOf(Judged.Unknown.class);
    }

    @Test
    void twoSymptomsAreUnusualByThemselvesAndOneIsNot() {
        assertThat(known(Map.of(), 2).unusual()).isTrue();
        assertThat(known(Map.of(), 1).unusual()).isFalse();
        assertThat(known(Map.of(), 9).score()).isEqualTo(4.5, within(1e-12));
    }

    @Test
    void oneBrokenSensorDoesNotDecideAlone() {
        assertThat(known(Map.of(RESTING_HEART_RATE, heart(200), STEPS, steps(8000)), 0)
                        .unusual())
                .isFalse();
    }

    @Test
    void laterDaysAreNotLookedAt() {
        var later = new ArrayList<>(heart(60));
        later.add(new Daily(TODAY.plusDays(1), 120));
        assertThat(known(Map.of(RESTING_HEART_RATE, later, STEPS, steps(8000)), 0))
                .isEqualTo(known(Map.of(RESTING_HEART_RATE, heart(60), STEPS, steps(8000)), 0));
    }

    private static Judged.Known known(Map<BodySignal, List<Daily>> series, int symptoms) {
        return (Judged.Known) SensorDeviation.judge(series, TODAY, symptoms);
    }

    private static List<Daily> heart(double now) {
        return recent(60, 2, now);
    }

    private static List<Daily> steps(double now) {
        return recent(8000, 1500, now);
    }

    /** Weeks about a usual value, and three days of another. */
    private static List<Daily> recent(double usual, double spread, double now) {
        var days = new ArrayList<Daily>();
        for (LocalDate day = Series.FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
            boolean last = day.isAfter(TODAY.minusDays(3));
            days.add(new Daily(day, last ? now : usual + spread * (day.getDayOfMonth() % 3 - 1)));
        }
        return days;
    }
}
