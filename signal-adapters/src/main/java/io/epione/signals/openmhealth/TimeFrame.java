package io.epione.signals.openmhealth;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.signals.json.BoundedJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a body was true.
 *
 * @param start RFC 3339, or a day; null when the body does not say
 * @param end likewise, null for a moment or a day
 * @param word what the time does not say itself, such as {@code morning}; may be empty
 */
record TimeFrame(@Nullable String start, @Nullable String end, String word) {
    static final TimeFrame UNKNOWN = new TimeFrame(null, null, "");

    private static final BigDecimal LONGEST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(36_525).toSeconds());
    /** Months and years as the means of the Gregorian calendar; nobody sends those to the second. */
    private static final Map<String, BigDecimal> SECONDS = Map.ofEntries(
            Map.entry("ps", new BigDecimal("1e-12")),
            Map.entry("ns", new BigDecimal("1e-9")),
            Map.entry("us", new BigDecimal("1e-6")),
            Map.entry("ms", new BigDecimal("1e-3")),
            Map.entry("sec", BigDecimal.ONE),
            Map.entry("min", BigDecimal.valueOf(60)),
            Map.entry("h", BigDecimal.valueOf(3_600)),
            Map.entry("d", BigDecimal.valueOf(86_400)),
            Map.entry("wk", BigDecimal.valueOf(604_800)),
            Map.entry("Mo", BigDecimal.valueOf(2_629_746)),
            Map.entry("yr", BigDecimal.valueOf(31_556_952)));

    /**
     * Reads a time frame; empty when its duration leads nowhere.
     *
     * @param frame one that follows its schema, or a missing node
     */
    static Optional<TimeFrame> of(JsonNode frame) {
        JsonNode interval = frame.path("time_interval");
        if (!interval.isObject() || frame.path("date_time").isTextual()) {
            return Optional.of(new TimeFrame(BoundedJson.scalar(frame, "date_time"), null, ""));
        }
        String start = BoundedJson.scalar(interval, "start_date_time");
        String end = BoundedJson.scalar(interval, "end_date_time");
        JsonNode duration = interval.path("duration");
        if (start != null && end != null) {
            return Optional.of(new TimeFrame(start, end, ""));
        }
        if (start != null) {
            return shifted(start, duration, 1).map(last -> new TimeFrame(start, last, ""));
        }
        if (end != null) {
            return shifted(end, duration, -1).map(first -> new TimeFrame(first, end, ""));
        }
        String part = BoundedJson.scalar(interval, "part_of_day");
        return Optional.of(new TimeFrame(BoundedJson.scalar(interval, "date"), null, part == null ? "" : part));
    }

    /** How long it lasted: nothing for a moment; empty when that is not known. */
    Optional<Duration> length() {
        if (start == null || !word.isEmpty()) {
            return Optional.empty();
        }
        if (end == null) {
            return Optional.of(Duration.ZERO);
        }
        try {
            return Optional.of(Duration.between(OffsetDateTime.parse(start), OffsetDateTime.parse(end)));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> shifted(String from, JsonNode duration, int sign) {
        BigDecimal unit = SECONDS.get(duration.path("unit").asText());
        JsonNode value = duration.path("value");
        if (unit == null || !value.isNumber()) {
            return Optional.empty();
        }
        BigDecimal seconds = value.decimalValue().multiply(unit);
        if (seconds.abs().compareTo(LONGEST_SECONDS) > 0) {
            return Optional.empty();
        }
        long micros =
                seconds.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValue();
        try {
            return Optional.of(OffsetDateTime.parse(from)
                    .plusNanos(Math.multiplyExact(sign, Math.multiplyExact(micros, 1_000L)))
                    .toString());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
