package io.epione.profile.genome;

/** The reference assembly that positions are counted on (1-based, forward strand). */
public enum Build {
    GRCH37,
    GRCH38
}
