package io.epione.assistant.reply.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A period of the person's time.
 *
 * @param words how it is called in a sentence, such as {@code the last 7 days} or {@code last night}
 * @param from inclusive
 * @param to exclusive
 * @param zone the zone the person's days are counted in
 * @param hours the hours of each day that count, null for all
 */
public record Span(
        String words,
        Instant from,
        Instant to,
        ZoneId zone,
        @Nullable Hours hours) {
    /** Whole days, or one stretch of time. */
    public Span(String words, Instant from, Instant to, ZoneId zone) {
        this(words, from, to, zone, null);
    }

    public Set<When> moments() {
        return Set.of(When.of(from, zone, When.Part.START), When.of(to, zone, When.Part.END));
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from)
                && at.isBefore(to)
                && (hours == null || hours.hold(at.atZone(zone).toLocalTime()));
    }

    /** How much time counts. */
    public Duration length() {
        Duration all = Duration.between(from, to);
        return hours == null
                ? all
                : Duration.ofMillis(Math.round(all.toMillis()
                        * (hours.length().toMillis()
                                / (double) Duration.ofDays(1).toMillis())));
    }
}
