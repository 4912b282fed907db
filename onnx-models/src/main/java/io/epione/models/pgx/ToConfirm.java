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
    private final File file;

    /** With the shipped variants; an {@link IllegalStateException} says what is wrong with them. */
    public ToConfirm() {
        file = PgxFiles.read("to-confirm.yaml", File.class);
    }

    record File(String review, String written, List<ConfirmedVariant> variants) {}

    /** The day the list was written, as its version. */
    public String version() {
        return file.written();
    }

    /** Sorted; of a gene that needs two copies both must be there, on one variant or on two. */
    public List<String> in(Genotypes genotypes) {
        Map<String, List<ConfirmedVariant>> byGene = file.variants().stream()
                .collect(Collectors.groupingBy(ConfirmedVariant::gene, TreeMap::new, Collectors.toList()));
        return byGene.entrySet().stream()
                .filter(gene -> gene.getValue().stream()
                                .mapToInt(variant -> variant.carried(genotypes))
                                .sum()
                        >= gene.getValue().getFirst().copies())
                .map(Map.Entry::getKey)
                .toList();
    }
}
