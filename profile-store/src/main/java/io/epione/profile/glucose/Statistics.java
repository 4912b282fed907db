package io.epione.profile.glucose;

import java.util.Arrays;

/** The few figures everything else is made of. What cannot be computed is NaN. */
final class Statistics {
    private static final int FEW = 64;

    private Statistics() {}

    /** Summed in halves of halves, so that what is small beside the sum is not lost. */
    static double mean(double[] values) {
        return sum(values, 0, values.length) / values.length;
    }

    private static double sum(double[] values, int from, int to) {
        if (to - from > FEW) {
            int middle = (from + to) >>> 1;
            return sum(values, from, middle) + sum(values, middle, to);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** Of a sample: divided by one less than the count. */
    static double standardDeviation(double[] values) {
        return standardDeviation(values, mean(values));
    }

    /** The same of values whose mean is known. */
    static double standardDeviation(double[] values, double mean) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
