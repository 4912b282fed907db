package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFile.Columns;
import io.epione.models.polygenic.ScoringFile.Interaction;

/** Adds up what was found. */
final class Sum {
    private final ScoringFile score;
    private final byte[] found;
    private final boolean fill;
    private final int[] verdicts = new int[Verdict.values().length];
    private double sum;
    private int alleles;
    private int imputed;
    private int filled;
    private double span;
    private double matchedSpan;

    private Sum(ScoringFile score, byte[] found, boolean fill) {
        this.score = score;
        this.found = found;
        this.fill = fill;
    }

    /**
     * Adds up.
     *
     * @param fill whether what is missing adds what it adds on average, by the frequencies of the file
     */
    static Sum of(ScoringFile score, byte[] found, boolean fill) {
        Sum sum = new Sum(score, found, fill);
        Columns columns = score.columns();
        if (columns.models() == null && !(fill && columns.frequencies() != null)) {
            sum.additive(columns.weights());
        } else {
            sum.rows();
        }
        columns.interactions().forEach(sum::interaction);
        return sum;
    }

    /** The usual case, without a branch for a row. */
    private void additive(double[] weights) {
        double total = 0;
        double absolute = 0;
        double matched = 0;
        int looked = 0;
        int inferred = 0;
        for (int row = 0; row < found.length; row++) {
            byte one = found[row];
            double weight = weights[row];
            double magnitude = Math.abs(weight);
            verdicts[one & 0xf]++;
            absolute += magnitude;
            if (Found.counts(one)) {
                total += weight * Found.copies(one);
                matched += magnitude;
                looked += Found.alleles(one);
                inferred += Found.isImputed(one) ? 1 : 0;
            }
        }
        sum = total;
        span = absolute;
        matchedSpan = matched;
        alleles = looked;
        imputed = inferred;
    }

    private void rows() {
        for (int row = 0; row < found.length; row++) {
            if (score.model(row) != ScoringFile.PART) {
                add(found[row], score.weight(row, Found.copies(found[row])), score.span(row), score.expected(row));
            }
        }
    }

    private void add(byte one, double contribution, double magnitude, double expected) {
        verdicts[one & 0xf]++;
        span += magnitude;
        if (Found.counts(one)) {
            sum += contribution;
            matchedSpan += magnitude;
            alleles += Found.alleles(one);
            imputed += Found.isImputed(one) ? 1 : 0;
        } else if (fill && !Double.isNaN(expected)) {
            sum += expected;
            alleles += 2;
            filled++;
        }
    }

    /** Counts by its first site that does not. */
    private void interaction(Interaction interaction) {
        double product = interaction.weight();
        byte one = found[interaction.rows()[0]];
        for (int row : interaction.rows()) {
            product *= Found.copies(found[row]);
            one = Found.counts(one) ? found[row] : one;
        }
        add(one, product, Math.abs(interaction.weight()), Double.NaN);
    }

    double value() {
        return sum;
    }

    int alleles() {
        return alleles;
    }

    int filled() {
        return filled;
    }

    ScoreMatch match() {
        return new ScoreMatch(score.variants(), verdicts, span == 0 ? 0 : matchedSpan / span, imputed, filled);
    }
}
