package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.evidence.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Periods in a text, in the person's own days. A rolling period ends now; a named one is the calendar's. Nothing
 * reaches beyond now.
 */
final class Periods {
    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november"
            + "|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";
    private static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private static final String NUMBER =
            "\\d{1,3}|an|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty-four|thirty|ninety"
                    + "|couple of|few";

    private interface Make {
        Optional<Span> span(Matcher found, Calendar calendar);
    }

    private record Rule(Pattern pattern, Make make) {}

    private static Rule rule(String pattern, Make make) {
        return new Rule(Pattern.compile("\\b(?:" + pattern + ")\\b"), make);
    }

    /** Where two fit at one place, the first of the list counts. */
    private static final List<Rule> RULES = List.of(
            rule(
                    "(?:between|from) (?:the )?(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: (?<m1>" + MONTHS
                            + "))? (?:and|to|until|till) (?:the )?(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m2>"
                            + MONTHS
                            + ")(?: (?<y2>\\d{4}))?",
                    (found, calendar) -> calendar.between(
                            found.group("d1"),
                            found.group("m1"),
                            found.group("d2"),
                            found.group("m2"),
                            found.group("y2"))),
            rule(
                    "(?:the )?(?:last|past|previous|latest) (?<amount>" + NUMBER
                            + ") ?(?<unit>hours?|hrs?|h|days?|nights?|weeks?|months?|years?)",
                    (found, calendar) -> calendar.rolling(found.group("amount"), found.group("unit"))),
            rule(
                    "(?:the |this )?past (?<unit>hour|day|week|month|year)|(?:the )?last (?<unit2>hour|day)"
                            + "|(?:in|over|during|within|for) the last (?<unit3>week|month|year)",
                    (found, calendar) -> calendar.rolling(
                            "one", first(found.group("unit"), found.group("unit2"), found.group("unit3")))),
            rule("(?:the )?(?:last|past) fortnight", (found, calendar) -> calendar.rolling("14", "days")),
            rule(
                    "(?:(?:from|between) )?(?<d1>" + DAYS + ") (?:to|until|till|through|and) (?<d2>" + DAYS + ")",
                    (found, calendar) -> calendar.weekdays(found.group("d1"), found.group("d2"))),
            rule(
                    "(?:from|between) (?<m1>" + MONTHS + ") (?:to|until|till|through|and) (?<m2>" + MONTHS + ")",
                    (found, calendar) -> calendar.months(found.group("m1"), found.group("m2"))),
            rule(
                    "since (?<last>last )?(?<day>" + DAYS + ")",
                    (found, calendar) -> calendar.sinceWeekday(found.group("day"), found.group("last") != null)),
            rule(
                    "since yesterday",
                    (found, calendar) -> calendar.since(calendar.today().minusDays(1), "since yesterday")),
            rule(
                    "since (?:this morning|midnight)",
                    (found, calendar) -> calendar.since(calendar.today(), "since midnight")),
            rule(
                    "since (?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>" + MONTHS + ")(?: (?<y>\\d{4}))?",
                    (found, calendar) -> calendar.sinceDate(found.group("d"), found.group("m"), found.group("y"))),
            rule(
                    "since (?<m>" + MONTHS + ")(?: (?<y>\\d{4}))?",
                    (found, calendar) -> calendar.sinceDate("1", found.group("m"), found.group("y"))),
            rule("(?:the )?day before yesterday", (found, calendar) -> calendar.daysAgo(2)),
            rule("(?:the )?night before last|two nights ago", (found, calendar) -> calendar.night(1)),
            rule("last night", (found, calendar) -> calendar.night(0)),
            rule(
                    "(?:yesterday|last) evening|yesterday night",
                    (found, calendar) -> calendar.part(1, 18, 24, "yesterday evening")),
            rule("yesterday morning", (found, calendar) -> calendar.part(1, 5, 12, "yesterday morning")),
            rule("yesterday afternoon", (found, calendar) -> calendar.part(1, 12, 18, "yesterday afternoon")),
            rule("yesterday", (found, calendar) -> calendar.daysAgo(1)),
            rule("this morning", (found, calendar) -> calendar.part(0, 5, 12, "this morning")),
            rule("this afternoon", (found, calendar) -> calendar.part(0, 12, 18, "this afternoon")),
            rule("this evening|tonight", (found, calendar) -> calendar.part(0, 18, 24, "this evening")),
            rule("today|so far today", (found, calendar) -> calendar.daysAgo(0)),
            rule("this week", (found, calendar) -> calendar.week(0)),
            rule("(?:the )?week before last", (found, calendar) -> calendar.week(2)),
            rule("(?:last|previous) week(?!end)", (found, calendar) -> calendar.week(1)),
            rule("(?:the )?(?:last|past) weekend", (found, calendar) -> calendar.weekend(true)),
            rule("(?:this|the) weekend", (found, calendar) -> calendar.weekend(false)),
            rule("this month", (found, calendar) -> calendar.month(0)),
            rule("(?:last|previous) month", (found, calendar) -> calendar.month(1)),
            rule("this year", (found, calendar) -> calendar.year(0)),
            rule("(?:last|previous) year", (found, calendar) -> calendar.year(1)),
            rule(
                    "(?<amount>" + NUMBER + ") (?<unit>days?|weeks?|months?|years?) ago",
                    (found, calendar) -> calendar.ago(found.group("amount"), found.group("unit"))),
            rule(
                    "(?<amount>" + NUMBER + ") ?(?<unit>minutes?|mins?|hours?|hrs?) ago",
                    (found, calendar) -> calendar.hours().momentsAgo(found.group("amount"), found.group("unit"))),
            rule(
                    "(?:on )?(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>" + MONTHS + ")(?: (?<y>\\d{4}))?",
                    (found, calendar) -> calendar.date(found.group("d"), found.group("m"), found.group("y"))),
            rule(
                    "(?:on )?(?<m>" + MONTHS + ") (?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>\\d{4}))?",
                    (found, calendar) -> calendar.date(found.group("d"), found.group("m"), found.group("y"))),
            rule("(?:on )?(?<iso>\\d{4}-\\d{2}-\\d{2})", (found, calendar) -> calendar.iso(found.group("iso"))),
            rule(
                    "(?:in|during|for|of|throughout|last|this|than|with|versus|vs\\.?) (?<m>" + MONTHS
                            + ")(?: (?<y>\\d{4}))?",
                    (found, calendar) -> calendar.namedMonth(found.group("m"), found.group("y"))),
            rule(
                    "(?:in|during|throughout) (?<y>20\\d{2})",
                    (found, calendar) -> calendar.calendarYear(found.group("y"))),
            rule("on the (?<d>\\d{1,2})(?:st|nd|rd|th)", (found, calendar) -> calendar.dayOfMonth(found.group("d"))),
            rule("(?:on |last )?(?<day>" + DAYS + ")", (found, calendar) -> calendar.weekday(found.group("day"))));

    /** "The week before": of the length of what was named, right before it. */
    private static final Pattern RELATIVE = Pattern.compile(
            "\\bthe (?:day|night|week|month|year|one|time) before\\b(?! (?:last|yesterday|breakfast|lunch|dinner))|\\bthe previous (?:one|\\d+ days)\\b");

    private static final String USUAL_DAYS = "14";

    /**
     * What a text says of time.
     *
     * @param spans the periods in its order; empty when it names none that this knows
     * @param rest the text with {@code #} in their place
     * @param relative whether the time before another is meant
     */
    record Found(List<Span> spans, String rest, boolean relative) {
        Found {
            spans = List.copyOf(spans);
        }
    }

    private record At(int place, Span span) {}

    private Periods() {}

    /** The periods of a text, in its order; empty when it names none that this knows. */
    static List<Span> in(String text, Instant now, ZoneId zone) {
        return find(text, now, zone).spans();
    }

    static Found find(String text, Instant now, ZoneId zone) {
        StringBuilder rest = new StringBuilder(text.toLowerCase(Locale.ROOT));
        Calendar calendar = new Calendar(now, zone);
        Optional<HoursWords.Named> hours = HoursWords.in(rest.toString()).filter(named -> !named.part());
        hours.ifPresent(named -> blank(rest, named.start(), named.end()));
        List<At> found = days(rest, calendar);
        if (hours.isEmpty()) {
            hours = HoursWords.in(rest.toString());
            hours.ifPresent(named -> blank(rest, named.start(), named.end()));
        }
        List<Span> spans = found.stream()
                .sorted(Comparator.comparingInt(At::place))
                .map(At::span)
                .toList();
        if (hours.isPresent()) {
            spans = within(hours.get(), spans, calendar);
        }
        Matcher relative = RELATIVE.matcher(rest);
        boolean before = relative.find();
        if (before) {
            blank(rest, relative.start(), relative.end());
            spans = spans.size() == 1 ? List.of(spans.getFirst(), calendar.before(spans.getFirst())) : spans;
        }
        return new Found(spans, rest.toString(), before);
    }

    private static List<Span> within(HoursWords.Named hours, List<Span> days, Calendar calendar) {
        if (!days.isEmpty()) {
            return days.stream()
                    .flatMap(span -> calendar.hours().hours(hours, span).stream())
                    .toList();
        }
        return (hours.part()
                        ? calendar.rolling(USUAL_DAYS, "days")
                                .flatMap(usual -> calendar.hours().hours(hours, usual))
                        : calendar.hours().latest(hours))
                .stream().toList();
    }

    private static List<At> days(StringBuilder rest, Calendar calendar) {
        List<At> found = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(rest.toString());
            while (matcher.find()) {
                int at = matcher.start();
                rule.make().span(matcher, calendar).ifPresent(span -> found.add(new At(at, span)));
                blank(rest, matcher.start(), matcher.end());
            }
        }
        return found;
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '#');
        }
    }

    private static String first(@Nullable String... options) {
        for (String option : options) {
            if (option != null) {
                return option;
            }
        }
        return "day";
    }
}
