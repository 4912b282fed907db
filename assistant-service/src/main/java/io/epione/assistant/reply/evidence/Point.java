package io.epione.assistant.reply.evidence;

import java.time.Instant;

/** One value of a series, in the unit it is shown in. */
public record Point(Instant at, double value) {}
