package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.evidence.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Periods in a text, in the person's own days. A rolling period ends now; a named one is the calendar's. Nothing
 * reaches beyond now.
 */
final class Periods {
    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november"
            + "|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";
    private static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private static final String NUMBER =
            "\\d{1,3}|a|an|one|two|three|four|five|six|seven|ten|fourteen|thirty|couple of|few";

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
                    "(?:the )?past (?<unit>hour|day|week|month|year)",
                    (found, calendar) -> calendar.rolling("one", found.group("unit"))),
            rule(
                    "since (?:last )?(?<day>" + DAYS + ")",
                    (found, calendar) -> calendar.sinceWeekday(found.group("day"))),
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
            rule("last night|overnight|during the night|in the night", (found, calendar) -> calendar.lastNight()),
            rule("yesterday (?:evening|night)", (found, calendar) -> calendar.part(1, 18, 24, "yesterday evening")),
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
            rule("(?:the )?(?:last|past) weekend|(?:this|the) weekend", (found, calendar) -> calendar.weekend()),
            rule("this month", (found, calendar) -> calendar.month(0)),
            rule("(?:last|previous) month", (found, calendar) -> calendar.month(1)),
            rule("this year", (found, calendar) -> calendar.year(0)),
            rule("(?:last|previous) year", (found, calendar) -> calendar.year(1)),
            rule(
                    "(?<amount>" + NUMBER + ") (?<unit>days?|weeks?) ago",
                    (found, calendar) -> calendar.ago(found.group("amount"), found.group("unit"))),
            rule(
                    "(?:on )?(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>" + MONTHS + ")(?: (?<y>\\d{4}))?",
                    (found, calendar) -> calendar.date(found.group("d"), found.group("m"), found.group("y"))),
            rule(
                    "(?:on )?(?<m>" + MONTHS + ") (?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>\\d{4}))?",
                    (found, calendar) -> calendar.date(found.group("d"), found.group("m"), found.group("y"))),
            rule("(?:on )?(?<iso>\\d{4}-\\d{2}-\\d{2})", (found, calendar) -> calendar.iso(found.group("iso"))),
            rule(
                    "(?:in|during|for|of|throughout) (?<m>" + MONTHS + ")(?: (?<y>\\d{4}))?",
                    (found, calendar) -> calendar.namedMonth(found.group("m"), found.group("y"))),
            rule("(?:on |last )?(?<day>" + DAYS + ")", (found, calendar) -> calendar.weekday(found.group("day"))));

    private Periods() {}

    /** The periods of a text, in its order; empty when it names none that this knows. */
    static List<Span> in(String text, Instant now, ZoneId zone) {
        String rest = text.toLowerCase(Locale.ROOT);
        Calendar calendar = new Calendar(now, zone);
        List<Found> found = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(rest);
            StringBuilder without = new StringBuilder(rest);
            while (matcher.find()) {
                int at = matcher.start();
                rule.make().span(matcher, calendar).ifPresent(span -> found.add(new Found(at, span)));
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    without.setCharAt(i, '#');
                }
            }
            rest = without.toString();
        }
        return found.stream()
                .sorted(java.util.Comparator.comparingInt(Found::at))
                .map(Found::span)
                .toList();
    }

    private record Found(int at, Span span) {}
}
