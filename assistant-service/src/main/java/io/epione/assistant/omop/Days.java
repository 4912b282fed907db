package io.epione.assistant.omop;

import io.epione.profile.observation.Entry;
import io.epione.profile.person.Person;
import io.epione.signals.normalise.Normaliser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Dates of rows: the day on the person's calendar, and the moment in UTC beside it. What came without a date has the day on
 * which it was received, and no moment.
 */
record Days(Person person) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    LocalDate start(Entry entry) {
        return isDated(entry)
                ? entry.effective().dayOf(entry.effective().start(), person.zones())
                : LocalDate.ofInstant(entry.provenance().receivedAt(), person.zone());
    }

    @Nullable
    LocalDate end(Entry entry) {
        Instant end = entry.effective().end();
        return end == null || !isDated(entry) ? null : entry.effective().dayOf(end, person.zones());
    }

    @Nullable
    String startMoment(Entry entry) {
        return isDated(entry) ? UTC.format(entry.effective().start()) : null;
    }

    @Nullable
    String endMoment(Entry entry) {
        Instant end = entry.effective().end();
        return end == null || !isDated(entry) ? null : UTC.format(end);
    }

    /** The clock of the person's day. */
    @Nullable
    String clock(Entry entry) {
        if (!isDated(entry)) {
            return null;
        }
        Instant start = entry.effective().start();
        boolean utc = entry.effective().zone().normalized().equals(ZoneOffset.UTC);
        return LocalTime.ofInstant(
                        start,
                        utc ? person.zones().at(start) : entry.effective().zone())
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    private static boolean isDated(Entry entry) {
        return !entry.effective().start().equals(Normaliser.TIME_UNKNOWN);
    }
}
