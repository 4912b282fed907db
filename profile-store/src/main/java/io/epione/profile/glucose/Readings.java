package io.epione.profile.glucose;

import io.epione.profile.Micros;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Readings in the order of time, one for each microsecond; of several at one moment the last given counts. Columns, since a
 * year is gone through many times.
 *
 * @param micros since 1970
 * @param values mg/dL
 * @param places where the readings lie among ranges
 * @param low how many are a meter's LO
 * @param high how many are a meter's HI
 * @param step the sensor's own interval: the median, in whole minutes (half to even); NaN for fewer than two readings
 */
record Readings(long[] micros, double[] values, double[] places, int low, int high, double step) {
    private static final double MINUTE = TimeUnit.MINUTES.toMicros(1);

    static Readings of(Collection<GlucosePoint> given) {
        var readings = inOrder(given);
        if (readings == null) {
            var byTime = new TreeMap<Long, GlucosePoint>();
            given.stream()
                    .filter(point -> Double.isFinite(point.mgPerDl()))
                    .forEach(point -> byTime.put(Micros.of(point.at()), point));
            readings = inOrder(byTime.values());
        }
        return Objects.requireNonNull(readings);
    }

    /** Null where they are out of order. */
    private static @Nullable Readings inOrder(Collection<GlucosePoint> given) {
        var micros = new long[given.size()];
        var values = new double[given.size()];
        var places = new double[given.size()];
        int low = 0;
        int high = 0;
        int count = 0;
        for (GlucosePoint point : given) {
            if (Double.isFinite(point.mgPerDl())) {
                micros[count] = Micros.of(point.at());
                if (count > 0 && micros[count] <= micros[count - 1]) {
                    return null;
                }
                values[count] = point.mgPerDl();
                places[count] = point.place();
                low += point.isLow() ? 1 : 0;
                high += point.isHigh() ? 1 : 0;
                count++;
            }
        }
        long[] times = Arrays.copyOf(micros, count);
        return new Readings(
                times,
                Arrays.copyOf(values, count),
                Arrays.copyOf(places, count),
                low,
                high,
                Math.rint(Statistics.median(intervals(times))));
    }

    int size() {
        return values.length;
    }

    /** The earliest; the epoch where there is none. */
    Instant first() {
        return size() == 0 ? Instant.EPOCH : Micros.instant(micros[0]);
    }

    /** The latest; the epoch where there is none. */
    Instant last() {
        return size() == 0 ? Instant.EPOCH : Micros.instant(micros[size() - 1]);
    }

    /** Minutes from each reading to the next. */
    double[] intervals() {
        return intervals(micros);
    }

    private static double[] intervals(long[] micros) {
        double[] minutes = new double[Math.max(0, micros.length - 1)];
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = minutes(micros[i], micros[i + 1]);
        }
        return minutes;
    }

    double minutesInAll() {
        return size() == 0 ? 0 : minutes(micros[0], micros[size() - 1]);
    }

    static double minutes(long fromMicros, long toMicros) {
        return (toMicros - fromMicros) / MINUTE;
    }
}
