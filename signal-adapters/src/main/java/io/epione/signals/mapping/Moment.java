package io.epione.signals.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a {@link io.epione.signals.Reading} wants it. A {@code Z} says nothing about the person's zone, so such
 * times become epoch milliseconds.
 *
 * @param text a written time, or epoch milliseconds; null when there is none
 * @param zone an offset or zone, or null
 */
record Moment(@Nullable String text, @Nullable String zone) {
    private static final Moment NONE = new Moment(null, null);
    /** Offsets come in quarters of an hour; clocks that are compared differ by more or less than that. */
    private static final int QUARTER = 900;

    static Moment of(@Nullable TimeMapping mapping, Scope scope) {
        if (mapping == null) {
            return NONE;
        }
        String zone = zone(mapping, scope);
        Moment epoch = epoch(mapping, scope, zone);
        if (epoch != null) {
            return epoch;
        }
        String utc = mapping.utc() == null ? null : scope.text(mapping.utc());
        if (utc != null) {
            String local = mapping.local() == null ? null : scope.text(mapping.local());
            return new Moment(millis(utc), zone != null ? zone : offset(utc, local));
        }
        String written = written(mapping, scope);
        boolean zulu = written != null && (written.endsWith("Z") || written.endsWith("z"));
        return new Moment(written != null && zulu ? millis(written) : written, zone);
    }

    private static @Nullable Moment epoch(TimeMapping mapping, Scope scope, @Nullable String zone) {
        String seconds = mapping.epochSeconds() == null ? null : scope.text(mapping.epochSeconds());
        String millis = mapping.epochMillis() == null ? null : scope.text(mapping.epochMillis());
        if (seconds == null && millis == null) {
            return null;
        }
        BigDecimal number = Numbers.of(seconds == null ? millis : seconds);
        BigDecimal plus =
                mapping.plusSeconds() == null ? BigDecimal.ZERO : Numbers.of(scope.text(mapping.plusSeconds()));
        if (number == null || plus == null) {
            return new Moment("not a number", zone);
        }
        BigDecimal whole = (seconds == null ? number : number.movePointRight(3)).add(plus.movePointRight(3));
        return new Moment(whole.setScale(0, java.math.RoundingMode.DOWN).toPlainString(), zone);
    }

    private static @Nullable String written(TimeMapping mapping, Scope scope) {
        String at = scope.first(mapping.at());
        if (at != null || mapping.date() == null) {
            return at;
        }
        String date = scope.text(mapping.date());
        String timeOfDay = mapping.timeOfDay() == null ? null : scope.text(mapping.timeOfDay());
        return date == null || timeOfDay == null ? date : date + "T" + timeOfDay;
    }

    private static @Nullable String zone(TimeMapping mapping, Scope scope) {
        BigDecimal seconds = Numbers.of(scope.first(mapping.offsetSeconds()));
        if (seconds != null) {
            return offset(seconds.intValue());
        }
        String zone = scope.first(mapping.zone());
        try {
            return zone == null ? null : ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String offset(int seconds) {
        return Math.abs(seconds) <= ZoneOffset.MAX.getTotalSeconds()
                ? ZoneOffset.ofTotalSeconds(seconds).getId()
                : null;
    }

    private static @Nullable String offset(String utc, @Nullable String local) {
        try {
            if (local == null) {
                return null;
            }
            LocalDateTime shown = LocalDateTime.from(DateTimeFormatter.ISO_DATE_TIME.parse(local));
            long seconds = Duration.between(asUtc(utc).toLocalDateTime(), shown).toSeconds();
            return offset((int) (Math.round(seconds / (double) QUARTER) * QUARTER));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static String millis(String written) {
        try {
            return Long.toString(asUtc(written).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            // Handed on as it is, the normaliser says what is wrong with it.
            return written;
        }
    }

    private static OffsetDateTime asUtc(String written) {
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                written.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof LocalDateTime local
                ? local.atOffset(ZoneOffset.UTC)
                : OffsetDateTime.from(parsed).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
