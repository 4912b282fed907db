package io.epione.assistant.told;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Counts, days and stretches of time as they are said. */
final class Amounts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int SAID_IN_DAYS = 48;

    private Amounts() {}

    /** Such as {@code 1 reading} or {@code 1,344 readings}. */
    static String count(long count, String one, String several) {
        return String.format(Locale.ENGLISH, "%,d %s", count, count == 1 ? one : several);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 41 min}, {@code 5 h 20 min} or {@code 3 days}. */
    static String span(Duration span) {
        Duration minutes = Duration.ofMinutes(Math.round(span.toSeconds() / 60.0));
        if (minutes.toHours() >= SAID_IN_DAYS) {
            return Math.round(minutes.toHours() / 24.0) + " days";
        }
        String hours = minutes.toHours() == 0 ? "" : minutes.toHours() + " h";
        String rest = minutes.toMinutesPart() == 0 ? "" : minutes.toMinutesPart() + " min";
        return (hours + " " + rest).strip();
    }
}
