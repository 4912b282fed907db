package io.epione.acceptance.bench;

import java.util.Locale;

/** Shares of counted cases as they stand in a table. */
final class Shares {
    private static final double Z = 1.959964;

    private Shares() {}

    static String of(long right, long n) {
        return n == 0 ? "–" : right + " of " + n + " (" + percent((double) right / n) + ")";
    }

    /** Wilson's score interval (1927) at 95 %. */
    static String interval(long right, long n) {
        if (n == 0) {
            return "–";
        }
        double p = (double) right / n;
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
        return percent(Math.max(0, centre - half)) + " to " + percent(Math.min(1, centre + half));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
