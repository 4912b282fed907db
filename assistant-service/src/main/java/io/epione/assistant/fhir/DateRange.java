package io.epione.assistant.fhir;

import io.epione.assistant.http.Problem;
import io.epione.profile.snapshot.EntrySearch.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of a search: a prefix and the stretch of time that the date means by its precision. Dates without offset are
 * in the person's zone.
 *
 * @param from inclusive
 * @param to exclusive
 */
record DateRange(String prefix, Instant from, Instant to) {
    private static final Pattern SHAPE = Pattern.compile("(?<prefix>[a-z]{2})?(?<date>\\d{4}(-\\d{2}(-\\d{2})?)?)"
            + "(T(?<time>\\d{2}:\\d{2}(?<seconds>:\\d{2}(?<fraction>\\.\\d{1,9})?)?)(?<offset>Z|[+-]\\d{2}:\\d{2})?)?");

    static DateRange of(String name, String sent, ZoneId zone) {
        // A plus sign in a query string arrives as a space.
        Matcher matcher = SHAPE.matcher(sent.strip().replace(' ', '+'));
        try {
            if (matcher.matches()) {
                String prefix = matcher.group("prefix") == null ? "eq" : matcher.group("prefix");
                return matcher.group("time") == null
                        ? day(prefix, matcher.group("date"), zone)
                        : moment(prefix, matcher, zone);
            }
        } catch (DateTimeException e) {
            // a date of the right shape that does not exist
        }
        throw Problem.badRequest(
                "The search cannot be read.",
                new Problem.Field(name, "invalid", "Send a date such as ge2026-11-24 or lt2026-11-24T08:00:00Z."));
    }

    private static DateRange day(String prefix, String date, ZoneId zone) {
        LocalDate first;
        LocalDate after;
        switch (date.length()) {
            case 4 -> {
                first = Year.parse(date).atDay(1);
                after = first.plusYears(1);
            }
            case 7 -> {
                first = YearMonth.parse(date).atDay(1);
                after = first.plusMonths(1);
            }
            default -> {
                first = LocalDate.parse(date);
                after = first.plusDays(1);
            }
        }
        return new DateRange(
                prefix,
                first.atStartOfDay(zone).toInstant(),
                after.atStartOfDay(zone).toInstant());
    }

    private static DateRange moment(String prefix, Matcher matcher, ZoneId zone) {
        LocalDateTime local = LocalDateTime.parse(matcher.group("date") + "T" + matcher.group("time"));
        String offset = matcher.group("offset");
        Instant from =
                local.atZone(offset == null ? zone : ZoneOffset.of(offset)).toInstant();
        return new DateRange(prefix, from, from.plusNanos(precision(matcher)));
    }

    private static long precision(Matcher matcher) {
        if (matcher.group("seconds") == null) {
            return 60_000_000_000L;
        }
        String fraction = matcher.group("fraction");
        int digits = fraction == null ? 0 : Math.min(6, fraction.length() - 1);
        return BigDecimal.valueOf(1_000_000_000L).movePointLeft(digits).longValueExact();
    }

    /**
     * Narrows a span by this date.
     *
     * @param lasts whether what is searched may last; else only its start is looked at
     */
    Span narrow(Span span, boolean lasts, String name) {
        return switch (prefix) {
            case "eq" -> with(span, from, to, null, lasts ? to : null);
            case "ge" -> lasts ? with(span, null, null, from, null) : with(span, from, null, null, null);
            case "gt" -> lasts ? with(span, null, null, to, null) : with(span, to, null, null, null);
            case "le" -> with(span, null, to, null, null);
            case "lt" -> with(span, null, from, null, null);
            case "sa" -> with(span, to, null, null, null);
            case "eb" -> with(span, null, from, null, lasts ? from : null);
            default ->
                throw Problem.badRequest(
                        "The search cannot be read.",
                        new Problem.Field(name, "not-supported", "Send one of eq, ge, gt, le, lt, sa and eb."));
        };
    }

    private static Span with(
            Span span,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable Instant reaching,
            @Nullable Instant until) {
        return new Span(
                later(span.from(), from),
                earlier(span.before(), before),
                later(span.reaching(), reaching),
                earlier(span.until(), until));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
