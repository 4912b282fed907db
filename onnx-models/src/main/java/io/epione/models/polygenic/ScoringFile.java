package io.epione.models.polygenic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scoring file in columns, its rows sorted by chromosome and position. Immutable, safe to share between threads; 17
 * bytes a row where all weights are additive.
 */
public final class ScoringFile {
    /** How the weight of a row meets the copies of its effect allele. */
    static final byte ADDITIVE = 0;

    static final byte DOMINANT = 1;
    static final byte RECESSIVE = 2;
    static final byte OWN_WEIGHTS = 3;
    /** One site of an interaction or a haplotype: its copies count there, not by themselves. */
    static final byte PART = 4;

    /** Alleles of which one is longer than a base. */
    record Alleles(String effect, @Nullable String other) {}

    /**
     * A weight for several sites, which stand in rows of their own.
     *
     * @param haplotype whether it weighs the copies that carry all the alleles, instead of the product of the copies
     */
    record Interaction(int line, double weight, int[] rows, boolean haplotype) {}

    private final ScoreHeader header;
    private final Columns columns;

    /**
     * The columns; nobody writes to them.
     *
     * @param starts      the first row of each chromosome, and the end; chromosome 0 is what has no place
     * @param crowded     whether several rows stand at one place
     * @param pairs       effect and other allele, see {@link Bases}
     * @param models      null where all are additive
     * @param frequencies of the effect alleles, NaN where not said; null where none is
     * @param own         the weights of 0, 1 and 2 copies by row
     */
    record Columns(
            int[] starts,
            int[] positions,
            boolean crowded,
            byte[] pairs,
            double[] weights,
            int[] lines,
            byte @Nullable [] models,
            float @Nullable [] frequencies,
            Map<Integer, Alleles> alleles,
            Map<Integer, double[]> own,
            List<Interaction> interactions) {}

    ScoringFile(ScoreHeader header, Columns columns) {
        this.header = header;
        this.columns = columns;
    }

    public ScoreHeader header() {
        return header;
    }

    /** How many variants the score weighs: an interaction is one, and what the file promises and lacks counts too. */
    public int variants() {
        int parts = 0;
        for (Interaction interaction : columns.interactions) {
            parts += interaction.rows.length - 1;
        }
        return Math.max(columns.positions.length - parts, header.variants());
    }

    Columns columns() {
        return columns;
    }

    /** The chromosome of a row, see {@link Chromosomes}. */
    int chromosome(int row) {
        int chromosome = 0;
        while (columns.starts[chromosome + 1] <= row) {
            chromosome++;
        }
        return chromosome;
    }

    /** The alleles of a row as texts. */
    Alleles alleles(int row) {
        int pair = columns.pairs[row];
        Alleles longer = columns.alleles.get(row);
        if (longer != null) {
            return longer;
        }
        String other = Bases.text(Bases.second(pair));
        return new Alleles(Bases.text(Bases.first(pair)), other.isEmpty() ? null : other);
    }

    /** Whether two rows of one position weigh the same alleles, in whichever order. */
    boolean sameAlleles(int one, int another) {
        if (model(one) == PART || model(another) == PART) {
            return one == another;
        }
        Alleles a = alleles(one);
        Alleles b = alleles(another);
        return a.equals(b) || a.effect().equals(b.other()) && b.effect().equals(a.other());
    }

    byte model(int row) {
        byte[] models = columns.models;
        return models == null ? ADDITIVE : models[row];
    }

    /** What a row adds to the sum for 0, 1 or 2 copies of its effect allele. */
    double weight(int row, int copies) {
        double weight = columns.weights[row];
        return switch (model(row)) {
            case DOMINANT -> copies > 0 ? weight : 0;
            case RECESSIVE -> copies == 2 ? weight : 0;
            case OWN_WEIGHTS -> own(row)[copies];
            case PART -> 0;
            default -> weight * copies;
        };
    }

    /** What a row adds on average where its effect allele has the frequency that the file names; NaN without one. */
    double expected(int row) {
        float[] frequencies = columns.frequencies;
        double f = frequencies == null ? Double.NaN : frequencies[row];
        return (1 - f) * (1 - f) * weight(row, 0) + 2 * f * (1 - f) * weight(row, 1) + f * f * weight(row, 2);
    }

    /** How much a row can move the sum: the weight of the weighted match rate. */
    double span(int row) {
        if (model(row) != OWN_WEIGHTS) {
            return Math.abs(columns.weights[row]);
        }
        double[] own = own(row);
        return Math.max(own[0], Math.max(own[1], own[2])) - Math.min(own[0], Math.min(own[1], own[2]));
    }

    private double[] own(int row) {
        double[] own = columns.own.get(row);
        if (own == null) {
            throw new IllegalStateException("row " + row + " has no weights of its own");
        }
        return own;
    }
}
