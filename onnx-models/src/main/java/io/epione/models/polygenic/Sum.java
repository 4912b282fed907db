package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFile.Columns;
import io.epione.models.polygenic.ScoringFile.Interaction;

/** Adds up what was found. */
final class Sum {
    private final ScoringFile score;
    private final byte[] found;
    private final boolean fill;
    /** How many rows there are of each kind of {@link Found}. */
    private final int[] kinds = new int[256];

    private double sum;
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

    /** The usual case: what does not count has no copies, so that nothing but the missing needs a branch. */
    private void additive(double[] weights) {
        double total = 0;
        double absolute = 0;
        double missing = 0;
        for (int row = 0; row < found.length; row++) {
            byte one = found[row];
            double weight = weights[row];
            kinds[one & 0xff]++;
            total += weight * Found.copies(one);
            absolute += Math.abs(weight);
            if (!Found.counts(one)) {
                missing += Math.abs(weight);
            }
        }
        sum = total;
        span = absolute;
        matchedSpan = absolute - missing;
    }

    private void rows() {
        for (int row = 0; row < found.length; row++) {
            if (score.model(row) != ScoringFile.PART) {
                add(found[row], score.weight(row, Found.copies(found[row])), score.span(row), score.expected(row));
            }
        }
    }

    private void add(byte one, double contribution, double magnitude, double expected) {
        kinds[one & 0xff]++;
        span += magnitude;
        if (Found.counts(one)) {
            sum += contribution;
            matchedSpan += magnitude;
        } else if (fill && !Double.isNaN(expected)) {
            sum += expected;
            filled++;
        }
    }

    /** Counts by its first site that does not; the sites of a haplotype all say what became of it. */
    private void interaction(Interaction interaction) {
        int copies = 1;
        byte one = found[interaction.rows()[0]];
        for (int row : interaction.rows()) {
            copies = interaction.haplotype() ? Found.copies(found[row]) : copies * Found.copies(found[row]);
            one = Found.counts(one) ? found[row] : one;
        }
        add(one, interaction.weight() * copies, Math.abs(interaction.weight()), Double.NaN);
    }

    double value() {
        return sum;
    }

    /** How many alleles the sum was taken over. */
    int alleles() {
        int alleles = 2 * filled;
        for (int kind = 0; kind < kinds.length; kind++) {
            alleles += Found.counts((byte) kind) ? kinds[kind] * Found.alleles((byte) kind) : 0;
        }
        return alleles;
    }

    ScoreMatch match() {
        int[] verdicts = new int[Verdict.values().length];
        int imputed = 0;
        for (int kind = 0; kind < kinds.length; kind++) {
            if (kinds[kind] > 0) {
                verdicts[Found.verdict((byte) kind).ordinal()] += kinds[kind];
                imputed += Found.isImputed((byte) kind) ? kinds[kind] : 0;
            }
        }
        return new ScoreMatch(score.variants(), verdicts, span == 0 ? 0 : matchedSpan / span, imputed, filled);
    }
}
