package io.epione.models.forecast;

import io.epione.profile.glucose.GlucosePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readings of the last 16 hours on steps of five minutes that end with the newest reading. Between two readings up to
 * 45 minutes apart the line counts, as in what the forecaster was fitted on; longer gaps stay unknown.
 *
 * @param glucose mg/dL, oldest first; 0 where nothing is known
 * @param known 1 where something is known, else 0
 */
record History(float[] glucose, float[] known) {
    static final int STEPS = 192;
    static final Duration STEP = Duration.ofMinutes(5);
    private static final double GAP = 45;

    /** @param points at least one, oldest first */
    static History of(List<GlucosePoint> points) {
        float[] glucose = new float[STEPS];
        float[] known = new float[STEPS];
        Instant newest = points.getLast().at();
        int next = points.size() - 1;
        for (int step = STEPS - 1; step >= 0; step--) {
            Instant at = newest.minus(STEP.multipliedBy(STEPS - 1L - step));
            while (next > 0 && points.get(next - 1).at().compareTo(at) >= 0) {
                next--;
            }
            double value = between(points, next, at);
            if (Double.isFinite(value)) {
                glucose[step] = (float) value;
                known[step] = 1;
            }
        }
        return new History(glucose, known);
    }

    /** What {@link #series()} gave. */
    static History ofSeries(List<@Nullable Float> series) {
        if (series.size() != STEPS) {
            throw new IllegalArgumentException("a series has " + STEPS + " steps");
        }
        float[] glucose = new float[STEPS];
        float[] known = new float[STEPS];
        for (int step = 0; step < STEPS; step++) {
            Float value = series.get(step);
            glucose[step] = value == null ? 0 : value;
            known[step] = value == null ? 0 : 1;
        }
        return new History(glucose, known);
    }

    /** The values step by step, null where nothing is known. */
    List<@Nullable Float> series() {
        List<@Nullable Float> series = new ArrayList<>(STEPS);
        for (int step = 0; step < STEPS; step++) {
            series.add(known[step] == 0 ? null : (Float) glucose[step]);
        }
        return Collections.unmodifiableList(series);
    }

    /** The value at a moment, given the first reading that is not before it; NaN in a gap and before the first reading. */
    private static double between(List<GlucosePoint> points, int next, Instant at) {
        GlucosePoint after = points.get(next);
        if (after.at().equals(at)) {
            return after.mgPerDl();
        }
        if (next == 0 || after.at().isBefore(at)) {
            return Double.NaN;
        }
        GlucosePoint before = points.get(next - 1);
        double whole = minutes(before.at(), after.at());
        double part = minutes(before.at(), at) / whole;
        return whole > GAP ? Double.NaN : before.mgPerDl() + part * (after.mgPerDl() - before.mgPerDl());
    }

    static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }

    /** Whether everything is known of so many steps at the end. */
    boolean isWhole(int steps) {
        for (int step = STEPS - steps; step < STEPS; step++) {
            if (known[step] == 0) {
                return false;
            }
        }
        return true;
    }

    int knownSteps() {
        int count = 0;
        for (float one : known) {
            count += (int) one;
        }
        return count;
    }
}
