package io.epione.models.polygenic;

/** What became of one row of a scoring file beside one person's genotypes. */
public enum Verdict {
    /** The score's place is not known on this assembly. */
    UNPLACED,
    /** The file does not list the site: nothing is known, and the reference is not assumed. */
    NOT_IN_FILE,
    /** The file lists the site and gives no genotype. */
    NO_CALL,
    /** Called as the reference within a stretch of a gVCF, which does not tell the letter. */
    REFERENCE_UNNAMED,
    /** Inferred with an r² below 0.3. */
    POORLY_IMPUTED,
    /** The file has other alleles there, on either strand. */
    OTHER_ALLELES,
    /** The score names no other allele and the file no reference, so the strand is not known. */
    UNVERIFIABLE,
    /** A and T, or C and G: the strand cannot be told. */
    AMBIGUOUS,
    /** The file has more than two alleles at the position. */
    MULTI_ALLELIC,
    /** The scoring file weighs the same alleles of one place more than once. */
    DUPLICATE,
    /** A haplotype of which several sites differ between the copies, and the file does not say which lie together. */
    UNPHASED,
    /** Not on an autosome, in the mode that takes only those. */
    NOT_AUTOSOMAL,
    /** Matched on both alleles. */
    MATCHED,
    /** Matched on both alleles; the effect allele is the reference. */
    MATCHED_SWAPPED,
    /** Matched on both alleles of the other strand. */
    MATCHED_FLIPPED,
    /** Matched on the effect allele; the score names no other. */
    MATCHED_EFFECT_ONLY;

    private static final Verdict[] ALL = values();

    /** Whether the row adds to the sum. */
    public boolean counts() {
        return compareTo(MATCHED) >= 0;
    }

    static Verdict of(int ordinal) {
        return ALL[ordinal];
    }
}
