package io.epione.profile.glucose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Mean amplitude of glycaemic excursions (Service 1970), found by moving averages (Fernandes 2022).
 *
 * <p>On 5-minute steps, a short average (5 steps) and a long one (32 steps) cross where the glucose turns; between two
 * crossings lies one peak or nadir of the glucose itself. An excursion is a rise (or a fall) of at least one standard
 * deviation that is followed by a fall (or a rise) of more than one, or by the end. Gaps of more than three hours divide
 * the trace; each part has a standard deviation of its own, and counts by its length.
 */
final class Mage {
    /** Minutes. */
    static final int STEP = 5;

    private static final int SHORT = 5;
    private static final int LONG = 32;
    private static final int LARGEST_GAP_STEPS = 180 / STEP;
    /** Parts of a mg/dL in which sums are held: finer than any meter, and far from where a sum would overflow. */
    private static final double PARTS = 1L << 30;

    private Mage() {}

    /**
     * The mean of rises and falls in mg/dL; NaN where there is no excursion.
     *
     * @param grid of steps of {@link #STEP}
     */
    static double of(GlucoseGrid grid) {
        double sum = 0;
        double weights = 0;
        for (GlucoseGrid.Run run : grid.runs(LARGEST_GAP_STEPS)) {
            for (double amplitude : amplitudes(run.values())) {
                double weight = run.values().length - 1;
                sum += amplitude * weight;
                weights += weight;
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }

    /** The mean rise and the mean fall of one part, as far as there are any. */
    private static double[] amplitudes(double[] glucose) {
        if (glucose.length < LONG) {
            return new double[0];
        }
        double deviation = Statistics.standardDeviation(numbers(glucose));
        if (!(deviation > 0)) {
            return new double[0];
        }
        double[] turning = turningValues(glucose);
        double[] upsideDown = Arrays.stream(turning).map(v -> -v).toArray();
        return Arrays.stream(new double[] {meanRise(turning, deviation, false), meanRise(upsideDown, deviation, true)})
                .filter(v -> !Double.isNaN(v))
                .toArray();
    }

    private static double[] numbers(double[] glucose) {
        double[] numbers = new double[glucose.length];
        int count = 0;
        for (double value : glucose) {
            if (!Double.isNaN(value)) {
                numbers[count++] = value;
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /** Where the averages cross, and whether a peak is sought from there on. */
    private record Crossing(int at, boolean peak) {}

    private static double[] turningValues(double[] glucose) {
        List<Crossing> crossings = crossings(glucose);
        double[] turning = new double[crossings.size() - 1];
        int from = crossings.getFirst().at();
        for (int i = 0; i < turning.length; i++) {
            from = extreme(
                    glucose, from, crossings.get(i + 1).at(), crossings.get(i).peak());
            turning[i] = glucose[from];
        }
        return turning;
    }

    private static List<Crossing> crossings(double[] glucose) {
        long[] parts = parts(glucose);
        double[] averageShort = average(glucose, parts, SHORT);
        double[] averageLong = average(glucose, parts, LONG);
        double[] above = new double[glucose.length];
        Arrays.setAll(above, i -> averageShort[i] - averageLong[i]);
        var crossings = new ArrayList<Crossing>();
        crossings.add(new Crossing(0, above[0] > 0));
        for (int i = 1; i < glucose.length; i++) {
            if (Double.isNaN(glucose[i]) || Double.isNaN(glucose[i - 1])) {
                continue;
            }
            // against the step before, or, after a stretch on the line or without averages, against the last crossing
            double before = above[i] * above[i - 1] < 0
                    ? above[i - 1]
                    : above[crossings.getLast().at()];
            if (!Double.isNaN(above[i - 1]) && above[i] * before < 0) {
                crossings.add(new Crossing(i, above[i] > before));
            }
        }
        crossings.add(new Crossing(glucose.length - 1, above[glucose.length - 1] > 0));
        return crossings;
    }

    /**
     * Of the last steps up to each one; the first steps have the value of the first full window. Sums of whole numbers
     * are exact, so that on a flat stretch both averages are the same.
     */
    private static double[] average(double[] glucose, long[] parts, int window) {
        double[] average = new double[glucose.length];
        long sum = 0;
        int count = 0;
        for (int i = 0; i < glucose.length; i++) {
            if (!Double.isNaN(glucose[i])) {
                sum += parts[i];
                count++;
            }
            if (i >= window && !Double.isNaN(glucose[i - window])) {
                sum -= parts[i - window];
                count--;
            }
            average[i] = count == 0 ? Double.NaN : (double) sum / count / PARTS;
        }
        Arrays.fill(average, 0, window - 1, average[window - 1]);
        return average;
    }

    private static long[] parts(double[] glucose) {
        long[] parts = new long[glucose.length];
        Arrays.setAll(parts, i -> Math.round(glucose[i] * PARTS));
        return parts;
    }

    private static int extreme(double[] glucose, int from, int to, boolean peak) {
        int extreme = from;
        for (int i = from + 1; i <= to; i++) {
            if (Double.isNaN(glucose[extreme])
                    || (peak ? glucose[i] > glucose[extreme] : glucose[i] < glucose[extreme])) {
                extreme = i;
            }
        }
        return extreme;
    }

    /**
     * The mean of the rises that count. After one is found, the search goes on from where the fall after it became large
     * enough; for falls, which are sought upside down, the next one may begin at the nadir itself.
     */
    private static double meanRise(double[] turning, double deviation, boolean fromExtreme) {
        var rises = new ArrayList<Double>();
        int begin = 0;
        int end = 0;
        while (end < turning.length) {
            int lowest = lowest(turning, begin, end);
            if (turning[end] - turning[lowest] < deviation) {
                end++;
                continue;
            }
            int highest = end;
            int k = end;
            for (; k < turning.length; k++) {
                if (turning[k] > turning[highest]) {
                    highest = k;
                }
                if (turning[highest] - turning[k] > deviation || k == turning.length - 1) {
                    break;
                }
            }
            rises.add(turning[highest] - turning[lowest]);
            begin = fromExtreme ? highest : k;
            end = k;
        }
        return rises.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static int lowest(double[] turning, int from, int to) {
        int lowest = from;
        for (int i = from + 1; i <= to; i++) {
            if (turning[i] < turning[lowest]) {
                lowest = i;
            }
        }
        return lowest;
    }
}
