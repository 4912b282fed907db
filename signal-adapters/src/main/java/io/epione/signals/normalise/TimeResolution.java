package io.epione.signals.normalise;

import io.epione.profile.observation.EffectiveTime;
import io.epione.signals.Reading;
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
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a payload says about time into instants with a zone, to the microsecond; the one place that does. A local
 * time without offset is taken in the zone the payload names, else in the one in which the person was then, and said so;
 * it is never taken as UTC in silence. One that never was is held, one that was twice follows the {@link FileOrder}.
 */
final class TimeResolution {
    /** How far a device's clock may run ahead. */
    static final Duration TOLERATED_AHEAD = Duration.ofMinutes(10);

    /** The longest period whose length is said in place of its end. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    /** Epoch milliseconds below this (March 1973) are epoch seconds, or a clock that was never set. */
    private static final long EARLIEST_MILLIS = 100_000_000_000L;

    private static final Pattern MILLIS = Pattern.compile("[+-]?\\d{1,16}(\\.\\d{1,20})?([eE]\\+?\\d{1,2})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private TimeResolution() {}

    /**
     * @param zoneAssumed the payload had a local time only, and no zone
     * @param dateOnly the payload had a day, month or year only
     */
    record Resolved(EffectiveTime effective, boolean zoneAssumed, boolean dateOnly) {}

    private record Moment(Instant start, @Nullable Instant endOfDate, ZoneId zone, boolean zoneAssumed) {}

    /**
     * Resolves a reading's time.
     *
     * @param where the zones of local times and of epoch milliseconds
     * @param order decides between two moments with the same local time, by how the delivery is ordered
     */
    static Step<Resolved> resolve(Reading reading, Whereabouts where, Instant receivedAt, FileOrder order) {
        String time = reading.time();
        String endTime = reading.endTime();
        if (time == null || time.isBlank()) {
            return new Step.Held<>("no-time", "There is no time.");
        }
        Supplier<Optional<Instant>> byOrder = () -> order.of(reading);
        return moment(time.strip(), where, receivedAt, byOrder).then(start -> {
            if (start.start().isAfter(receivedAt.plus(TOLERATED_AHEAD))) {
                return new Step.Held<>("future-time", "The time lies after the time of receipt.");
            }
            if (start.start().isBefore(EARLIEST)) {
                return new Step.Held<>("implausible-time", "The time lies before 1900.");
            }
            boolean wholeDays = endTime != null && isLength(endTime.strip()) && start.endOfDate() != null;
            if (endTime == null || endTime.isBlank() || wholeDays) {
                return new Step.Ok<>(resolved(start, start.endOfDate()));
            }
            return end(endTime.strip(), start, where, receivedAt)
                    .then(last -> last.isBefore(start.start())
                            ? new Step.Held<>("no-time", "The period ends before it starts.")
                            : new Step.Ok<>(resolved(start, last)));
        });
    }

    /** All moments that a written time may mean, the earliest first; none for a day or for what is no time. */
    static List<Instant> meanings(@Nullable String time, Whereabouts where, Instant receivedAt) {
        if (time == null) {
            return List.of();
        }
        String text = time.strip();
        try {
            if (DATE.matcher(text).matches()) {
                return List.of();
            }
            Optional<SentTime> sent = MILLIS.matcher(text).matches() ? Optional.empty() : SentTime.parse(text);
            if (sent.isPresent() && sent.get().offset() == null) {
                return shown(sent.get().local(), where, receivedAt).stream()
                        .map(TimeResolution::micros)
                        .toList();
            }
            return moment(text, where, receivedAt, Optional::empty) instanceof Step.Ok<Moment>(Moment exact)
                    ? List.of(exact.start())
                    : List.of();
        } catch (DateTimeException | ArithmeticException e) {
            return List.of();
        }
    }

    private static Resolved resolved(Moment start, @Nullable Instant end) {
        var effective = new EffectiveTime(start.start(), end, start.zone());
        return new Resolved(effective, start.zoneAssumed(), start.endOfDate() != null);
    }

    /** A length from the start, or a moment; of two moments with the same local time one that lies before the start is out. */
    private static Step<Instant> end(String text, Moment start, Whereabouts where, Instant receivedAt) {
        if (isLength(text)) {
            try {
                Duration length = Duration.parse(text);
                if (length.compareTo(LONGEST) <= 0) {
                    return new Step.Ok<>(start.start().plus(length));
                }
            } catch (DateTimeException | ArithmeticException e) {
                // said below
            }
            return new Step.Held<>("no-time", "The period has no length that can be read, or one of more than a year.");
        }
        List<Instant> after = meanings(text, where, receivedAt).stream()
                .filter(moment -> !moment.isBefore(start.start()))
                .toList();
        if (after.size() == 1) {
            return new Step.Ok<>(after.getFirst());
        }
        return moment(text, where, receivedAt, Optional::empty)
                .then(end -> new Step.Ok<>(end.endOfDate() == null ? end.start() : end.endOfDate()));
    }

    private static boolean isLength(String endTime) {
        return endTime.startsWith("P");
    }

    private static Step<Moment> moment(
            String text, Whereabouts where, Instant receivedAt, Supplier<Optional<Instant>> byOrder) {
        try {
            boolean plain = PlainTime.hasShape(text);
            if (!plain && DATE.matcher(text).matches()) {
                return date(text, where);
            }
            if (!plain && MILLIS.matcher(text).matches()) {
                return millis(text, where);
            }
            Optional<SentTime> sent = SentTime.parse(text);
            if (sent.isEmpty()) {
                return new Step.Held<>("no-time", "The time is neither RFC 3339 nor epoch milliseconds.");
            }
            LocalDateTime local = sent.get().local();
            ZoneOffset offset = sent.get().offset();
            return offset == null
                    ? local(shown(local, where, receivedAt), where, byOrder)
                    : new Step.Ok<>(exact(local.toInstant(offset), offset));
        } catch (DateTimeException | ArithmeticException e) {
            return new Step.Held<>("no-time", "The time does not exist.");
        }
    }

    private static Step<Moment> millis(String text, Whereabouts where) {
        BigDecimal millis = new BigDecimal(text);
        if (millis.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 1_000)) > 0) {
            return new Step.Held<>("no-time", "The time is out of range.");
        }
        if (millis.longValue() < EARLIEST_MILLIS) {
            return new Step.Held<>(
                    "implausible-time", "The time looks like seconds, or like a clock that was not set.");
        }
        Instant instant = Instant.EPOCH.plus(millis.movePointRight(3).longValue(), ChronoUnit.MICROS);
        return new Step.Ok<>(exact(instant, where.zones().at(instant)));
    }

    private static Moment exact(Instant instant, ZoneId zone) {
        return new Moment(micros(instant), null, zone, false);
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** The moments at which a clock showed this; one that is still to come is out where there is another. */
    private static List<Instant> shown(LocalDateTime local, Whereabouts where, Instant receivedAt) {
        List<Instant> moments = where.zones().moments(local).stream()
                .map(ZonedDateTime::toInstant)
                .toList();
        List<Instant> past = moments.stream()
                .filter(moment -> !moment.isAfter(receivedAt.plus(TOLERATED_AHEAD)))
                .toList();
        return past.isEmpty() ? moments : past;
    }

    private static Step<Moment> local(List<Instant> moments, Whereabouts where, Supplier<Optional<Instant>> byOrder) {
        if (moments.isEmpty()) {
            return new Step.Held<>(
                    "ambiguous-time",
                    "The local time does not exist where the clocks go forward; send it with its offset.");
        }
        Optional<Instant> decided = moments.size() == 1 ? Optional.of(moments.getFirst()) : byOrder.get();
        if (decided.isEmpty()) {
            return new Step.Held<>(
                    "ambiguous-time",
                    "The local time happens twice where the clocks go back, and the order of the delivery does not tell"
                            + " which it is; send it with its offset.");
        }
        Instant instant = decided.get();
        return new Step.Ok<>(new Moment(micros(instant), null, where.zones().at(instant), where.assumed()));
    }

    private static Step<Moment> date(String text, Whereabouts where) {
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
        ZoneId zone = where.zones().on(first);
        Instant end = after.atStartOfDay(zone).toInstant();
        return new Step.Ok<>(new Moment(first.atStartOfDay(zone).toInstant(), end, zone, false));
    }
}
