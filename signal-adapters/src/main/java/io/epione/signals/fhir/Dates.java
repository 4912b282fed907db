package io.epione.signals.fhir;

import io.epione.profile.observation.EffectiveTime;
import io.epione.signals.normalise.Normaliser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Instants as FHIR writes them: with the offset they were measured in, days and years as such. */
final class Dates {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter FINE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final DateTimeFormatter FINEST = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX");

    private Dates() {}

    static boolean isKnown(EffectiveTime time) {
        return !time.start().equals(Normaliser.TIME_UNKNOWN);
    }

    static String dateTime(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        int nanos = local.getNano();
        return (nanos == 0 ? MOMENT : nanos % 1_000_000 == 0 ? FINE : FINEST).format(local);
    }

    /** The start, as a day when the time was said to be one. */
    static String start(EffectiveTime time, boolean dateOnly) {
        return dateOnly ? first(time).toString() : dateTime(time.start(), time.zone());
    }

    /** The end of a period, as its last day when days were said. */
    static String end(Instant end, ZoneId zone, boolean dateOnly) {
        return dateOnly ? end.atZone(zone).toLocalDate().minusDays(1).toString() : dateTime(end, zone);
    }

    /** The year, month or day that the time covers exactly; empty when it is none of these. */
    static Optional<String> date(EffectiveTime time) {
        Instant end = time.end();
        if (end == null) {
            return Optional.empty();
        }
        LocalDate first = first(time);
        LocalDate after = end.atZone(time.zone()).toLocalDate();
        String text = first.toString();
        if (after.equals(first.plusDays(1))) {
            return Optional.of(text);
        }
        if (first.getDayOfMonth() == 1 && after.equals(first.plusMonths(1))) {
            return Optional.of(text.substring(0, 7));
        }
        return first.getDayOfYear() == 1 && after.equals(first.plusYears(1))
                ? Optional.of(text.substring(0, 4))
                : Optional.empty();
    }

    private static LocalDate first(EffectiveTime time) {
        return time.start().atZone(time.zone()).toLocalDate();
    }
}
