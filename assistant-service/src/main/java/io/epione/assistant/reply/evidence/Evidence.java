package io.epione.assistant.reply.evidence;

/** Something a sentence may cite. Immutable; what it supports is computed from what it holds. */
public sealed interface Evidence
        permits Reading, Series, Change, Spells, DayPattern, LabEstimate, Recorded, Nothing, Chance, Quote, Fixed {
    Source source();

    Support support();

    /** Whether the sentence must be these very words, or be found in them word for word. */
    default boolean verbatim() {
        return false;
    }

    /** The words, where they are to be quoted as they are; else empty. */
    default String words() {
        return "";
    }
}
