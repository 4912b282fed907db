package io.epione.models.pgx;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code pgx/guidance.yaml}.
 *
 * @param review     {@code unreviewed} until a named clinician signs
 * @param guidelines by the name that entries refer to
 * @param medicines  every medicine there is guidance for, by its ingredient
 */
record GuidanceFile(
        String review,
        String written,
        Map<String, Guideline> guidelines,
        Map<String, Medicine> medicines,
        List<GuidanceEntry> entries) {

    /** An {@link IllegalStateException} names what the file contradicts itself in. */
    GuidanceFile {
        for (GuidanceEntry entry : entries) {
            require(guidelines.containsKey(entry.guideline()), "no guideline " + entry.guideline());
            entry.medicines().forEach(name -> require(medicines.containsKey(name), "no medicine " + name));
        }
        Set<String> guided =
                entries.stream().flatMap(entry -> entry.medicines().stream()).collect(Collectors.toSet());
        medicines.keySet().forEach(name -> require(guided.contains(name), "no entry for " + name));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("pgx/guidance.yaml: " + otherwise);
        }
    }
}
