package io.epione.assistant.reply.gate;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times in a sentence. Each must be one that the evidence has, with all of its parts. */
final class Moments {
    private static final String WEEKDAY = "(?:(?<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?";
    private static final String MONTH =
            "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
                    + "|Nov(?:ember)?|Dec(?:ember)?)";
    private static final Pattern DATED = Pattern.compile(
            "\\b" + WEEKDAY + "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? " + MONTH + "(?:,? (?<year>\\d{4}))?"
                    + "|(?<iso>\\d{4}-\\d{2}-\\d{2}))(?:(?:,| at)? (?<time>\\d{1,2}:\\d{2}))?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMED = Pattern.compile("\\b(?<time>\\d{1,2}:\\d{2})\\b(?!:)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Moments() {}

    /**
     * What came of taking the dates out.
     *
     * @param borne whether the evidence has all of them
     * @param rest the sentence without them
     */
    record Result(boolean borne, String rest) {}

    static Result take(String text, Set<LocalDateTime> moments) {
        Result dated = take(text, DATED, moments, Moments::dated);
        return dated.borne() ? take(dated.rest(), TIMED, moments, Moments::timed) : dated;
    }

    private interface Fit {
        boolean fits(Matcher found, LocalDateTime moment);
    }

    private static Result take(String text, Pattern pattern, Set<LocalDateTime> moments, Fit fit) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            if (moments.stream().noneMatch(moment -> fit.fits(matcher, moment))) {
                return new Result(false, text);
            }
            matcher.appendReplacement(rest, Matcher.quoteReplacement(Masks.GONE));
        }
        return new Result(true, matcher.appendTail(rest).toString());
    }

    private static boolean timed(Matcher found, LocalDateTime moment) {
        return sameTime(found.group("time"), moment.toLocalTime());
    }

    private static boolean dated(Matcher found, LocalDateTime moment) {
        LocalDate date = date(found, moment.getYear());
        String weekday = found.group("weekday");
        return date != null
                && date.equals(moment.toLocalDate())
                && (weekday == null || weekday(weekday) == date.getDayOfWeek())
                && (found.group("time") == null || sameTime(found.group("time"), moment.toLocalTime()));
    }

    private static @Nullable LocalDate date(Matcher found, int yearNotSaid) {
        try {
            if (found.group("iso") != null) {
                return LocalDate.parse(found.group("iso"));
            }
            int year = found.group("year") == null ? yearNotSaid : Integer.parseInt(found.group("year"));
            int month = MONTHS.indexOf(found.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
            return LocalDate.of(year, Month.of(month), Integer.parseInt(found.group("day")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DayOfWeek weekday(String text) {
        return DayOfWeek.valueOf((text + "day").toUpperCase(Locale.ROOT));
    }

    private static boolean sameTime(String text, LocalTime time) {
        String[] parts = text.split(":", -1);
        return Integer.parseInt(parts[0]) == time.getHour() && Integer.parseInt(parts[1]) == time.getMinute();
    }
}
