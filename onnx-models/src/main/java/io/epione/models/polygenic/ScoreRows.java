package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFile.Alleles;
import io.epione.models.polygenic.ScoringFile.Columns;
import io.epione.models.polygenic.ScoringFile.Interaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a scoring file while they are read, in the order of the file; sorted once, at the end. */
final class ScoreRows {
    private static final int CHROMOSOME_SHIFT = 58;
    private static final int POSITION_SHIFT = 26;
    /** So that the small heap of the service holds them while they are read. */
    static final int MOST_ROWS = 1 << 21;

    private int count;
    private boolean sorted = true;
    private boolean anyPlaced;
    private byte[] chromosomes = new byte[1024];
    private int[] positions = new int[1024];
    private byte[] pairs = new byte[1024];
    private double[] weights = new double[1024];
    private int[] lines = new int[1024];
    private byte @Nullable [] models;
    private float @Nullable [] frequencies;
    private final Map<Integer, Alleles> alleles = new HashMap<>();
    private final Map<Integer, double[]> own = new HashMap<>();
    private final List<Interaction> interactions = new ArrayList<>();

    int count() {
        return count;
    }

    boolean anyPlaced() {
        return anyPlaced;
    }

    /** Adds a row; a place that is none of ours goes to chromosome and position 0. */
    int add(int line, int chromosome, int position, int pair, double weight) {
        if (count == positions.length) {
            grow();
        }
        boolean placed = chromosome != Chromosomes.UNPLACED && position > 0;
        anyPlaced |= placed;
        chromosomes[count] = (byte) (placed ? chromosome : Chromosomes.UNPLACED);
        positions[count] = placed ? position : 0;
        sorted &= count == 0 || key(count) >= key(count - 1);
        pairs[count] = (byte) pair;
        weights[count] = weight;
        lines[count] = line;
        return count++;
    }

    void model(int row, byte model) {
        if (model != ScoringFile.ADDITIVE) {
            byte[] there = models == null ? new byte[positions.length] : models;
            there[row] = model;
            models = there;
        }
    }

    void frequency(int row, double frequency) {
        float[] there = frequencies;
        if (there == null) {
            there = new float[positions.length];
            Arrays.fill(there, Float.NaN);
        }
        there[row] = (float) frequency;
        frequencies = there;
    }

    void alleles(int row, Alleles both) {
        alleles.put(row, both);
    }

    void own(int row, double... threeWeights) {
        model(row, ScoringFile.OWN_WEIGHTS);
        own.put(row, threeWeights);
    }

    void interaction(Interaction interaction) {
        interactions.add(interaction);
    }

    private void grow() {
        int length = count * 2;
        chromosomes = Arrays.copyOf(chromosomes, length);
        positions = Arrays.copyOf(positions, length);
        pairs = Arrays.copyOf(pairs, length);
        weights = Arrays.copyOf(weights, length);
        lines = Arrays.copyOf(lines, length);
        models = models == null ? null : Arrays.copyOf(models, length);
        if (frequencies != null) {
            frequencies = Arrays.copyOf(frequencies, length);
            Arrays.fill(frequencies, count, length, Float.NaN);
        }
    }

    private long key(int row) {
        return (long) chromosomes[row] << CHROMOSOME_SHIFT | (long) positions[row] << POSITION_SHIFT;
    }

    /** The rows by chromosome and position; rows of one place stay in the order of the file. */
    Columns columns() {
        int[] order = order();
        int[] starts = new int[Chromosomes.COUNT + 1];
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            starts[chromosomes[order[i]] + 1]++;
            places[order[i]] = i;
        }
        for (int i = 0; i < Chromosomes.COUNT; i++) {
            starts[i + 1] += starts[i];
        }
        boolean crowded = false;
        for (int i = 1; i < count; i++) {
            crowded |= positions[order[i]] > 0 && key(order[i]) == key(order[i - 1]);
        }
        Sorted to = new Sorted(order, places);
        return new Columns(
                starts,
                to.ints(positions),
                crowded,
                to.bytes(pairs),
                to.doubles(weights),
                to.ints(lines),
                models == null ? null : to.bytes(models),
                frequencies == null ? null : to.floats(frequencies),
                to.rows(alleles),
                to.rows(own),
                to.interactions(interactions));
    }

    private int[] order() {
        int[] order = new int[count];
        if (sorted) {
            Arrays.setAll(order, i -> i);
            return order;
        }
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = key(i) | i;
        }
        Arrays.sort(keys);
        Arrays.setAll(order, i -> (int) (keys[i] & (1 << POSITION_SHIFT) - 1));
        return order;
    }
}
