package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFile.Interaction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings columns into an order.
 *
 * @param order  for each new row the old one
 * @param places for each old row the new one
 */
record Sorted(int[] order, int[] places) {

    int[] ints(int[] old) {
        int[] sorted = new int[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = old[order[i]];
        }
        return sorted;
    }

    byte[] bytes(byte[] old) {
        byte[] sorted = new byte[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = old[order[i]];
        }
        return sorted;
    }

    double[] doubles(double[] old) {
        double[] sorted = new double[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = old[order[i]];
        }
        return sorted;
    }

    float[] floats(float[] old) {
        float[] sorted = new float[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = old[order[i]];
        }
        return sorted;
    }

    <T> Map<Integer, T> rows(Map<Integer, T> old) {
        Map<Integer, T> sorted = new HashMap<>();
        old.forEach((row, value) -> sorted.put(places[row], value));
        return sorted;
    }

    List<Interaction> interactions(List<Interaction> old) {
        return old.stream()
                .map(one -> new Interaction(
                        one.line(),
                        one.weight(),
                        Arrays.stream(one.rows()).map(row -> places[row]).toArray(),
                        one.haplotype()))
                .toList();
    }
}
