package io.epione.assistant.genome;

import io.epione.profile.genome.GeneResult;
import java.util.List;

/** What may be told of a person's genes. */
public sealed interface Genes {
    /** The person did not agree that the genome is used, or no longer does. */
    record Withheld() implements Genes {}

    /** No genotypes are kept. */
    record None() implements Genes {}

    /** There is something kept that does not open. That tells nothing of the genes. */
    record Unreadable() implements Genes {}

    /**
     * What is known of each gene.
     *
     * @param file whether there is a file of genotypes, else laboratories' reports alone
     */
    record Known(List<GeneResult> results, boolean file) implements Genes {
        public Known {
            results = List.copyOf(results);
        }
    }
}
