package io.epione.profile.genome;

import org.jspecify.annotations.Nullable;

/** What one file says about one site. Only {@link Called} may lead to a statement about a person. */
public sealed interface SiteCall {

    /**
     * Read and called.
     *
     * @param reference the reference allele as the file writes it (VCF REF, so the anchor base of an indel is part of
     *     it); null where the format names none, as consumer files do
     * @param first     an allele on the forward strand, written like the reference
     * @param second    the other one; null where there is one copy only (X and Y of a man, mitochondria)
     * @param phased    whether {@code first} lies on the same copy as the first allele of its phased neighbours
     */
    record Called(
            @Nullable String reference,
            String first,
            @Nullable String second,
            boolean phased) implements SiteCall {}

    /** The file lists the site and gives no genotype for it. */
    record NoCall() implements SiteCall {}

    /** The file does not list the site: nothing is known, and the reference is not assumed. */
    record NotInFile() implements SiteCall {}

    /**
     * Inferred from neighbours, not read.
     *
     * @param call what was inferred
     * @param r2   the imputation's own estimate of its quality, 0 to 1
     */
    record Imputed(Called call, double r2) implements SiteCall {}
}
