package io.epione.profile.glucose;

import java.util.Arrays;

/**
 * Percent of readings in the consensus ranges (Battelino 2019), and the glycaemia risk index made of them (Klonoff
 * 2022).
 */
record RangeShares(double tbr2, double tbr1, double tir, double tar1, double tar2) {

    static RangeShares of(double[] values) {
        int[] counts = new int[5];
        for (double value : values) {
            counts[range(value)]++;
        }
        double[] shares = Arrays.stream(counts)
                .mapToDouble(count -> values.length == 0 ? Double.NaN : 100.0 * count / values.length)
                .toArray();
        return new RangeShares(shares[0], shares[1], shares[2], shares[3], shares[4]);
    }

    private static int range(double value) {
        if (value < 70) {
            return value < 54 ? 0 : 1;
        }
        return value <= 180 ? 2 : value <= 250 ? 3 : 4;
    }

    /** 3.0 very low + 2.4 low + 1.6 very high + 0.8 high, at most 100. */
    double glycaemiaRiskIndex() {
        return Math.min(100, 3.0 * tbr2 + 2.4 * tbr1 + 1.6 * tar2 + 0.8 * tar1);
    }
}
