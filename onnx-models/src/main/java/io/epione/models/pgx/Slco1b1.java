package io.epione.models.pgx;

import io.epione.profile.genome.Callability;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.GeneResult.Note;
import io.epione.profile.genome.PossibleDiplotype;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SLCO1B1 where no named diplotype fits: CPIC goes by rs4149056 alone. Only when that variant is there: its absence says
 * nothing about the others.
 */
final class Slco1b1 {
    private static final String DECIDES = "rs4149056";
    private static final String VARIANT = "C";

    private Slco1b1() {}

    static GeneResult.Read orByOneVariant(GeneTable table, Sample sample, GeneResult.Read called) {
        return called.callability() != Callability.NOT_CALLED
                ? called
                : variant(sample)
                        .map(bases -> byIt(table, sample, called, bases))
                        .orElse(called);
    }

    private static Optional<Reading.Two> variant(Sample sample) {
        return sample.read().entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(DECIDES))
                .map(Map.Entry::getValue)
                .filter(bases -> bases.has(VARIANT))
                .findFirst();
    }

    private static GeneResult.Read byIt(GeneTable table, Sample sample, GeneResult.Read called, Reading.Two bases) {
        Pair pair = new Pair(table.allele(bases.differ() ? "*1" : "*5"), table.allele("*5"), 1);
        return new GeneResult.Read(
                table.gene(),
                Callability.PARTLY_CALLED,
                List.of(new PossibleDiplotype(
                        pair.diplotype(), table.phenotype(pair.first(), pair.second()), 1, false)),
                List.of(),
                Set.of(table.phenotype(pair.first(), pair.second())),
                called.gaps(),
                EnumSet.of(Note.BY_ONE_VARIANT),
                table.version());
    }
}
