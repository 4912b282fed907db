package io.epione.models.pgx;

import io.epione.profile.genome.Callability;
import io.epione.profile.genome.Diplotype;
import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.GeneResult.Gaps;
import io.epione.profile.genome.GeneResult.Note;
import io.epione.profile.genome.PossibleDiplotype;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls DPYD, whose variants are named one by one: of each copy the variant of lowest function counts; where the copies
 * cannot be told apart, the two of lowest function are taken to lie on different ones, as CPIC does.
 */
final class DpydCaller {
    private DpydCaller() {}

    static GeneResult.Read call(GeneTable table, Sample sample) {
        Gaps gaps = new Gaps(sample.missing(), NamedAlleleCaller.notExcluded(table, sample));
        if (sample.read().isEmpty()) {
            return new GeneResult.Read(
                    table.gene(),
                    Callability.NOT_CALLED,
                    List.of(),
                    List.of(),
                    Set.of(),
                    gaps,
                    Set.of(),
                    table.version());
        }
        HapB3 hapB3 = new HapB3(at(sample, HapB3.INTRON), at(sample, HapB3.EXON));
        Carried carried = carried(table, sample);
        hapB3.into(carried);
        Set<Note> notes = EnumSet.noneOf(Note.class);
        notes.addAll(hapB3.notes());
        List<PossibleDiplotype> pairs;
        boolean complete = complete(sample);
        if (sample.copiesAreKnown()) {
            pairs = List.of(known(table, sample, carried, complete));
        } else {
            notes.add(Note.TWO_LOWEST);
            pairs = lowest(table, sample, carried.found(), complete);
        }
        PossibleDiplotype best = pairs.getFirst();
        return new GeneResult.Read(
                table.gene(),
                best.certain() ? Callability.CALLED : Callability.PARTLY_CALLED,
                List.of(best),
                pairs.subList(1, pairs.size()),
                Set.of(best.phenotype()),
                gaps,
                notes,
                table.version());
    }

    private static Carried carried(GeneTable table, Sample sample) {
        Carried carried = new Carried(table);
        sample.read()
                .forEach((site, bases) -> table.variants()
                        .filter(variant -> site.at() != HapB3.INTRON && site.at() != HapB3.EXON)
                        .filter(variant -> variant.bases().containsKey(site.at()))
                        .forEach(variant -> carried.add(
                                variant.name(),
                                variant.allows(site, bases.first()),
                                variant.allows(site, bases.second()))));
        return carried;
    }

    private static PossibleDiplotype known(GeneTable table, Sample sample, Carried carried, boolean complete) {
        GenePhenotype phenotype = table.phenotype(carried.lowestOnFirst(), carried.lowestOnSecond());
        Diplotype diplotype = ordered(carried.firstText(), carried.secondText());
        boolean certain = complete || none(carried.lowestOnFirst(), carried.lowestOnSecond());
        return new PossibleDiplotype(diplotype, phenotype, sample.read().size(), certain);
    }

    /** The two of lowest function first, then what else the copies may be: the lowest beside each other one, or alone. */
    private static List<PossibleDiplotype> lowest(
            GeneTable table, Sample sample, List<NamedAllele> found, boolean complete) {
        NamedAllele lowest = found.getFirst();
        double onBoth = found.stream()
                .filter(allele -> Collections.frequency(found, allele) > 1)
                .mapToDouble(Carried::activity)
                .min()
                .orElse(Double.MAX_VALUE);
        return Stream.concat(found.stream().skip(1), Stream.of(table.reference()))
                .distinct()
                .filter(other -> Collections.frequency(found, lowest) > 1
                        ? other.equals(lowest)
                        : Carried.activity(other) <= onBoth)
                .map(other -> new PossibleDiplotype(
                        ordered(lowest.name(), other.name()),
                        table.phenotype(lowest, other),
                        sample.read().size(),
                        complete || none(lowest, other)))
                .toList();
    }

    /** Whether both are without function: what is missing cannot make it less. */
    private static boolean none(NamedAllele one, NamedAllele two) {
        return Carried.activity(one) == 0 && Carried.activity(two) == 0;
    }

    /** The exonic marker of HapB3 need not be there where the intronic variant is. */
    private static boolean complete(Sample sample) {
        return sample.missing().stream()
                .allMatch(site -> site.id().equals("rs56038477") && at(sample, HapB3.INTRON) != null);
    }

    private static Reading.@Nullable Two at(Sample sample, int position) {
        return sample.read().entrySet().stream()
                .filter(entry -> entry.getKey().at() == position)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Diplotype ordered(String one, String two) {
        return Names.NATURAL.compare(one, two) <= 0 ? new Diplotype(one, two) : new Diplotype(two, one);
    }
}
