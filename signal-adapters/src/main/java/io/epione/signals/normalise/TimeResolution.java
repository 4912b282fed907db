package io.epione.signals.normalise;

import io.epione.profile.observation.EffectiveTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a payload says about time into instants with a zone, to the microsecond. A local time without offset is
 * taken in the reading's or the person's zone and said so; it is never taken as UTC in silence.
 */
final class TimeResolution {
    /** How far a device's clock may run ahead. */
    static final Duration TOLERATED_AHEAD = Duration.ofMinutes(10);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    /** Epoch milliseconds below this (March 1973) are epoch seconds, or a clock that was never set. */
    private static final long EARLIEST_MILLIS = 100_000_000_000L;

    private static final Pattern MILLIS = Pattern.compile("[+-]?\\d{1,16}(\\.\\d{1,20})?([eE]\\+?\\d{1,2})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private TimeResolution() {}

    /**
     * @param zoneAssumed the payload had a local time only
     * @param dateOnly the payload had a day, month or year only
     */
    record Resolved(EffectiveTime effective, boolean zoneAssumed, boolean dateOnly) {}

    private record Moment(Instant start, @Nullable Instant endOfDate, ZoneId zone, boolean zoneAssumed) {}

    /** @param zone the zone of local times and of epoch milliseconds */
    static Step<Resolved> resolve(@Nullable String time, @Nullable String endTime, ZoneId zone, Instant receivedAt) {
        if (time == null || time.isBlank()) {
            return new Step.Held<>("no-time", "There is no time.");
        }
        return moment(time.strip(), zone).then(start -> {
            if (start.start().isAfter(receivedAt.plus(TOLERATED_AHEAD))) {
                return new Step.Held<>("future-time", "The time lies after the time of receipt.");
            }
            if (start.start().isBefore(EARLIEST)) {
                return new Step.Held<>("implausible-time", "The time lies before 1900.");
            }
            if (endTime == null || endTime.isBlank()) {
                return new Step.Ok<>(resolved(start, start.endOfDate()));
            }
            return moment(endTime.strip(), zone).then(end -> {
                Instant last = end.endOfDate() == null ? end.start() : end.endOfDate();
                return last.isBefore(start.start())
                        ? new Step.Held<>("no-time", "The period ends before it starts.")
                        : new Step.Ok<>(resolved(start, last));
            });
        });
    }

    private static Resolved resolved(Moment start, @Nullable Instant end) {
        var effective = new EffectiveTime(start.start(), end, start.zone());
        return new Resolved(effective, start.zoneAssumed(), start.endOfDate() != null);
    }

    private static Step<Moment> moment(String text, ZoneId zone) {
        try {
            if (DATE.matcher(text).matches()) {
                return date(text, zone);
            }
            if (MILLIS.matcher(text).matches()) {
                return millis(text, zone);
            }
            Optional<SentTime> sent = SentTime.parse(text);
            if (sent.isEmpty()) {
                return new Step.Held<>("no-time", "The time is neither RFC 3339 nor epoch milliseconds.");
            }
            LocalDateTime local = sent.get().local();
            ZoneOffset offset = sent.get().offset();
            return offset == null ? local(local, zone) : new Step.Ok<>(exact(local.toInstant(offset), offset));
        } catch (DateTimeException | ArithmeticException e) {
            return new Step.Held<>("no-time", "The time does not exist.");
        }
    }

    private static Step<Moment> millis(String text, ZoneId zone) {
        BigDecimal millis = new BigDecimal(text);
        if (millis.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 1_000)) > 0) {
            return new Step.Held<>("no-time", "The time is out of range.");
        }
        if (millis.longValue() < EARLIEST_MILLIS) {
            return new Step.Held<>(
                    "implausible-time", "The time looks like seconds, or like a clock that was not set.");
        }
        long micros = millis.movePointRight(3).longValue();
        return new Step.Ok<>(exact(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), zone));
    }

    private static Moment exact(Instant instant, ZoneId zone) {
        return new Moment(instant.truncatedTo(ChronoUnit.MICROS), null, zone, false);
    }

    private static Step<Moment> local(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            return new Step.Held<>(
                    "ambiguous-time",
                    offsets.isEmpty()
                            ? "The local time does not exist where the clocks go forward; send it with its offset."
                            : "The local time happens twice where the clocks go back; send it with its offset.");
        }
        Instant instant = local.toInstant(offsets.getFirst()).truncatedTo(ChronoUnit.MICROS);
        return new Step.Ok<>(new Moment(instant, null, zone, true));
    }

    private static Step<Moment> date(String text, ZoneId zone) {
        LocalDate first;
        LocalDate after;
        switch (text.length()) {
            case 4 -> {
                first = Year.parse(text).atDay(1);
                after = first.plusYears(1);
            }
            case 7 -> {
                first = YearMonth.parse(text).atDay(1);
                after = first.plusMonths(1);
            }
            default -> {
                first = LocalDate.parse(text);
                after = first.plusDays(1);
            }
        }
        Instant end = after.atStartOfDay(zone).toInstant();
        return new Step.Ok<>(new Moment(first.atStartOfDay(zone).toInstant(), end, zone, false));
    }
}
