package io.epione.profile.genome;

/**
 * A position that a gene's alleles are told by, and that this file does not tell.
 *
 * @param id       the rsID, or the change in HGVS words where it has none
 * @param position 1-based, on the assembly of the file
 */
public record MissingSite(String id, String chromosome, int position, Why why) {

    /** Why it is missing. */
    public enum Why {
        NOT_IN_FILE,
        NO_CALL,
        /** Inferred from neighbours: never evidence for an allele. */
        IMPUTED,
        /** Called, with an allele that no table lists. */
        UNKNOWN_ALLELE,
        /** Called, with a reference other than expected: another way to write an insertion or a deletion. */
        OTHER_REFERENCE,
        /** Called on one copy only. */
        ONE_COPY
    }
}
