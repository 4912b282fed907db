package io.epione.models.polygenic;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answer of a score about one person's file. */
public sealed interface ScoreResult {
    ScoreCard card();

    /**
     * A sum. It is no measure of risk by itself.
     *
     * @param sum     over the variants that count
     * @param alleles how many alleles it was taken over: the denominator of an average
     * @param rows    what became of each variant
     */
    record Scored(ScoreCard card, double sum, int alleles, ScoreMatch match, Standing standing, Audit rows)
            implements ScoreResult {}

    /**
     * Not computed.
     *
     * @param code   {@code age}, {@code sex} or {@code build}
     * @param reason a sentence for people
     */
    record Withheld(ScoreCard card, String code, String reason) implements ScoreResult {}

    /** What became of each variant, made when it is asked for. Immutable. */
    final class Audit {
        private final ScoringFile score;
        private final byte[] found;

        Audit(ScoringFile score, byte[] found) {
            this.score = score;
            this.found = found;
        }

        /** How many rows there are; each site of an interaction is one. */
        public int size() {
            return found.length;
        }

        /** In the order of the chromosomes and positions. */
        public Stream<AuditRow> stream() {
            return IntStream.range(0, found.length).mapToObj(row -> AuditRow.of(score, row, found[row]));
        }
    }
}
