package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.evidence.Hours;
import io.epione.assistant.reply.evidence.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Turns hours of the day into moments: of a day, or of every day of a longer span. */
final class DayHours {
    private static final int AFTERNOON = 12;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Calendar calendar;
    private final Instant now;
    private final ZoneId zone;

    DayHours(Calendar calendar, Instant now, ZoneId zone) {
        this.calendar = calendar;
        this.now = now;
        this.zone = zone;
    }

    /** So many hours or minutes ago, a little before and after. */
    Optional<Span> momentsAgo(String amount, String unit) {
        int count = Calendar.number(amount);
        Instant at = now.minus(unit.startsWith("m") ? Duration.ofMinutes(count) : Duration.ofHours(count));
        LocalTime time = at.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return hoursOf(
                LocalDate.ofInstant(at.minus(HoursWords.NEAR), zone),
                HoursWords.near(time),
                "around " + TIME.format(time) + " " + calendar.called(LocalDate.ofInstant(at, zone)));
    }

    /** Hours without a day: the latest that have begun. */
    Optional<Span> latest(HoursWords.Named named) {
        return hoursOf(calendar.today(), named.hours(), named.words() + " today")
                .or(() -> hoursOf(calendar.today().minusDays(1), named.hours(), named.words() + " yesterday"));
    }

    /** Hours of a day, or the same hours of every day of a longer span. */
    Optional<Span> hours(HoursWords.Named named, Span of) {
        String words = named.words() + " " + of.words();
        LocalDate first = LocalDate.ofInstant(of.from(), zone);
        LocalDate last = LocalDate.ofInstant(of.to().minusMillis(1), zone);
        if (first.equals(last)) {
            return hoursOf(first, named.hours(), words);
        }
        boolean night = Duration.between(of.from(), of.to()).toHours() < 24;
        if (night) {
            boolean after = named.hours().from().getHour() < AFTERNOON;
            return hoursOf(after ? last : first, named.hours(), words);
        }
        return Optional.of(new Span(words, of.from(), of.to(), zone, named.hours()));
    }

    private Optional<Span> hoursOf(LocalDate day, Hours hours, String words) {
        Instant from = day.atTime(hours.from()).atZone(zone).toInstant();
        LocalDate ends = hours.from().isBefore(hours.to()) ? day : day.plusDays(1);
        return calendar.span(
                words,
                from,
                Calendar.earlier(ends.atTime(hours.to()).atZone(zone).toInstant(), now));
    }
}
