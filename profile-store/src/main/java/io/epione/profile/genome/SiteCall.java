package io.epione.profile.genome;

import org.jspecify.annotations.Nullable;

/** What one file says about one site. Only {@link Called} may lead to a statement about a person. */
public sealed interface SiteCall {
    /** In place of a base: the reference, whatever it is there. The blocks of a gVCF do not write it. */
    String ANY_BASE = "N";

    /** The file lists the site and gives no genotype for it. */
    SiteCall NO_CALL = new NoCall();

    /** The file does not list the site. */
    SiteCall NOT_IN_FILE = new NotInFile();

    /** Twice the reference, within a block of a gVCF. */
    SiteCall REFERENCE = new Called(ANY_BASE, ANY_BASE, ANY_BASE, false);

    /** The reference in one copy only, within a block of a gVCF. */
    SiteCall REFERENCE_ONCE = new Called(ANY_BASE, ANY_BASE, null, false);

    /**
     * Read and called.
     *
     * @param reference the reference allele as the file writes it (VCF REF, so the anchor base of an indel is part of
     *     it); null where the format names none, as consumer files do; {@link #ANY_BASE} within a block of a gVCF, and
     *     then the alleles are it too
     * @param first     an allele on the forward strand, written like the reference; I or D where a consumer file writes
     *     an insertion or deletion so
     * @param second    the other one; null where there is one copy only (X and Y of a man, mitochondria)
     * @param phased    whether {@code first} lies on the same copy as the first allele of every other phased site of its
     *     chromosome
     */
    record Called(
            @Nullable String reference,
            String first,
            @Nullable String second,
            boolean phased) implements SiteCall {

        /** Whether every copy is the reference; false where the file names none. */
        public boolean isReference() {
            return first.equals(reference) && (second == null || second.equals(reference));
        }
    }

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
