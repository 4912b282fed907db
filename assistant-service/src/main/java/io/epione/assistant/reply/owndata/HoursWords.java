package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.evidence.Hours;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours of the day in a text: "between 2 and 5 am", "after 10 pm", "around 7:30", "at night". */
final class HoursWords {
    private static final String HALF = " ?(?:a\\.?m\\.?|p\\.?m\\.?)(?![\\p{L}\\d])";
    private static final Pattern RANGE =
            Pattern.compile("\\b(?:between|from) (?<one>" + clock("?") + ")(?: and | to | until | till | ?- ?)"
                    + "(?<two>" + clock("?") + ")(?<part> at night| in the (?:morning|afternoon|evening|night))?");
    private static final Pattern BOUND = Pattern.compile("\\b(?<which>after|before) (?<one>" + clock("") + ")");
    private static final Pattern AT = Pattern.compile("\\b(?:at|around|about|@) ?(?<one>" + clock("") + ")");
    private static final String EACH = "(?:in the |during the |every |each )";
    private static final List<Part> PARTS = List.of(
            new Part("at night|in the night|during the night|overnight|nights|(?<=#) night", "at night", 0, 6),
            new Part(EACH + "mornings?|mornings|(?<=#) morning", "in the morning", 5, 12),
            new Part(EACH + "afternoons?|afternoons|(?<=#) afternoon", "in the afternoon", 12, 18),
            new Part(EACH + "evenings?|evenings|(?<=#) evening", "in the evening", 18, 0));
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    static final Duration NEAR = Duration.ofMinutes(15);

    private record Part(Pattern pattern, String words, Hours hours) {
        Part(String pattern, String words, int from, int to) {
            this(
                    Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + pattern + ")\\b"),
                    words,
                    new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0)));
        }
    }

    /**
     * Hours that were named.
     *
     * @param words how they are called before the words of a day
     * @param part whether it is a part of the day, which alone names no day
     */
    record Named(String words, Hours hours, boolean part, int start, int end) {}

    private HoursWords() {}

    /** With minutes, a half of the day, or by name; where the half is optional a bare hour will do. */
    private static String clock(String optional) {
        String bare = optional.isEmpty() ? "" : "|\\d{1,2}(?![\\d:.])(?!" + HALF + ")";
        return "noon|midnight|\\d{1,2}:\\d{2}(?:" + HALF + ")?|\\d{1,2}" + HALF + bare;
    }

    static Optional<Named> in(String text) {
        return range(text).or(() -> bound(text)).or(() -> at(text)).or(() -> part(text));
    }

    private static Optional<Named> range(String text) {
        Matcher found = RANGE.matcher(text);
        while (found.find()) {
            String part = found.group("part");
            Hours hours = hours(found.group("one"), found.group("two"), part == null ? "" : part);
            if (hours != null) {
                return Optional.of(named(hours, found));
            }
        }
        return Optional.empty();
    }

    /** Null where these are no times of day: two bare numbers may be days or values. */
    private static @Nullable Hours hours(String one, String two, String part) {
        boolean oneBare = one.matches("\\d+");
        boolean twoBare = two.matches("\\d+");
        if (oneBare && twoBare && part.isEmpty()) {
            return null;
        }
        LocalTime to = twoBare ? time(two + half(part)) : time(two);
        if (to == null) {
            return null;
        }
        String half = twoBare ? half(part) : two.matches(".*[ap]\\.?m\\.?") ? (to.getHour() < 12 ? "am" : "pm") : "";
        LocalTime from = time(oneBare ? one + half : one);
        if (from != null && oneBare && !half.isEmpty() && !from.isBefore(to)) {
            from = from.plusHours(12);
        }
        return from == null || from.equals(to) ? null : new Hours(from, to);
    }

    private static String half(String part) {
        return part.contains("afternoon") || part.contains("evening") ? "pm" : "am";
    }

    private static Optional<Named> bound(String text) {
        Matcher found = BOUND.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        LocalTime time = time(found.group("one"));
        if (time == null
                || time.equals(LocalTime.MIDNIGHT) && found.group("which").equals("before")) {
            return Optional.empty();
        }
        // "After midnight" is the small hours.
        LocalTime end = time.equals(LocalTime.MIDNIGHT) ? LocalTime.of(6, 0) : LocalTime.MIDNIGHT;
        return Optional.of(named(
                found.group("which").equals("after") ? new Hours(time, end) : new Hours(LocalTime.MIDNIGHT, time),
                found));
    }

    private static Optional<Named> at(String text) {
        Matcher found = AT.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        LocalTime time = time(found.group("one"));
        return time == null
                ? Optional.empty()
                : Optional.of(new Named("around " + SHOWN.format(time), near(time), false, found.start(), found.end()));
    }

    static Hours near(LocalTime time) {
        return new Hours(time.minus(NEAR), time.plus(NEAR));
    }

    private static Optional<Named> part(String text) {
        for (Part part : PARTS) {
            Matcher found = part.pattern().matcher(text);
            if (found.find()) {
                return Optional.of(new Named(part.words(), part.hours(), true, found.start(), found.end()));
            }
        }
        return Optional.empty();
    }

    private static Named named(Hours hours, Matcher found) {
        String words = "between " + SHOWN.format(hours.from()) + " and " + SHOWN.format(hours.to());
        return new Named(words, hours, false, found.start(), found.end());
    }

    private static @Nullable LocalTime time(String text) {
        if (text.equals("noon")) {
            return LocalTime.NOON;
        }
        if (text.equals("midnight")) {
            return LocalTime.MIDNIGHT;
        }
        String plain = text.replaceAll("[ .]", "");
        String[] parts = plain.replaceAll("[apm]", "").split(":", -1);
        int hour = Integer.parseInt(parts[0]);
        int minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        boolean halves = plain.endsWith("m");
        if (minute > 59 || hour > 23 || halves && (hour < 1 || hour > 12)) {
            return null;
        }
        return LocalTime.of(halves ? hour % 12 + (plain.contains("p") ? 12 : 0) : hour, minute);
    }
}
