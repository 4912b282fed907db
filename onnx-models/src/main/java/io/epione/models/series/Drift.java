package io.epione.models.series;

import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A slow rise in few values over years, such as fasting glucose or HbA1c on the way to diabetes: the median of all slopes
 * between two values (Sen PK, Estimates of the regression coefficient based on Kendall's tau, J Am Stat Assoc 1968;63:1379)
 * and how often so many pairs would rise by chance, counted exactly (Mann HB, Econometrica 1945;13:245; Kendall). Ties count
 * as no rise. Thread-safe.
 *
 * @param perYear the slope in the unit of the values
 * @param chance  the share of all orders of these values in which at least as many pairs rise, 0 to 1
 */
public record Drift(double perYear, double chance) {
    /** Fewer values tell nothing. */
    public static final int LEAST = 4;

    private static final double DAYS_A_YEAR = 365.25;

    /** Whether chance alone would seldom rise like this: at most once in twenty. */
    public boolean rising() {
        return perYear > 0 && chance <= 0.05;
    }

    /**
     * Measures the drift.
     *
     * @param values oldest first, one a day, at least {@link #LEAST}
     */
    public static Drift of(List<Daily> values) {
        if (values.size() < LEAST) {
            throw new IllegalArgumentException("at least " + LEAST + " values");
        }
        var slopes = new SortedValues();
        int rises = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                double difference = values.get(j).value() - values.get(i).value();
                long days = ChronoUnit.DAYS.between(
                        values.get(i).day(), values.get(j).day());
                slopes.add(difference / days * DAYS_A_YEAR);
                rises += difference > 0 ? 1 : 0;
            }
        }
        return new Drift(slopes.median(), atLeast(values.size(), rises));
    }

    /** The share of the orders of n values that have at least so many rising pairs. */
    private static double atLeast(int n, int rises) {
        double[] shares = {1};
        for (int k = 2; k <= n; k++) {
            var next = new double[shares.length + k - 1];
            for (int i = 0; i < shares.length; i++) {
                for (int more = 0; more < k; more++) {
                    next[i + more] += shares[i] / k;
                }
            }
            shares = next;
        }
        double share = 0;
        for (int i = rises; i < shares.length; i++) {
            share += shares[i];
        }
        return Math.min(1, share);
    }
}
