package io.epione.profile.glucose;

import java.util.function.DoublePredicate;

/**
 * Percent of readings in the consensus ranges (Battelino 2019), and the glycaemia risk index made of them (Klonoff
 * 2022).
 */
record RangeShares(double tbr2, double tbr1, double tir, double tar1, double tar2) {

    static RangeShares of(double[] values) {
        return new RangeShares(
                share(values, v -> v < 54),
                share(values, v -> v >= 54 && v < 70),
                share(values, v -> v >= 70 && v <= 180),
                share(values, v -> v > 180 && v <= 250),
                share(values, v -> v > 250));
    }

    /** 3.0 very low + 2.4 low + 1.6 very high + 0.8 high, at most 100. */
    double glycaemiaRiskIndex() {
        return Math.min(100, 3.0 * tbr2 + 2.4 * tbr1 + 1.6 * tar2 + 0.8 * tar1);
    }

    private static double share(double[] values, DoublePredicate in) {
        long count = 0;
        for (double value : values) {
            if (in.test(value)) {
                count++;
            }
        }
        return values.length == 0 ? Double.NaN : 100.0 * count / values.length;
    }
}
