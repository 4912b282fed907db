package io.epione.assistant.forecast;

import io.epione.profile.glucose.GlucosePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * An interval of the past, to be held against what came.
 *
 * @param low mg/dL
 * @param high mg/dL
 */
record Due(Instant at, double low, double high) {
    /** Two readings this far apart say what was between them. */
    private static final Duration APART = Duration.ofMinutes(15);

    boolean holds(double glucose) {
        return glucose >= low && glucose <= high;
    }

    /** The glucose at its moment, on the line between the two readings around it; empty in a gap. */
    OptionalDouble came(List<GlucosePoint> points) {
        for (int i = 1; i < points.size(); i++) {
            GlucosePoint before = points.get(i - 1);
            GlucosePoint after = points.get(i);
            if (!before.at().isAfter(at) && !after.at().isBefore(at)) {
                Duration whole = Duration.between(before.at(), after.at());
                if (whole.compareTo(APART) > 0) {
                    return OptionalDouble.empty();
                }
                double part = (double) Duration.between(before.at(), at).toMillis() / Math.max(1, whole.toMillis());
                return OptionalDouble.of(before.mgPerDl() + part * (after.mgPerDl() - before.mgPerDl()));
            }
        }
        return OptionalDouble.empty();
    }
}
