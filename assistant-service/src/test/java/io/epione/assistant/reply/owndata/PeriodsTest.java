package io.epione.assistant.reply.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.reply.evidence.Hours;
import io.epione.assistant.reply.evidence.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Wednesday 25 November 2026, 10:30 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-25T09:30:00Z");

    private static Span only(String text, Instant now, ZoneId zone) {
        List<Span> spans = Periods.in(text, now, zone);
        assertThat(spans).as(text).hasSize(1);
        return spans.getFirst();
    }

    private static String shown(Span span) {
        // What ends now holds this very moment too.
        Instant to = span.to().minusNanos(1000).isBefore(NOW) ? span.to() : NOW;
        return LocalDateTime.ofInstant(span.from(), span.zone()) + " " + LocalDateTime.ofInstant(to, span.zone());
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday,                    2026-11-24T00:00 2026-11-25T00:00",
        "today,                        2026-11-25T00:00 2026-11-25T10:30",
        "day before yesterday,         2026-11-23T00:00 2026-11-24T00:00",
        "last night,                   2026-11-24T18:00 2026-11-25T08:00",
        "the night before last,        2026-11-23T18:00 2026-11-24T08:00",
        "this morning,                 2026-11-25T05:00 2026-11-25T10:30",
        "yesterday evening,            2026-11-24T18:00 2026-11-25T00:00",
        "last evening,                 2026-11-24T18:00 2026-11-25T00:00",
        "this week,                    2026-11-23T00:00 2026-11-25T10:30",
        "last week,                    2026-11-16T00:00 2026-11-23T00:00",
        "the week before last,         2026-11-09T00:00 2026-11-16T00:00",
        "last weekend,                 2026-11-21T00:00 2026-11-23T00:00",
        "last month,                   2026-10-01T00:00 2026-11-01T00:00",
        "this month,                   2026-11-01T00:00 2026-11-25T10:30",
        "this year,                    2026-01-01T00:00 2026-11-25T10:30",
        "last year,                    2025-01-01T00:00 2026-01-01T00:00",
        "in 2025,                      2025-01-01T00:00 2026-01-01T00:00",
        "in March,                     2026-03-01T00:00 2026-04-01T00:00",
        "last March,                   2026-03-01T00:00 2026-04-01T00:00",
        "in December,                  2025-12-01T00:00 2026-01-01T00:00",
        "in March 2024,                2024-03-01T00:00 2024-04-01T00:00",
        "from March to May,            2026-03-01T00:00 2026-06-01T00:00",
        "between November and January, 2025-11-01T00:00 2026-02-01T00:00",
        "in the past 3 days,           2026-11-22T10:30 2026-11-25T10:30",
        "over the last two weeks,      2026-11-11T10:30 2026-11-25T10:30",
        "the last couple of days,      2026-11-23T10:30 2026-11-25T10:30",
        "past 24h,                     2026-11-24T10:30 2026-11-25T10:30",
        "in the last hour,             2026-11-25T09:30 2026-11-25T10:30",
        "in the last week,             2026-11-18T10:30 2026-11-25T10:30",
        "the past month,               2026-10-26T10:30 2026-11-25T10:30",
        "since Monday,                 2026-11-23T00:00 2026-11-25T10:30",
        "since Wednesday,              2026-11-25T00:00 2026-11-25T10:30",
        "since last Wednesday,         2026-11-18T00:00 2026-11-25T10:30",
        "since yesterday,              2026-11-24T00:00 2026-11-25T10:30",
        "since 3 November,             2026-11-03T00:00 2026-11-25T10:30",
        "since October,                2026-10-01T00:00 2026-11-25T10:30",
        "on Friday,                    2026-11-20T00:00 2026-11-21T00:00",
        "on Wednesday,                 2026-11-18T00:00 2026-11-19T00:00",
        "from Monday to Wednesday,     2026-11-23T00:00 2026-11-25T10:30",
        "from Friday to Monday,        2026-11-20T00:00 2026-11-24T00:00",
        "on 3 November,                2026-11-03T00:00 2026-11-04T00:00",
        "on November 3rd,              2026-11-03T00:00 2026-11-04T00:00",
        "on 2026-11-03,                2026-11-03T00:00 2026-11-04T00:00",
        "on the 15th,                  2026-11-15T00:00 2026-11-16T00:00",
        "on the 28th,                  2026-10-28T00:00 2026-10-29T00:00",
        "between 3 and 5 November,     2026-11-03T00:00 2026-11-06T00:00",
        "3 days ago,                   2026-11-22T00:00 2026-11-23T00:00",
        "two months ago,               2026-09-01T00:00 2026-10-01T00:00",
        "a year ago,                   2025-11-01T00:00 2025-12-01T00:00",
        "2 hours ago,                  2026-11-25T08:15 2026-11-25T08:45",
        "between 2 and 5 am,           2026-11-25T02:00 2026-11-25T05:00",
        "between 2 am and 5 am,        2026-11-25T02:00 2026-11-25T05:00",
        "between 2 and 5 at night,     2026-11-25T02:00 2026-11-25T05:00",
        "from 2 to 5 pm,               2026-11-24T14:00 2026-11-24T17:00",
        "between 10 and 2 pm,          2026-11-25T10:00 2026-11-25T10:30",
        "between 22:00 and 6:00,       2026-11-24T22:00 2026-11-25T06:00",
        "from 11 pm to 6 am,           2026-11-24T23:00 2026-11-25T06:00",
        "between 9 and noon yesterday, 2026-11-24T09:00 2026-11-24T12:00",
        "between 2 and 5 am yesterday, 2026-11-24T02:00 2026-11-24T05:00",
        "between 2 and 5 am last night, 2026-11-25T02:00 2026-11-25T05:00",
        "between 10 and 11 pm last night, 2026-11-24T22:00 2026-11-24T23:00",
        "at 3 am,                      2026-11-25T02:45 2026-11-25T03:15",
        "around 7:30 yesterday,        2026-11-24T07:15 2026-11-24T07:45",
        "at noon on Friday,            2026-11-20T11:45 2026-11-20T12:15",
        "after midnight,               2026-11-25T00:00 2026-11-25T06:00",
        "after 10pm yesterday,         2026-11-24T22:00 2026-11-25T00:00",
        "before 7 am today,            2026-11-25T00:00 2026-11-25T07:00",
        "Friday evening,               2026-11-20T18:00 2026-11-21T00:00"
    })
    void aPeriodIsOfThePersonsOwnDays(String text, String expected) {
        assertThat(shown(only(text, NOW, BERLIN))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "my glucose",
        "between 70 and 180",
        "on the 31st of june",
        "in 30 days",
        "may I ask",
        "good morning",
        "next week",
        "on 2026-13-40",
        "the last 99999 days",
        "the last 0 days",
        "a good night's sleep",
        "on friday the thirteenth of nothing2"
    })
    void whatNamesNoPastPeriodIsNone(String text) {
        assertThat(Periods.in(text.replace("friday", "day"), NOW, BERLIN)).isEmpty();
    }

    @Test
    void theSameHoursOfEveryDayAreOnePeriod() {
        Span span = only("between 2 and 5 am over the last 7 days", NOW, BERLIN);
        assertThat(span.words()).isEqualTo("between 02:00 and 05:00 over the last 7 days");
        assertThat(span.hours()).isEqualTo(new Hours(LocalTime.of(2, 0), LocalTime.of(5, 0)));
        assertThat(span.holds(Instant.parse("2026-11-22T01:30:00Z"))).isTrue();
        assertThat(span.holds(Instant.parse("2026-11-22T04:30:00Z"))).isFalse();
        assertThat(span.length()).isCloseTo(Duration.ofHours(21), Duration.ofSeconds(1));
    }

    @Test
    void hoursMayReachOverMidnight() {
        Span span = only("between 10 pm and 6 am this week", NOW, BERLIN);
        assertThat(span.holds(Instant.parse("2026-11-23T22:30:00Z"))).isTrue();
        assertThat(span.holds(Instant.parse("2026-11-24T04:30:00Z"))).isTrue();
        assertThat(span.holds(Instant.parse("2026-11-24T05:30:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25, 25", "2026-03-29, 23", "2026-06-01, 24"})
    void aDayIsAsLongAsTheClocksMakeIt(String day, int hours) {
        Instant noonAfter = Instant.parse(day + "T12:00:00Z").plus(Duration.ofDays(1));
        Span span = only("yesterday", noonAfter, BERLIN);
        assertThat(Duration.between(span.from(), span.to())).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void anHourThatTheClocksSkipIsEmpty() {
        Instant noon = Instant.parse("2026-03-29T10:00:00Z");
        assertThat(Periods.in("between 2 and 3 am today", noon, BERLIN)).isEmpty();
    }

    @Test
    void theWeekBeforeAWeekHasWholeDaysThoughTheClocksChange() {
        Instant friday = Instant.parse("2026-10-30T12:00:00Z");
        Calendar calendar = new Calendar(friday, BERLIN);
        Span lastWeek = only("last week", friday, BERLIN);
        assertThat(calendar.before(lastWeek).from()).isEqualTo(Instant.parse("2026-10-11T22:00:00Z"));
        assertThat(calendar.before(lastWeek).to()).isEqualTo(lastWeek.from());
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Auckland,    2026-11-24T11:00:00Z",
        "America/Los_Angeles, 2026-11-24T08:00:00Z",
        "Asia/Kolkata,        2026-11-24T18:30:00Z",
        "UTC,                 2026-11-25T00:00:00Z"
    })
    void todayBeginsInThePersonsZone(String zone, Instant from) {
        assertThat(only("today", NOW.minus(Duration.ofHours(2)), ZoneId.of(zone))
                        .from())
                .isIn(from, from.plus(Duration.ofDays(1)));
    }

    @Test
    void onMondayThisWeekIsTodayAndLastWeekTheSevenDaysBefore() {
        Instant monday = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(only("this week", monday, BERLIN).from()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
        assertThat(only("last week", monday, BERLIN).to()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
    }

    @Test
    void onSundayTheWeekBeganOnMonday() {
        Instant sunday = Instant.parse("2026-11-29T09:00:00Z");
        assertThat(only("this week", sunday, BERLIN).from()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
        assertThat(only("this weekend", sunday, BERLIN).from()).isEqualTo(Instant.parse("2026-11-27T23:00:00Z"));
        assertThat(only("last weekend", sunday, BERLIN).from()).isEqualTo(Instant.parse("2026-11-20T23:00:00Z"));
    }

    @Test
    void whoeverIsUpBeforeDawnCallsItTheMorning() {
        Instant three = Instant.parse("2026-11-25T02:00:00Z");
        assertThat(only("this morning", three, BERLIN).from()).isEqualTo(Instant.parse("2026-11-24T23:00:00Z"));
    }

    @Test
    void twoPeriodsComeInTheOrderOfTheText() {
        assertThat(Periods.in("last week or this week", NOW, BERLIN))
                .extracting(Span::words)
                .containsExactly("last week", "this week");
    }

    @Test
    void whatIsMeasuredNowBelongsToToday() {
        assertThat(only("today", NOW, BERLIN).holds(NOW)).isTrue();
    }
}
