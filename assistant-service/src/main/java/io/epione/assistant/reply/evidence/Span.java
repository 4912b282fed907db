package io.epione.assistant.reply.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * A period of the person's time.
 *
 * @param words how it is called in a sentence, such as {@code the last 7 days} or {@code last night}
 * @param from inclusive
 * @param to exclusive
 * @param zone the zone the person's days are counted in
 */
public record Span(String words, Instant from, Instant to, ZoneId zone) {
    public Set<LocalDateTime> moments() {
        return Set.of(LocalDateTime.ofInstant(from, zone), LocalDateTime.ofInstant(to, zone));
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
