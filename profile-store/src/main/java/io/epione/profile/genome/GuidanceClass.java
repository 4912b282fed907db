package io.epione.profile.genome;

/** What a guideline makes of one gene and one medicine; in the order in which the worse one counts. Never an instruction. */
public enum GuidanceClass {
    /** The guideline names no change by this gene. It does not say that the medicine is safe. */
    NO_CHANGE,
    /** What is known of the gene does not tell. */
    CANNOT_TELL,
    /** The guideline has the prescriber consider another medicine or another dose. */
    PRESCRIBER_CONSIDERS,
    /** The guideline has the prescriber choose another medicine where there is one. */
    AVOID
}
