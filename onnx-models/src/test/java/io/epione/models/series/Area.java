package io.epione.models.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The area under the curve: how often the same kind of score is higher in illness than in health, ties counting half; and
 * where it lies in 95 of 100 draws of as many people with replacement.
 */
record Area(double value, double low, double high) {
    private static final int DRAWS = 200;

    /**
     * @param ill  the highest score of each person in illness
     * @param well of the same people in as many days of health
     */
    static Area of(double[] ill, double[] well) {
        return spread(ill.length, people -> chance(ill, well, people));
    }

    /** How much larger the first area is than the second, over the same draws. */
    static Area gain(double[][] first, double[][] second) {
        return spread(
                first[0].length, people -> chance(first[0], first[1], people) - chance(second[0], second[1], people));
    }

    private interface Figure {
        double of(int[] people);
    }

    private static Area spread(int size, Figure figure) {
        var random = new SplittableRandom(7);
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToDouble(_ -> figure.of(
                        IntStream.range(0, size).map(_ -> random.nextInt(size)).toArray()))
                .sorted()
                .toArray();
        return new Area(
                figure.of(IntStream.range(0, size).toArray()), drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]);
    }

    private static double chance(double[] ill, double[] well, int[] people) {
        double[] sorted =
                Arrays.stream(people).mapToDouble(one -> well[one]).sorted().toArray();
        double wins = 0;
        for (int one : people) {
            wins += (below(sorted, ill[one], false) + below(sorted, ill[one], true)) / 2.0;
        }
        return wins / ((double) people.length * people.length);
    }

    /** How many lie below a value, with or without those that equal it. */
    private static int below(double[] sorted, double value, boolean equal) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value || equal && sorted[middle] == value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", value, low, high);
    }
}
