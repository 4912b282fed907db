package io.epione.models.pgx;

import io.epione.profile.genome.Callability;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.GeneResult.Gaps;
import io.epione.profile.genome.GeneResult.Note;
import io.epione.profile.genome.MissingSite.Why;
import io.epione.profile.genome.PossibleDiplotype;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls a gene whose alleles have names for the whole copy. */
final class NamedAlleleCaller {
    private NamedAlleleCaller() {}

    static GeneResult.Read call(GeneTable table, Sample sample) {
        boolean unknown = sample.has(Why.UNKNOWN_ALLELE) && !table.harmOnly();
        List<Pair> pairs = unknown || sample.read().isEmpty() ? List.of() : new PairMatcher(table, sample).pairs();
        if (pairs.isEmpty()) {
            return nothing(table, sample);
        }
        int top = pairs.getFirst().score();
        boolean all = pairs.stream().allMatch(pair -> pair.certain(table, sample));
        List<PossibleDiplotype> best = possible(table, sample, pairs.stream().filter(pair -> pair.score() == top));
        List<PossibleDiplotype> others = possible(
                table,
                sample,
                pairs.stream().filter(pair -> pair.score() < top).filter(pair -> pair.shown(table, sample)));
        return new GeneResult.Read(
                table.gene(),
                all ? Callability.CALLED : Callability.PARTLY_CALLED,
                best,
                others,
                pairs.stream()
                        .map(pair -> table.phenotype(pair.first(), pair.second()))
                        .collect(Collectors.toSet()),
                new Gaps(sample.missing(), open(table, sample, pairs)),
                Set.of(),
                table.version());
    }

    private static GeneResult.Read nothing(GeneTable table, Sample sample) {
        return new GeneResult.Read(
                table.gene(),
                Callability.NOT_CALLED,
                List.of(),
                List.of(),
                Set.of(),
                new Gaps(sample.missing(), notExcluded(table, sample)),
                sample.read().isEmpty() ? Set.of() : EnumSet.of(Note.NOTHING_FITS),
                table.version());
    }

    private static List<PossibleDiplotype> possible(GeneTable table, Sample sample, Stream<Pair> pairs) {
        return pairs.map(pair -> pair.possible(table, sample)).toList();
    }

    /** What missing sites leave open: alleles of a pair that fits, and, beside the reference, those of which nothing was read. */
    private static List<String> open(GeneTable table, Sample sample, List<Pair> pairs) {
        boolean reference = pairs.stream()
                .anyMatch(pair -> pair.first().reference() || pair.second().reference());
        Stream<String> fitting = pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .filter(allele -> !sample.shows(table, allele))
                .map(NamedAllele::name);
        Stream<String> unread = reference ? notExcluded(table, sample).stream() : Stream.of();
        return Stream.concat(fitting, unread).distinct().sorted(Names.NATURAL).toList();
    }

    /** Alleles that differ from the reference at a site that was not called, in the order of their names. */
    static List<String> notExcluded(GeneTable table, Sample sample) {
        return table.variants()
                .filter(allele -> !sample.shows(table, allele))
                .filter(allele -> sample.read().entrySet().stream()
                        .allMatch(entry ->
                                allele.allows(entry.getKey(), entry.getValue().first())
                                        || allele.allows(
                                                entry.getKey(), entry.getValue().second())))
                .map(NamedAllele::name)
                .distinct()
                .sorted(Names.NATURAL)
                .toList();
    }
}
