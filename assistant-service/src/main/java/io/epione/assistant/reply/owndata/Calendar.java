package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.evidence.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns named periods into moments, seen from one moment in one zone. Weeks begin on Monday. */
final class Calendar {
    /** The night that ended last runs from 18:00, so that the evening meal belongs to it, to 08:00. */
    private static final int EVENING = 18;

    private static final int MORNING = 8;
    private static final int LONGEST_DAYS = 3660;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("couple of", 2),
            Map.entry("three", 3),
            Map.entry("few", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("fourteen", 14),
            Map.entry("twenty-four", 24),
            Map.entry("ninety", 90),
            Map.entry("thirty", 30));
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Instant now;
    private final ZoneId zone;

    Calendar(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** The hours of these days. */
    DayHours hours() {
        return new DayHours(this, now, zone);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The last so many hours, days, weeks, months or years, up to now. */
    Optional<Span> rolling(String amount, String unit) {
        int count = number(amount);
        String kind = unit.startsWith("h") ? "hour" : unit.replaceAll("s$", "").replace("night", "day");
        int days = switch (kind) {
            case "hour" -> 0;
            case "day" -> count;
            case "week" -> 7 * count;
            case "month" -> 30 * count;
            default -> 365 * count;
        };
        if (count < 1 || days > LONGEST_DAYS) {
            return Optional.empty();
        }
        boolean hours = kind.equals("hour");
        String words = hours ? count + (count == 1 ? " hour" : " hours") : days + (days == 1 ? " day" : " days");
        Duration length = hours ? Duration.ofHours(count) : Duration.ofDays(days);
        return span("over the last " + words, now.minus(length), now);
    }

    /** A span of the same length right before another; whole days are counted as days, however long they were. */
    Span before(Span span) {
        ZonedDateTime from = span.from().atZone(zone);
        ZonedDateTime to = span.to().atZone(zone);
        boolean wholeDays = from.toLocalTime().equals(LocalTime.MIDNIGHT)
                && to.toLocalTime().equals(LocalTime.MIDNIGHT);
        Instant start = wholeDays
                ? from.minusDays(ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate()))
                        .toInstant()
                : span.from().minus(Duration.between(span.from(), span.to()));
        return new Span("in the same time before", start, span.from(), zone, span.hours());
    }

    /** Whether it was over before today. */
    boolean past(Span span) {
        return !span.to().isAfter(start(today()));
    }

    /** What a past span is compared with when nothing else is named: its like that runs now. */
    Optional<Span> current(Span past) {
        return switch (past.words()) {
            case "last week" -> week(0);
            case "last month" -> month(0);
            case "last year" -> year(0);
            case "yesterday" -> daysAgo(0);
            default ->
                rolling(
                        Long.toString(Math.max(
                                1, Duration.between(past.from(), past.to()).toDays())),
                        "days");
        };
    }

    String called(LocalDate day) {
        return day.equals(today()) ? "today" : day.equals(today().minusDays(1)) ? "yesterday" : "on " + DAY.format(day);
    }

    Optional<Span> since(LocalDate day, String words) {
        return span(words, start(day), now);
    }

    Optional<Span> sinceWeekday(String name, boolean last) {
        LocalDate day = today().with(
                        last ? TemporalAdjusters.previous(day(name)) : TemporalAdjusters.previousOrSame(day(name)));
        return since(day, "since " + display(day.getDayOfWeek()));
    }

    Optional<Span> sinceDate(String day, String month, @Nullable String year) {
        return day(day, month, year).flatMap(date -> since(date, "since " + DAY.format(date)));
    }

    Optional<Span> daysAgo(int days) {
        LocalDate day = today().minusDays(days);
        return days(day, day, called(day));
    }

    Optional<Span> ago(String amount, String unit) {
        if (unit.startsWith("month") || unit.startsWith("year")) {
            int months = number(amount) * (unit.startsWith("year") ? 12 : 1);
            return months > LONGEST_DAYS / 30 ? Optional.empty() : monthOf(today().minusMonths(months));
        }
        int days = number(amount) * (unit.startsWith("week") ? 7 : 1);
        return days < 1 || days > LONGEST_DAYS ? Optional.empty() : daysAgo(days);
    }

    Optional<Span> night(int ago) {
        LocalDate woke = today().minusDays(ago);
        Instant to = woke.atTime(MORNING, 0).atZone(zone).toInstant();
        String words = ago == 0 ? "last night" : "in the night before last";
        return span(words, woke.minusDays(1).atTime(EVENING, 0).atZone(zone).toInstant(), earlier(to, now));
    }

    Optional<Span> part(int daysAgo, int fromHour, int toHour, String words) {
        LocalDate day = today().minusDays(daysAgo);
        // Whoever is up before the morning begins calls it the morning.
        boolean early = daysAgo == 0 && fromHour <= 5 && now.atZone(zone).getHour() < fromHour;
        Instant from = early ? start(day) : day.atTime(fromHour, 0).atZone(zone).toInstant();
        Instant to = toHour == 24
                ? start(day.plusDays(1))
                : day.atTime(toHour, 0).atZone(zone).toInstant();
        return span(words, from, earlier(to, now));
    }

    Optional<Span> week(int ago) {
        LocalDate monday =
                today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(ago);
        String words = switch (ago) {
            case 0 -> "this week";
            case 1 -> "last week";
            default -> "in the week before last";
        };
        return days(monday, monday.plusDays(6), words);
    }

    /** The weekend that runs or ended last; {@code last} leaves out the one that runs. */
    Optional<Span> weekend(boolean last) {
        boolean runs = today().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate latest = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate saturday = runs && last ? latest.minusWeeks(1) : latest;
        return days(saturday, saturday.plusDays(1), "on the weekend of " + DAY.format(saturday));
    }

    Optional<Span> month(int ago) {
        LocalDate first = today().withDayOfMonth(1).minusMonths(ago);
        return days(first, first.plusMonths(1).minusDays(1), ago == 0 ? "this month" : "last month");
    }

    Optional<Span> year(int ago) {
        LocalDate first = today().withDayOfYear(1).minusYears(ago);
        return days(first, first.plusYears(1).minusDays(1), ago == 0 ? "this year" : "last year");
    }

    Optional<Span> namedMonth(String name, @Nullable String year) {
        return day("1", name, year).flatMap(this::monthOf);
    }

    private Optional<Span> monthOf(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return days(first, first.plusMonths(1).minusDays(1), "in " + named(first));
    }

    private static String named(LocalDate month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    Optional<Span> months(String from, String to) {
        return day("1", to, null)
                .flatMap(last -> day("1", from, Integer.toString(last.getYear()))
                        .map(first -> first.isAfter(last) ? first.minusYears(1) : first)
                        .flatMap(first -> days(
                                first,
                                last.plusMonths(1).minusDays(1),
                                "from " + named(first) + " to " + named(last))));
    }

    Optional<Span> weekdays(String from, String to) {
        LocalDate last = today().with(TemporalAdjusters.previousOrSame(day(to)));
        LocalDate first = last.with(TemporalAdjusters.previous(day(from)));
        return days(first, last, "from " + DAY.format(first) + " to " + DAY.format(last));
    }

    Optional<Span> calendarYear(String year) {
        LocalDate first = LocalDate.of(Integer.parseInt(year), 1, 1);
        return days(first, first.plusYears(1).minusDays(1), "in " + year);
    }

    /** The latest such day of a month that is not in the future. */
    Optional<Span> dayOfMonth(String number) {
        try {
            LocalDate day = today().withDayOfMonth(Integer.parseInt(number));
            LocalDate past = day.isAfter(today()) ? day.minusMonths(1) : day;
            return days(past, past, "on " + DAY.format(past));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Span> date(String day, String month, @Nullable String year) {
        return day(day, month, year).flatMap(date -> days(date, date, "on " + DAY.format(date)));
    }

    Optional<Span> iso(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return days(date, date, "on " + DAY.format(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The latest such day that has begun before today. */
    Optional<Span> weekday(String name) {
        LocalDate day = today().with(TemporalAdjusters.previous(day(name)));
        return days(day, day, "on " + display(day.getDayOfWeek()) + " " + DAY.format(day));
    }

    Optional<Span> between(
            String firstDay, @Nullable String firstMonth, String lastDay, String lastMonth, @Nullable String year) {
        Optional<LocalDate> last = day(lastDay, lastMonth, year);
        return last.flatMap(to -> day(firstDay, firstMonth == null ? lastMonth : firstMonth, "" + to.getYear())
                .filter(from -> !from.isAfter(to) && ChronoUnit.DAYS.between(from, to) <= LONGEST_DAYS)
                .flatMap(from -> days(from, to, "from " + DAY.format(from) + " to " + DAY.format(to))));
    }

    /** A day of the calendar; without a year the latest one that is not in the future. */
    private Optional<LocalDate> day(String day, String month, @Nullable String year) {
        try {
            Month named = Month.of(MONTHS.indexOf(month.substring(0, 3)) + 1);
            int number = Integer.parseInt(day);
            if (year != null) {
                return Optional.of(LocalDate.of(Integer.parseInt(year), named, number));
            }
            LocalDate thisYear = LocalDate.of(today().getYear(), named, number);
            return Optional.of(thisYear.isAfter(today()) ? thisYear.minusYears(1) : thisYear);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String display(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private Optional<Span> days(LocalDate first, LocalDate last, String words) {
        return span(words, start(first), earlier(start(last.plusDays(1)), now));
    }

    Optional<Span> span(String words, Instant from, Instant to) {
        // What was measured at this very moment belongs to what ends now.
        Instant end = to.equals(now) ? now.plus(1, ChronoUnit.MICROS) : to;
        return from.isBefore(to) ? Optional.of(new Span(words, from, end, zone)) : Optional.empty();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    static Instant earlier(Instant one, Instant two) {
        return one.isBefore(two) ? one : two;
    }

    static int number(String text) {
        Integer named = NUMBERS.get(text);
        return named != null ? named : Integer.parseInt(text);
    }
}
