package io.epione.assistant.ingest;

import io.epione.assistant.http.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A follower's query.
 *
 * @param from inclusive
 * @param to exclusive
 */
record NightscoutQuery(
        int count, @Nullable Instant from, @Nullable Instant to) {
    private static final int DEFAULT = 10;
    private static final int MOST = 1000;

    static NightscoutQuery of(MultivaluedMap<String, String> parameters) {
        Instant from = bound(parameters, "$gte");
        Instant after = bound(parameters, "$gt");
        Instant until = bound(parameters, "$lte");
        Instant to = bound(parameters, "$lt");
        return new NightscoutQuery(
                count(parameters.getFirst("count")),
                after == null ? from : after.plus(1, ChronoUnit.MICROS),
                until == null ? to : until.plus(1, ChronoUnit.MICROS));
    }

    private static int count(@Nullable String text) {
        if (text == null) {
            return DEFAULT;
        }
        try {
            return Math.clamp(Long.parseLong(text.strip()), 1, MOST);
        } catch (NumberFormatException e) {
            throw malformed("count", "Send a number.");
        }
    }

    private static @Nullable Instant bound(MultivaluedMap<String, String> parameters, String operator) {
        for (String field : new String[] {"date", "dateString", "sysTime"}) {
            String name = "find[" + field + "][" + operator + "]";
            String value = parameters.getFirst(name);
            if (value != null) {
                return instant(value.strip(), name);
            }
        }
        return null;
    }

    /** Epoch milliseconds, an instant, or a date, as the uploaders in use send them. */
    private static Instant instant(String value, String name) {
        try {
            if (value.matches("\\d{1,15}")) {
                return Instant.ofEpochMilli(Long.parseLong(value));
            }
            return value.length() == "2026-11-24".length()
                    ? Instant.parse(value + "T00:00:00Z")
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw malformed(name, "Send epoch milliseconds or an ISO 8601 time.");
        }
    }

    private static Problem malformed(String name, String message) {
        return Problem.badRequest("The query cannot be read.", new Problem.Field(name, "malformed", message));
    }
}
