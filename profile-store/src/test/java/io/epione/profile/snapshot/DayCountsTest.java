package io.epione.profile.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.ZoneHistory;
import io.epione.profile.person.ZoneHistory.Stay;
import io.epione.profile.snapshot.DayCounts.DayCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DayCountsTest {
    private static final Measure STEPS = MeasureCatalog.shipped().byKey("steps").orElseThrow();
    private static final Code PART = new Code(Code.EPIONE, "steps_interval", "Steps in an interval");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneHistory HOME = ZoneHistory.of(BERLIN);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T23:00:00Z");

    private static Entry.Observation entry(Code code, String device, Instant from, Duration length, double amount) {
        return entry(code, device, new EffectiveTime(from, from.plus(length), BERLIN), amount);
    }

    private static Entry.Observation entry(Code code, String device, EffectiveTime when, double amount) {
        var from = new Provenance("test/client", device, "wearable", Instant.EPOCH, new UUID(1, 2), "/0", null, null);
        return new Entry.Observation(new PatientId("ana"), code, Quantity.of(amount, "{steps}"), when, from);
    }

    private static Entry.Observation day(String device, double amount) {
        return entry(STEPS.code(), device, MIDNIGHT, Duration.ofDays(1), amount);
    }

    private static Entry.Observation part(String device, int minute, int minutes, double amount) {
        Instant from = MIDNIGHT.plus(Duration.ofMinutes(minute));
        return entry(PART, device, from, Duration.ofMinutes(minutes), amount);
    }

    private static double count(List<Entry.Observation> counts, List<Entry.Observation> parts) {
        List<DayCount> days = DayCounts.of(STEPS, counts, parts, HOME);
        assertThat(days).hasSize(1);
        return days.getFirst().amount();
    }

    @Test
    void partsOfOneSourceAreAddedUp() {
        DayCount day = DayCounts.of(
                        STEPS, List.of(), List.of(part("phone", 600, 30, 1200), part("phone", 660, 30, 800)), HOME)
                .getFirst();
        assertThat(day.day()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(day.amount()).isEqualTo(2000);
        assertThat(day.entry().code()).isEqualTo(STEPS.code());
        assertThat(day.entry().provenance().method()).isEqualTo("wearable sum-of-day");
        assertThat(day.entry().effective().start()).isEqualTo(MIDNIGHT.plus(Duration.ofMinutes(600)));
        assertThat(day.entry().effective().end()).isEqualTo(MIDNIGHT.plus(Duration.ofMinutes(690)));
    }

    @Test
    void partsThatOverlapCountOnce() {
        assertThat(count(
                        List.of(),
                        List.of(
                                part("phone", 600, 60, 3000),
                                part("phone", 600, 1, 50),
                                part("phone", 630, 30, 1500),
                                part("phone", 660, 1, 60))))
                .isEqualTo(3060);
    }

    @Test
    void sharesOfOneTimeAreAdded() {
        var walked = part("watch", 600, 15, 800);
        var run = new Entry.Observation(
                walked.patient(),
                PART,
                Quantity.of(1500, "{steps}"),
                walked.effective(),
                "RUNNING",
                walked.provenance());
        assertThat(count(List.of(), List.of(walked, run, run))).isEqualTo(2300);
    }

    @Test
    void theDayOfASourceGoesBeforeItsParts() {
        assertThat(count(List.of(day("watch", 9000)), List.of(part("watch", 600, 30, 9500))))
                .isEqualTo(9000);
        assertThat(count(List.of(day("watch", 9000), day("watch", 9100)), List.of()))
                .isEqualTo(9100);
    }

    @Test
    void ofSeveralSourcesTheOneThatCountedMostStands() {
        List<Entry.Observation> parts = List.of(part("phone", 600, 30, 4000), part("phone", 660, 30, 4500));
        assertThat(count(List.of(day("watch", 9000)), parts)).isEqualTo(9000);
        assertThat(count(List.of(day("watch", 7000)), parts)).isEqualTo(8500);
    }

    @Test
    void theOrderOfTheEntriesDoesNotMatter() {
        var parts = new ArrayList<Entry.Observation>();
        for (int minute = 0; minute < 1200; minute += 7) {
            parts.add(part(minute % 2 == 0 ? "phone" : "watch", minute, 10, minute));
        }
        double count = count(List.of(), parts);
        var random = new Random(5);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(parts, random);
            assertThat(count(List.of(), parts)).isEqualTo(count);
        }
    }

    @Test
    void whatStandsInAnotherUnitIsNoCount() {
        var kilometres = new Entry.Observation(
                new PatientId("ana"),
                STEPS.code(),
                Quantity.of(5, "km"),
                day("watch", 0).effective(),
                day("watch", 0).provenance());
        assertThat(DayCounts.of(STEPS, List.of(kilometres), List.of(), HOME)).isEmpty();
    }

    @Test
    void aDayIsThatOfThePersonsCalendarOnJourneysAndWhenTheClocksChange() {
        ZoneHistory travels = new ZoneHistory(List.of(
                new Stay(ZoneHistory.ALWAYS, BERLIN),
                new Stay(Instant.parse("2026-11-10T12:00:00Z"), ZoneId.of("Asia/Tokyo"))));
        Instant evening = Instant.parse("2026-11-14T20:00:00Z");
        var utc = entry(PART, "phone", new EffectiveTime(evening, evening.plusSeconds(60), ZoneOffset.UTC), 10);
        assertThat(DayCounts.of(STEPS, List.of(), List.of(utc), travels))
                .extracting(DayCount::day)
                .containsExactly(LocalDate.parse("2026-11-15"));
        var lastHour = entry(PART, "phone", Instant.parse("2026-10-25T22:30:00Z"), Duration.ofMinutes(1), 10);
        var firstHour = entry(PART, "phone", Instant.parse("2026-10-24T22:30:00Z"), Duration.ofMinutes(1), 10);
        assertThat(DayCounts.of(STEPS, List.of(), List.of(firstHour, lastHour), HOME))
                .as("the day of the change has 25 hours")
                .extracting(DayCount::day, DayCount::amount)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2026-10-25"), 20.0));
    }
}
