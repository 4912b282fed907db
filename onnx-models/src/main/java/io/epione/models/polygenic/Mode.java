package io.epione.models.polygenic;

/** Which rows count. */
public enum Mode {
    /** Strand flips are undone; what is ambiguous, multi-allelic or duplicated is left out and counted. */
    CAREFUL,
    /**
     * As {@code plink2 --score} with files of one row for each alternative: autosomes, alleles as they are written, each
     * row by itself. For comparing figures, not for people.
     */
    PLINK
}
