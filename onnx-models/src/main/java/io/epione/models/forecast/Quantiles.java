package io.epione.models.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a glucose is expected at one moment; mg/dL.
 *
 * @param q05 one of twenty lies below it
 * @param q10 one of ten lies below it
 * @param q50 as many lie below it as above
 * @param q90 one of ten lies above it
 * @param q95 one of twenty lies above it
 */
public record Quantiles(double q05, double q10, double q50, double q90, double q95) {
    private static final List<String> NAMES = List.of("q05", "q10", "q50", "q90", "q95");
    private static final int STEP = 5;
    private static final int LAST = 60;

    static Quantiles of(float[] values) {
        return new Quantiles(values[0], values[1], values[2], values[3], values[4]);
    }

    /** A value between this one and the next; {@code part} from 0 to 1. */
    Quantiles towards(Quantiles next, double part) {
        return new Quantiles(
                q05 + part * (next.q05 - q05),
                q10 + part * (next.q10 - q10),
                q50 + part * (next.q50 - q50),
                q90 + part * (next.q90 - q90),
                q95 + part * (next.q95 - q95));
    }

    /**
     * The same with another width. Downwards it never becomes narrower than it is: that would silence the alert for lows
     * of those whose forecasts have been good so far.
     */
    Quantiles widened(double factor) {
        double down = Math.max(1, factor);
        return new Quantiles(
                q50 + down * (q05 - q50),
                q50 + down * (q10 - q50),
                q50,
                q50 + factor * (q90 - q50),
                q50 + factor * (q95 - q50));
    }

    /** Within what a sensor shows. */
    Quantiles within(double lowest, double highest) {
        return new Quantiles(
                Math.clamp(q05, lowest, highest),
                Math.clamp(q10, lowest, highest),
                Math.clamp(q50, lowest, highest),
                Math.clamp(q90, lowest, highest),
                Math.clamp(q95, lowest, highest));
    }

    /** In the order of their names. */
    List<Double> values() {
        return List.of(q05, q10, q50, q90, q95);
    }

    /** The name of a quantile so many minutes ahead, such as {@code q10_30}. */
    static List<String> names(int minutes) {
        return NAMES.stream().map(name -> name + "_" + minutes).toList();
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int minutes = STEP; minutes <= LAST; minutes += STEP) {
            names.addAll(names(minutes));
        }
        return names;
    }
}
