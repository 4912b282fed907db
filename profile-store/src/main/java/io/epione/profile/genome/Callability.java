package io.epione.profile.genome;

/** How much of a gene a file tells. */
public enum Callability {
    /** Every diplotype that fits was really seen: all positions that its alleles list were called. */
    CALLED,
    /** Something was seen, and positions that are missing could change the answer. */
    PARTLY_CALLED,
    /** Nothing can be told: no position was called, or nothing that is named fits. */
    NOT_CALLED
}
