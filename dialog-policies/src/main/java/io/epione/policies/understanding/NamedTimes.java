package io.epione.policies.understanding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Months, seasons, feasts and years by their names, as the hours since they ended: "in March" said in November ended eight
 * months ago. The latest that may be meant counts, on either half of the earth and in any time zone; what may still last
 * ended 0 hours ago.
 */
final class NamedTimes {
    private static final Map<String, Month> MONTHS = Map.ofEntries(
            Map.entry("january", Month.JANUARY),
            Map.entry("jan", Month.JANUARY),
            Map.entry("february", Month.FEBRUARY),
            Map.entry("feb", Month.FEBRUARY),
            Map.entry("march", Month.MARCH),
            Map.entry("april", Month.APRIL),
            Map.entry("may", Month.MAY),
            Map.entry("june", Month.JUNE),
            Map.entry("july", Month.JULY),
            Map.entry("august", Month.AUGUST),
            Map.entry("aug", Month.AUGUST),
            Map.entry("september", Month.SEPTEMBER),
            Map.entry("sept", Month.SEPTEMBER),
            Map.entry("october", Month.OCTOBER),
            Map.entry("oct", Month.OCTOBER),
            Map.entry("november", Month.NOVEMBER),
            Map.entry("nov", Month.NOVEMBER),
            Map.entry("december", Month.DECEMBER),
            Map.entry("dec", Month.DECEMBER));
    /** By the calendar and by the sun, in the north and in the south; the end is exclusive. */
    private static final Span MARCH_TO_JUNE = new Span(MonthDay.of(3, 1), MonthDay.of(6, 22));

    private static final Span JUNE_TO_SEPTEMBER = new Span(MonthDay.of(6, 1), MonthDay.of(9, 24));
    private static final Span SEPTEMBER_TO_DECEMBER = new Span(MonthDay.of(9, 1), MonthDay.of(12, 23));
    private static final Span DECEMBER_TO_MARCH = new Span(MonthDay.of(12, 1), MonthDay.of(3, 22));
    private static final Span CHRISTMAS = new Span(MonthDay.of(12, 20), MonthDay.of(1, 7));
    private static final Span EASTER = new Span(MonthDay.of(3, 20), MonthDay.of(5, 11));
    private static final Map<String, List<Span>> SEASONS = Map.of(
            "spring", List.of(MARCH_TO_JUNE, SEPTEMBER_TO_DECEMBER),
            "summer", List.of(JUNE_TO_SEPTEMBER, DECEMBER_TO_MARCH),
            "autumn", List.of(SEPTEMBER_TO_DECEMBER, MARCH_TO_JUNE),
            "winter", List.of(DECEMBER_TO_MARCH, JUNE_TO_SEPTEMBER),
            "christmas", List.of(CHRISTMAS),
            "xmas", List.of(CHRISTMAS),
            "easter", List.of(EASTER));
    /** Without one of these before it, April may be a girl. */
    private static final Set<String> LEADS = WordSet.of("in on during last this over around until till of since at");
    /** "In 2023"; a number after other words may be anything. */
    private static final Set<String> YEAR_LEADS = WordSet.of("in during since back");

    /** "In the last month" lasts until now, "last month" does not. */
    private static final Set<String> WITHIN = WordSet.of("in within over during");

    private static final Set<String> PASSED = WordSet.of("last past");

    private static final Set<String> BETWEEN = WordSet.of("the early mid late about around roughly like");
    /** "This may" and "on the march" are no months. */
    private static final Set<Month> WORDS_TOO = Set.of(Month.MARCH, Month.MAY);

    private static final Set<String> STRICT_LEADS = WordSet.of("in last during until till of since back");
    /** "The state I am in may get worse." */
    private static final Set<String> AFTER_A_VERB =
            WordSet.of("be have not need also well help cause mean get make go come turn lead");

    private static final int FIRST_YEAR = 1900;
    /** The last place on earth where a day ends. */
    private static final Duration LATEST_ZONE = Duration.ofHours(12);

    private final List<Token> tokens;
    private final Instant said;
    private final LocalDate today;

    private NamedTimes(List<Token> tokens, Instant said) {
        this.tokens = tokens;
        this.said = said;
        this.today = LocalDate.ofInstant(said, ZoneOffset.UTC);
    }

    /**
     * A named time and where it stands.
     *
     * @param hours since its end, 0 where it may still last
     * @param since whether something is said to go on since then
     */
    record At(double hours, int first, int last, boolean since) {}

    private record Span(MonthDay from, MonthDay until) {
        LocalDate end(int startYear) {
            return until.atYear(until.isAfter(from) ? startYear : startYear + 1);
        }
    }

    static List<At> in(List<Token> tokens, @Nullable Instant said) {
        if (said == null) {
            return List.of();
        }
        NamedTimes times = new NamedTimes(tokens, said);
        List<At> found = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            int first = times.lead(i);
            if (first >= 0) {
                times.at(i, first).ifPresent(found::add);
            }
            times.until(i).ifPresent(found::add);
        }
        return found;
    }

    /** Where the words before a name begin, -1 where none stand that make it a time. */
    private int lead(int name) {
        int at = name - 1;
        while (at > 0 && (BETWEEN.contains(text(at)) || tokens.get(at).isNumber())) {
            at--;
        }
        if (!LEADS.contains(text(at))
                || tokens.get(at).sentence() != tokens.get(name).sentence()) {
            return tokens.get(name - 1).isNumber() ? name - 1 : -1;
        }
        return text(at - 1).equals("back") || text(at - 1).equals("since") ? at - 1 : at;
    }

    private boolean isMonth(Month month, int name, int first) {
        return !text(name - 1).equals("the")
                && (!WORDS_TOO.contains(month)
                        || tokens.get(name - 1).isNumber()
                        || STRICT_LEADS.contains(text(first)) && !AFTER_A_VERB.contains(text(name + 1)));
    }

    private Optional<At> at(int name, int first) {
        String word = text(name);
        int yearAt = yearAfter(name + 1);
        @Nullable Integer year = yearAt < 0 ? null : year(yearAt);
        int last = yearAt < 0 ? name : yearAt;
        Month month = MONTHS.get(word);
        if (month != null && isMonth(month, name, first)) {
            return made(month(month, year), first, last);
        }
        if (SEASONS.containsKey(word)) {
            return made(season(SEASONS.getOrDefault(word, List.of()), year), first, last);
        }
        Integer bare = year(name);
        if (bare != null && YEAR_LEADS.contains(text(first))) {
            return made(Optional.of(LocalDate.of(bare + 1, 1, 1)), first, name);
        }
        boolean lastOne = text(name - 1).equals("last") && !text(name - 2).equals("the");
        return switch (word) {
            case "month" -> lastOne ? made(Optional.of(today.withDayOfMonth(1)), first, name) : Optional.empty();
            case "year" -> lastOne ? made(Optional.of(today.withDayOfYear(1)), first, name) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** "In the last month", "over the past few weeks": a stretch that lasts until now. */
    private Optional<At> until(int passed) {
        int lead = text(passed - 1).equals("the") ? passed - 2 : passed - 1;
        if (!PASSED.contains(text(passed)) || !WITHIN.contains(text(lead))) {
            return Optional.empty();
        }
        Numbers.Read number = Numbers.vagueAt(tokens, passed + 1);
        int unit = number == null ? passed + 1 : number.next();
        return Times.unit(text(unit)) == null ? Optional.empty() : Optional.of(new At(0, lead, unit, false));
    }

    private Optional<At> made(Optional<LocalDate> end, int first, int last) {
        boolean since = text(first).equals("since");
        return end.map(day -> new At(hoursSince(day), first, last, since));
    }

    private double hoursSince(LocalDate end) {
        Instant over = end.atStartOfDay(ZoneOffset.UTC).toInstant().plus(LATEST_ZONE);
        return Math.max(0, Duration.between(over, said).toMinutes() / 60.0);
    }

    private Optional<LocalDate> month(Month month, @Nullable Integer year) {
        int of = year != null ? year : month.getValue() > today.getMonthValue() ? today.getYear() - 1 : today.getYear();
        return began(LocalDate.of(of, month, 1)).map(start -> start.plusMonths(1));
    }

    private Optional<LocalDate> season(List<Span> spans, @Nullable Integer year) {
        return spans.stream().flatMap(span -> ends(span, year)).max(Comparator.naturalOrder());
    }

    private Stream<LocalDate> ends(Span span, @Nullable Integer year) {
        int newest = year != null ? year : today.getYear();
        return IntStream.rangeClosed(newest - 1, newest)
                .filter(start ->
                        year == null || start == year || span.end(start).getYear() == year)
                .filter(start -> began(span.from().atYear(start)).isPresent())
                .mapToObj(span::end);
    }

    /** What lies ahead was not yet. */
    private Optional<LocalDate> began(LocalDate start) {
        return start.isAfter(today.plusDays(1)) ? Optional.empty() : Optional.of(start);
    }

    /** Where the year of a name stands: "March 2024", "summer of 2024"; -1 where none does. */
    private int yearAfter(int at) {
        int number = text(at).equals("of") || text(at).equals(",") ? at + 1 : at;
        return year(number) == null ? -1 : number;
    }

    private @Nullable Integer year(int at) {
        if (at >= tokens.size() || !tokens.get(at).isNumber()) {
            return null;
        }
        double number = tokens.get(at).number();
        return number == Math.rint(number) && number >= FIRST_YEAR && number <= today.getYear() ? (int) number : null;
    }

    private String text(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text() : "";
    }
}
