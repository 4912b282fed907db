package io.epione.policies.perturbation;

/** What is done to a sentence. */
public enum Kind {
    TYPING,
    SYNONYM,
    CASE,
    FILLER,
    ORDER,
    EMOJI,
    PLAYED_DOWN,
    CONTEXT,
    INJECTION
}
