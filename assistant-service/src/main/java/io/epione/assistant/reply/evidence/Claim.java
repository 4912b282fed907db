package io.epione.assistant.reply.evidence;

/** What evidence is besides its figures. A sentence must not say it without it, and mostly must say it with it. */
public enum Claim {
    /** Something was looked for and is not there. */
    ABSENT,
    /** Older than its kind allows: the age must be said. */
    STALE,
    /** Never measured: that it is an estimate must be said. */
    ESTIMATED,
    /** Too few days to tell a direction. */
    FEW_DAYS,
    /** A model that gave no figure. */
    REFUSED
}
