package io.epione.assistant.profile;

import io.epione.assistant.http.Problem;
import io.epione.assistant.series.SensorSpan;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The span of sensor glucose that is asked for.
 *
 * @param from inclusive
 * @param to inclusive
 */
record GlucoseSpan(Instant from, Instant to) {
    /** Without bounds the last 14 of the person's days (Battelino 2019), however long they were. */
    static GlucoseSpan of(@Nullable String from, @Nullable String to, ZoneId zone, Instant now) {
        Instant end = ProfileScopes.time(to, "to", zone);
        Instant last = end == null ? now : end;
        Instant start = ProfileScopes.time(from, "from", zone);
        Instant first = start == null ? SensorSpan.from(zone, last) : start;
        if (first.isAfter(last)) {
            throw Problem.badRequest(
                    "The span is empty.", new Problem.Field("from", "out-of-range", "It must lie before the end."));
        }
        return new GlucoseSpan(first, last);
    }

    /** The moment right after it. */
    Instant end() {
        return to.plus(1, ChronoUnit.MICROS);
    }
}
