package io.epione.models.pgx;

import io.epione.profile.genome.Genotypes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The genes of which a file shows something that a laboratory should confirm. It names the gene and interprets nothing; a
 * gene that is not named is not free of anything. Immutable and safe to share between threads.
 */
public final class ToConfirm {
    private final String version;
    private final Map<String, List<ConfirmedVariant>> byGene;

    /** With the shipped variants; an {@link IllegalStateException} says what is wrong with them. */
    public ToConfirm() {
        File file = PgxFiles.read("to-confirm.yaml", File.class);
        version = file.written();
        byGene = file.variants().stream()
                .collect(Collectors.groupingBy(ConfirmedVariant::gene, TreeMap::new, Collectors.toList()));
    }

    record File(String review, String written, List<ConfirmedVariant> variants) {}

    /**
     * What a file shows of one gene.
     *
     * @param seen variants of the list, none where the file shows none
     */
    public record Finding(String gene, List<Seen> seen) {
        public Finding {
            seen = List.copyOf(seen);
        }
    }

    /**
     * A variant of the list that was called.
     *
     * @param copies 1 or 2
     */
    public record Seen(String id, int copies) {}

    /** The day the list was written, as its version. */
    public String version() {
        return version;
    }

    /** Sorted by gene. */
    public List<Finding> in(Genotypes genotypes) {
        return byGene.entrySet().stream()
                .map(gene -> new Finding(
                        gene.getKey(),
                        gene.getValue().stream()
                                .map(variant -> new Seen(variant.id(), variant.carried(genotypes)))
                                .filter(seen -> seen.copies() > 0)
                                .toList()))
                .filter(this::names)
                .toList();
    }

    /**
     * Whether the list has the gene named for what was seen of it; of one that needs two copies both must be there, on one
     * variant or on two.
     */
    public boolean names(Finding finding) {
        List<ConfirmedVariant> listed = byGene.getOrDefault(finding.gene(), List.of());
        int copies = finding.seen().stream()
                .filter(seen -> listed.stream().anyMatch(variant -> variant.id().equals(seen.id())))
                .mapToInt(Seen::copies)
                .sum();
        return !listed.isEmpty() && copies >= listed.getFirst().copies();
    }
}
