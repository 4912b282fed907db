package io.epione.models.series;

import java.util.Arrays;

/** Values kept in order while they come, for a median at every step. Not thread-safe. */
final class SortedValues {
    private double[] values = new double[64];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        int found = Arrays.binarySearch(values, 0, size, value);
        int at = found < 0 ? -found - 1 : found;
        System.arraycopy(values, at, values, at + 1, size - at);
        values[at] = value;
        size++;
    }

    int size() {
        return size;
    }

    /** Of an even count the mean of the two in the middle; NaN of none. */
    double median() {
        if (size == 0) {
            return Double.NaN;
        }
        return (values[(size - 1) / 2] + values[size / 2]) / 2;
    }
}
