package io.epione.models;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Exact Shapley values by all 2^k mixtures of a person and a reference, in one run of the graph. */
final class Shapley {
    /** 4,096 rows, about a millisecond. */
    static final int MOST_FEATURES = 12;

    private Shapley() {}

    /**
     * What each feature adds on the way from the reference to the person, averaged over all orders of changing them.
     *
     * @param places the positions of the features among the inputs
     * @param run one output per row
     * @return in the order of {@code places}; the sum is the person's output less the reference's
     */
    static double[] values(
            double[] person, double[] reference, List<Integer> places, Function<double[][], double[]> run) {
        int count = places.size();
        double[][] rows = new double[1 << count][];
        for (int set = 0; set < rows.length; set++) {
            rows[set] = reference.clone();
            for (int f = 0; f < count; f++) {
                if ((set >> f & 1) == 1) {
                    rows[set][places.get(f)] = person[places.get(f)];
                }
            }
        }
        double[] outputs = run.apply(rows);
        double[] weights = weights(count);
        double[] values = new double[count];
        for (int set = 0; set < rows.length; set++) {
            for (int f = 0; f < count; f++) {
                if ((set >> f & 1) == 0) {
                    values[f] += weights[Integer.bitCount(set)] * (outputs[set | 1 << f] - outputs[set]);
                }
            }
        }
        return values;
    }

    /** The share of all orders in which exactly so many features come before a given one: s! (k - s - 1)! / k!. */
    private static double[] weights(int count) {
        double[] weights = new double[Math.max(1, count)];
        Arrays.fill(weights, 1.0 / Math.max(1, count));
        for (int size = 1; size < count; size++) {
            weights[size] = weights[size - 1] * size / (count - size);
        }
        return weights;
    }
}
