package io.epione.profile.glucose;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * How much a sensor said in a span, and its mean.
 *
 * @param first the earliest reading; the epoch where there is none
 * @param last the latest reading; likewise
 * @param censoredLow how many readings are a meter's LO, which the mean takes at its limit
 * @param censoredHigh likewise of HI
 * @param mean mg/dL; NaN where there is none
 * @param wear percent of the expected readings that are there, as {@link GlucoseSummary#wear()}
 */
public record SensorData(
        Instant first, Instant last, int readings, int censoredLow, int censoredHigh, double mean, double wear) {
    /** The share of the time, in percent, below which the consensus asks not to judge (Battelino 2019). */
    public static final double ENOUGH_WEAR = 70;

    /** The days that it asks for. */
    public static final int ENOUGH_DAYS = 14;

    /** @param points in any order; of several at one moment the last counts */
    public static SensorData of(Collection<GlucosePoint> points) {
        var readings = Readings.of(points);
        return new SensorData(
                readings.first(),
                readings.last(),
                readings.size(),
                readings.low(),
                readings.high(),
                Statistics.mean(readings.values()),
                Wear.percent(readings));
    }

    /** Whether it is enough to judge by: 14 days from the first reading to the last, worn at least 70 % of them. */
    public boolean sufficient() {
        return enough(wear, first, last);
    }

    static boolean enough(double wear, Instant first, Instant last) {
        return wear >= ENOUGH_WEAR && Duration.between(first, last).toDays() >= ENOUGH_DAYS - 1;
    }
}
