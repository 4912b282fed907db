package io.epione.models.pgx;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named allele.
 *
 * @param function  in CPIC's terms; null where no table assigns one
 * @param activity  CPIC's activity value; null for genes without
 * @param reference whether it is what everything else is told against
 * @param whole     whether it lists every position of the gene, as the reference does
 * @param bases     what it lists beside the reference's, by position on GRCh38
 */
record NamedAllele(
        String name,
        @Nullable String function,
        @Nullable String activity,
        boolean reference,
        boolean whole,
        Map<Integer, String> bases) {
    /** Letters that stand for either of two bases. */
    private static final Map<String, Set<String>> EITHER = Map.of(
            "R", Set.of("A", "G"),
            "Y", Set.of("C", "T"),
            "M", Set.of("A", "C"),
            "S", Set.of("C", "G"),
            "K", Set.of("G", "T"),
            "W", Set.of("A", "T"));

    NamedAllele {
        bases = bases == null ? Map.of() : Map.copyOf(bases);
    }

    /** Whether the allele may be told by this position at all. */
    boolean lists(Site site) {
        return reference || whole || bases.containsKey(site.at());
    }

    boolean eitherBaseAt(Site site) {
        return EITHER.containsKey(bases.getOrDefault(site.at(), ""));
    }

    /** Whether a copy with this base at the site can be this allele; where it lists nothing it is as the reference. */
    boolean allows(Site site, String base) {
        String listed = bases.getOrDefault(site.at(), site.reference());
        return listed.equals(base) || EITHER.getOrDefault(listed, Set.of()).contains(base);
    }
}
