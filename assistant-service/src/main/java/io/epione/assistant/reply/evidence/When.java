package io.epione.assistant.reply.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A moment that evidence bears, with what it was: the day of the highest value is not the day of the lowest.
 *
 * @param at in the person's zone
 */
public record When(LocalDateTime at, Part part) {
    /** What a moment was. */
    public enum Part {
        /** Named without saying what it was. */
        ANY,
        START,
        END,
        LOWEST,
        HIGHEST,
        LATEST
    }

    public static When of(Instant at, ZoneId zone, Part part) {
        return new When(LocalDateTime.ofInstant(at, zone), part);
    }
}
