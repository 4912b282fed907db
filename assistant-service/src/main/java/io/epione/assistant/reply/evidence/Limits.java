package io.epione.assistant.reply.evidence;

/** The range that shares are counted against, bounds included, in the unit that is shown. */
public record Limits(double low, double high) {}
