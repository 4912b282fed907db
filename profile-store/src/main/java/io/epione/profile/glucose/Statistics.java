package io.epione.profile.glucose;

import java.util.Arrays;

/** The few figures everything else is made of. What cannot be computed is NaN. */
final class Statistics {
    private Statistics() {}

    /** Compensated (Kahan), so that what is small beside the sum is not lost. */
    static double mean(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double more = value - lost;
            double next = sum + more;
            lost = next - sum - more;
            sum = next;
        }
        return sum / values.length;
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
