package io.epione.assistant.reply.evidence;

/** Which way something goes, as computed from the data. */
public enum Direction {
    UP,
    DOWN,
    LEVEL
}
