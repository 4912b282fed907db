package io.epione.policies.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long ago, in hours: "for 3 days", "since yesterday", "10 minutes ago". */
final class Times {
    private static final double DAY = 24;
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("second", 1.0 / 3600),
            Map.entry("sec", 1.0 / 3600),
            Map.entry("minute", 1.0 / 60),
            Map.entry("min", 1.0 / 60),
            Map.entry("hour", 1.0),
            Map.entry("hr", 1.0),
            Map.entry("h", 1.0),
            Map.entry("day", DAY),
            Map.entry("night", DAY),
            Map.entry("week", 7 * DAY),
            Map.entry("wk", 7 * DAY),
            Map.entry("fortnight", 14 * DAY),
            Map.entry("month", 30 * DAY),
            Map.entry("year", 365 * DAY),
            Map.entry("yr", 365 * DAY));
    private static final List<String> MISTYPED = List.of("minutes", "hours", "weeks", "months", "years");
    private static final int SHORTEST_MISTYPED = 4;
    private static final Map<String, Double> POINTS = Map.of(
            "yesterday",
            DAY,
            "overnight",
            12.0,
            "today",
            6.0,
            "tonight",
            3.0,
            "now",
            0.0,
            "ages",
            30 * DAY,
            "weeks",
            21 * DAY,
            "months",
            90 * DAY,
            "hours",
            4.0);
    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend");
    /** A weekday is two days ago at the least, else it would be called yesterday; the more dangerous reading counts. */
    private static final double WEEKDAY = 2 * DAY;
    /** How clinicians and their patients shorten durations: 3/7 are three days, 2/52 two weeks, 6/12 six months. */
    private static final Map<String, Double> OF_A_WHOLE = Map.of("7", DAY, "52", 7 * DAY, "12", 30 * DAY);

    private static final Set<String> NOT_DURATION = Set.of("old", "of", "pregnant", "gestation", "along", "premature");

    private Times() {}

    /** A time and where it stands. */
    record At(double hours, int first, int last) {}

    static List<At> in(List<Token> tokens) {
        List<At> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            At at = at(tokens, i);
            if (at != null) {
                found.add(at);
                i = at.last();
            }
        }
        return found;
    }

    /** Hours in a unit of time, null for other words. */
    static @Nullable Double unit(String word) {
        Double hours = UNITS.get(word);
        return hours != null || !word.endsWith("s") ? hours : UNITS.get(word.substring(0, word.length() - 1));
    }

    /** The same of a word after a number; of several of them it may be mistyped: "two monhts", but never "a mouth". */
    private static @Nullable Double unitAfter(double number, String word) {
        Double hours = unit(word);
        return hours != null || number <= 1 || word.length() < SHORTEST_MISTYPED
                ? hours
                : MISTYPED.stream()
                        .filter(meant -> Words.withinOneEdit(word, meant))
                        .findFirst()
                        .map(Times::unit)
                        .orElse(null);
    }

    private static @Nullable At at(List<Token> tokens, int i) {
        At shortened = shortened(tokens, i);
        if (shortened != null) {
            return shortened;
        }
        Numbers.Read number = Numbers.vagueAt(tokens, i);
        if (number != null && number.next() < tokens.size()) {
            int unitAt = tokens.get(number.next()).is("more") ? number.next() + 1 : number.next();
            Double unit = unitAt < tokens.size()
                    ? unitAfter(number.value(), tokens.get(unitAt).text())
                    : null;
            String after = unitAt + 1 < tokens.size() ? tokens.get(unitAt + 1).text() : "";
            if (unit != null && !NOT_DURATION.contains(after)) {
                return new At(number.value() * unit, i, unitAt);
            }
        }
        String word = tokens.get(i).text();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
        if ((word.equals("since") || word.equals("from") || word.equals("last")) && WEEKDAYS.contains(next)) {
            return new At(next.equals("weekend") ? 4 * DAY : WEEKDAY, i, i + 1);
        }
        if (word.equals("last") || word.equals("this") || word.equals("past")) {
            Double hours = named(word, next);
            return hours == null ? null : new At(hours, i, i + 1);
        }
        boolean vague = word.equals("weeks") || word.equals("months") || word.equals("hours");
        boolean lasting =
                i > 0 && (tokens.get(i - 1).is("for") || tokens.get(i - 1).is("since"));
        Double point = vague && !lasting ? null : POINTS.get(word);
        return point == null ? null : new At(point, i, i);
    }

    /** "3/7", "x3 days". */
    private static @Nullable At shortened(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.isNumber() && i + 2 < tokens.size() && tokens.get(i + 1).is("/")) {
            Double part = OF_A_WHOLE.get(tokens.get(i + 2).text());
            return part != null && token.number() <= 31 ? new At(token.number() * part, i, i + 2) : null;
        }
        boolean times = token.isWord() && token.text().matches("x\\d{1,2}");
        Double unit = times && i + 1 < tokens.size() ? unit(tokens.get(i + 1).text()) : null;
        return unit == null ? null : new At(Integer.parseInt(token.text().substring(1)) * unit, i, i + 1);
    }

    private static @Nullable Double named(String word, String next) {
        boolean current = word.equals("this");
        return switch (next) {
            case "morning", "afternoon" -> 8.0;
            case "evening" -> current ? 4.0 : DAY;
            case "night" -> current ? 4.0 : 12.0;
            case "week", "weekend" -> current ? 4 * DAY : 7 * DAY;
            case "month" -> 30 * DAY;
            case "year" -> 365 * DAY;
            default -> null;
        };
    }
}
