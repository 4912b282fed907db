package io.epione.assistant.forecast;

import io.epione.models.forecast.GlucoseForecaster;

/**
 * How well the intervals of one person's forecasts held half an hour later, and what follows for the next one: adaptive
 * conformal inference (Gibbs and Candès, 2021) moves the share that may be missed towards what keeps the promise.
 *
 * @param share the share that the next interval may miss
 * @param judged forecasts whose reading has come
 * @param inside of them, those whose reading lay inside
 */
record Held(double share, long judged, long inside) {
    /** How far one reading moves the share. */
    private static final double PACE = 0.01;

    private static final double SMALLEST = 0.005;
    private static final double LARGEST = 0.3;

    static Held nothing() {
        return new Held(GlucoseForecaster.MISSED, 0, 0);
    }

    Held with(boolean hit) {
        double moved = share + PACE * (GlucoseForecaster.MISSED - (hit ? 0 : 1));
        return new Held(Math.clamp(moved, SMALLEST, LARGEST), judged + 1, inside + (hit ? 1 : 0));
    }
}
