package io.epione.models.pgx;

import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.GuidanceClass;
import java.util.List;

/**
 * What one guideline makes of one gene for some medicines. A term is a phenotype ("Poor Metabolizer") or an activity score
 * ("score 0.5"); what no term names cannot be told.
 *
 * @param always whether the prescriber considers every result of the gene
 */
record GuidanceEntry(
        String gene,
        List<String> medicines,
        String guideline,
        List<String> avoid,
        List<String> considers,
        List<String> noChange,
        boolean always) {
    GuidanceEntry {
        avoid = avoid == null ? List.of() : List.copyOf(avoid);
        considers = considers == null ? List.of() : List.copyOf(considers);
        noChange = noChange == null ? List.of() : List.copyOf(noChange);
    }

    GuidanceClass of(GenePhenotype phenotype) {
        if (names(avoid, phenotype)) {
            return GuidanceClass.AVOID;
        }
        if (always || names(considers, phenotype)) {
            return GuidanceClass.PRESCRIBER_CONSIDERS;
        }
        return names(noChange, phenotype) ? GuidanceClass.NO_CHANGE : GuidanceClass.CANNOT_TELL;
    }

    private static boolean names(List<String> terms, GenePhenotype phenotype) {
        return terms.contains(phenotype.name()) || terms.contains("score " + phenotype.activityScore());
    }
}
