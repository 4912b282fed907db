package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.When;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times in a sentence. Each must be one that the evidence has, with all of its parts, and be what the words
 * before it say it was.
 */
final class Moments {
    private static final String TIME = "(?<time>\\d{1,2}:\\d{2})(?: ?(?<half>[ap])\\.?m\\b\\.?)?";
    private static final String WEEKDAY = "(?:(?<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?";
    private static final String MONTH =
            "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
                    + "|Nov(?:ember)?|Dec(?:ember)?)";
    private static final Pattern DATED = Pattern.compile(
            "\\b" + WEEKDAY + "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? " + MONTH + "(?:,? (?<year>\\d{4}))?"
                    + "|(?<iso>\\d{4}-\\d{2}-\\d{2}))(?:(?:,| at)? " + TIME + ")?(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMED =
            Pattern.compile("\\b" + TIME + "(?![\\p{L}\\p{N}:])", Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The words before a moment that say what it was; the last of them counts. */
    private static final Map<When.Part, Pattern> CUES = Map.of(
            When.Part.START, words("began|begun|started?|starts|starting|since|onset"),
            When.Part.END, words("ended|ends?|stopped|until|till|up to|over by"),
            When.Part.LOWEST, words("lowest|minimum"),
            When.Part.HIGHEST, words("highest|maximum|peak\\w*"),
            When.Part.LATEST, words("latest|most recent|newest|measured"));

    private Moments() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /**
     * What came of taking the dates out.
     *
     * @param borne whether the evidence has all of them
     * @param rest the sentence without them
     */
    record Result(boolean borne, String rest) {}

    static Result take(String text, Set<When> moments) {
        Result dated = take(text, DATED, moments, Moments::dated);
        return dated.borne() ? take(dated.rest(), TIMED, moments, Moments::timed) : dated;
    }

    /** The text without anything that looks like a date or a time of day. */
    static String without(String text) {
        return TIMED.matcher(DATED.matcher(text).replaceAll(Masks.GONE)).replaceAll(Masks.GONE);
    }

    private interface Fit {
        boolean fits(Matcher found, LocalDateTime moment);
    }

    private static Result take(String text, Pattern pattern, Set<When> moments, Fit fit) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            When.Part part = part(text.substring(0, matcher.start()));
            if (moments.stream().noneMatch(moment -> is(moment, part) && fit.fits(matcher, moment.at()))) {
                return new Result(false, text);
            }
            matcher.appendReplacement(rest, Matcher.quoteReplacement(Masks.GONE));
        }
        return new Result(true, matcher.appendTail(rest).toString());
    }

    private static boolean is(When moment, When.Part part) {
        return part == When.Part.ANY || moment.part() == part;
    }

    private static When.Part part(String before) {
        int last = -1;
        When.Part part = When.Part.ANY;
        for (var cue : CUES.entrySet()) {
            Matcher matcher = cue.getValue().matcher(before);
            while (matcher.find()) {
                if (matcher.start() > last) {
                    last = matcher.start();
                    part = cue.getKey();
                }
            }
        }
        return part;
    }

    private static boolean timed(Matcher found, LocalDateTime moment) {
        return sameTime(found, moment.toLocalTime());
    }

    private static boolean dated(Matcher found, LocalDateTime moment) {
        LocalDate date = date(found, moment.getYear());
        String weekday = found.group("weekday");
        return date != null
                && date.equals(moment.toLocalDate())
                && (weekday == null || weekday(weekday) == date.getDayOfWeek())
                && (found.group("time") == null || sameTime(found, moment.toLocalTime()));
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

    private static boolean sameTime(Matcher found, LocalTime time) {
        String[] parts = found.group("time").split(":", -1);
        int hour = Integer.parseInt(parts[0]);
        String half = found.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return false;
            }
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return hour == time.getHour() && Integer.parseInt(parts[1]) == time.getMinute();
    }
}
