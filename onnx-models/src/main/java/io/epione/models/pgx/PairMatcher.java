package io.epione.models.pgx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Finds every pair of named alleles that the sites called so far fit, phase respected: an allele is as the reference
 * where it lists nothing. Sites that were not called rule nothing out. The score is how many called sites two alleles
 * list; where either of two bases will do, the reference's base scores nothing.
 */
final class PairMatcher {
    private static final Comparator<Pair> HIGHEST_FIRST = Comparator.comparingInt(Pair::score)
            .reversed()
            .thenComparing(pair -> pair.diplotype().first(), Names.NATURAL)
            .thenComparing(pair -> pair.diplotype().second(), Names.NATURAL);

    private final Sample sample;
    private final List<NamedAllele> alleles;

    PairMatcher(GeneTable table, Sample sample) {
        this.sample = sample;
        this.alleles = table.alleles().stream()
                .filter(allele -> sample.read().keySet().stream().anyMatch(allele::lists))
                .toList();
    }

    /** Highest score first, one for each diplotype. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < alleles.size(); i++) {
            for (int j = i; j < alleles.size(); j++) {
                add(pairs, alleles.get(i), alleles.get(j));
            }
        }
        return List.copyOf(pairs.stream()
                .sorted(HIGHEST_FIRST)
                .collect(Collectors.toMap(Pair::diplotype, pair -> pair, (high, _) -> high, LinkedHashMap::new))
                .values());
    }

    private void add(List<Pair> pairs, NamedAllele one, NamedAllele two) {
        if (fits(one, two)) {
            pairs.add(new Pair(one, two, score(one, two) + score(two, one)));
        } else if (fits(two, one)) {
            pairs.add(new Pair(two, one, score(one, two) + score(two, one)));
        }
    }

    /** Whether the phased sites fit with this one on the first copy. */
    private boolean fits(NamedAllele onFirst, NamedAllele onSecond) {
        return sample.read().entrySet().stream()
                .allMatch(entry -> straight(onFirst, onSecond).test(entry.getKey(), entry.getValue())
                        || (!fixed(entry.getValue())
                                && straight(onSecond, onFirst).test(entry.getKey(), entry.getValue())));
    }

    private static BiPredicate<Site, Reading.Two> straight(NamedAllele one, NamedAllele two) {
        return (site, bases) -> one.allows(site, bases.first()) && two.allows(site, bases.second());
    }

    private static boolean fixed(Reading.Two bases) {
        return bases.phased() && bases.differ();
    }

    private int score(NamedAllele allele, NamedAllele other) {
        return (int) sample.read().entrySet().stream()
                .filter(entry -> allele.lists(entry.getKey())
                        && (!allele.eitherBaseAt(entry.getKey()) || mayDiffer(allele, other, entry.getKey())))
                .count();
    }

    /** Whether the copy with this allele can have another base than the reference's here. */
    private boolean mayDiffer(NamedAllele allele, NamedAllele other, Site site) {
        Reading.Two bases = sample.read().get(site);
        return bases != null
                && ((differs(site, bases.first())
                                && allele.allows(site, bases.first())
                                && other.allows(site, bases.second()))
                        || (differs(site, bases.second())
                                && allele.allows(site, bases.second())
                                && other.allows(site, bases.first())));
    }

    private static boolean differs(Site site, String base) {
        return !base.equals(site.reference());
    }
}
