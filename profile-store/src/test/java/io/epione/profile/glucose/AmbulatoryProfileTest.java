package io.epione.profile.glucose;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.glucose.AmbulatoryProfile.Slot;
import io.epione.profile.person.ZoneHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AmbulatoryProfileTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final int STEP = 5;

    @Test
    void thePercentilesOfADayByWhichEveryDayIsOneHigherAreThoseOfR() {
        AmbulatoryProfile profile = AmbulatoryProfile.of(
                days(
                        ZoneOffset.UTC,
                        FIRST,
                        14,
                        at -> 100
                                + Duration.between(start(ZoneOffset.UTC, FIRST), at)
                                        .toDays()),
                ZoneHistory.of(ZoneOffset.UTC));

        // quantile(rep(100:113, each = 12), c(.05, .25, .5, .75, .95), type = 7)
        Slot noon = at(profile, 12, 0);
        assertThat(List.of(noon.p5(), noon.p25(), noon.p50(), noon.p75(), noon.p95()))
                .containsExactly(100.0, 103.0, 106.5, 110.0, 113.0);
        assertThat(noon.readings()).isEqualTo(168);
        assertThat(noon.days()).isEqualTo(14);
    }

    @Test
    void aYearOfAnyValuesHasThePercentilesOfItsSortedHours() {
        var random = new Random(7);
        List<GlucosePoint> year = days(ZoneOffset.UTC, FIRST, 365, _ -> 40 + random.nextInt(361));

        Slot slot = at(AmbulatoryProfile.of(year, ZoneHistory.of(ZoneOffset.UTC)), 0, 15);

        double[] sorted = year.stream()
                .filter(point -> {
                    LocalTime time = LocalTime.ofInstant(point.at(), ZoneOffset.UTC);
                    return time.isBefore(LocalTime.of(0, 45)) || !time.isBefore(LocalTime.of(23, 45));
                })
                .mapToDouble(GlucosePoint::mgPerDl)
                .sorted()
                .toArray();
        assertThat(slot.readings()).isEqualTo(sorted.length).isEqualTo(365 * 12);
        assertThat(List.of(slot.p5(), slot.p25(), slot.p50(), slot.p75(), slot.p95()))
                .containsExactly(
                        quantile(sorted, 0.05),
                        quantile(sorted, 0.25),
                        quantile(sorted, 0.5),
                        quantile(sorted, 0.75),
                        quantile(sorted, 0.95));
    }

    @Test
    void anHourThatClocksRepeatCountsTwiceAndStaysWhereItIs() {
        List<GlucosePoint> points =
                days(BERLIN, LocalDate.of(2026, 10, 18), 14, at -> hour(at, BERLIN) == 2 ? 200 : 100);
        AmbulatoryProfile profile = AmbulatoryProfile.of(points, ZoneHistory.of(BERLIN));

        assertThat(at(profile, 2, 30).readings()).isEqualTo(15 * 12);
        assertThat(at(profile, 2, 30).p5()).isEqualTo(200);
        assertThat(at(profile, 3, 30).p95()).isEqualTo(100);
        assertThat(at(profile, 12, 0).readings()).isEqualTo(14 * 12);
        assertThat(profile.days()).isEqualTo(14);
    }

    @Test
    void anHourThatClocksSkipIsMissingOnThatDayAlone() {
        List<GlucosePoint> points =
                days(BERLIN, LocalDate.of(2027, 3, 21), 14, at -> hour(at, BERLIN) == 3 ? 200 : 100);
        AmbulatoryProfile profile = AmbulatoryProfile.of(points, ZoneHistory.of(BERLIN));

        assertThat(at(profile, 2, 30).readings()).isEqualTo(13 * 12);
        assertThat(at(profile, 2, 30).p95()).isEqualTo(100);
        assertThat(at(profile, 3, 30).p5()).isEqualTo(200);
        assertThat(at(profile, 3, 30).readings()).isEqualTo(14 * 12);
    }

    @Test
    void onAJourneyTheTimeOfDayIsThatOfTheClockThere() {
        ZoneId there = ZoneId.of("America/New_York");
        Instant flight = start(BERLIN, FIRST.plusDays(7));
        var zones = new ZoneHistory(
                List.of(new ZoneHistory.Stay(ZoneHistory.ALWAYS, BERLIN), new ZoneHistory.Stay(flight, there)));
        List<GlucosePoint> points = days(BERLIN, FIRST, 15, at -> hour(at, zones.at(at)) == 19 ? 200 : 100);

        AmbulatoryProfile profile = AmbulatoryProfile.of(points, zones);

        assertThat(at(profile, 19, 30).p5()).isEqualTo(200);
        assertThat(at(profile, 13, 30).p95()).isEqualTo(100);
    }

    @Test
    void thirteenDaysOrLessThanSeventyPercentHaveNoCurve() {
        assertThat(of(days(ZoneOffset.UTC, FIRST, 13, _ -> 100)).slots()).isEmpty();
        assertThat(of(days(ZoneOffset.UTC, FIRST, 14, _ -> 100)).slots()).hasSize(96);

        List<GlucosePoint> worn = days(ZoneOffset.UTC, FIRST, 20, _ -> 100);
        AmbulatoryProfile seldom = of(without(worn, point -> hour(point.at(), ZoneOffset.UTC) >= 16));
        assertThat(seldom.data().wear()).isBetween(65.0, 69.9);
        assertThat(seldom.slots()).isEmpty();
        assertThat(seldom.days()).isEqualTo(20);
    }

    @Test
    void aTimeOfDayWithReadingsOnFourDaysHasNoPercentiles() {
        Instant fifth = start(ZoneOffset.UTC, FIRST.plusDays(4));
        AmbulatoryProfile profile = of(without(
                days(ZoneOffset.UTC, FIRST, 14, _ -> 100),
                point -> hour(point.at(), ZoneOffset.UTC) < 6 && !point.at().isBefore(fifth)));

        assertThat(at(profile, 3, 0).known()).isFalse();
        assertThat(at(profile, 3, 0).p50()).isNaN();
        assertThat(at(profile, 3, 0).days()).isEqualTo(4);
        assertThat(at(profile, 12, 0).known()).isTrue();
    }

    @Test
    void nothingHasNoCurve() {
        assertThat(of(List.of()).slots()).isEmpty();
        assertThat(of(List.of()).days()).isZero();
    }

    private static AmbulatoryProfile of(List<GlucosePoint> points) {
        return AmbulatoryProfile.of(points, ZoneHistory.of(ZoneOffset.UTC));
    }

    private static List<GlucosePoint> without(List<GlucosePoint> points, Predicate<GlucosePoint> left) {
        return points.stream().filter(left.negate()).toList();
    }

    private static Slot at(AmbulatoryProfile profile, int hour, int minute) {
        return profile.slots().stream()
                .filter(slot -> slot.at().equals(LocalTime.of(hour, minute)))
                .findFirst()
                .orElseThrow();
    }

    private static int hour(Instant at, ZoneId zone) {
        return at.atZone(zone).getHour();
    }

    private static Instant start(ZoneId zone, LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** A reading every five minutes of whole days of a calendar. */
    private static List<GlucosePoint> days(ZoneId zone, LocalDate first, int count, ToDoubleFunction<Instant> value) {
        Instant from = start(zone, first);
        long minutes =
                Duration.between(from, start(zone, first.plusDays(count))).toMinutes();
        List<GlucosePoint> points = new ArrayList<>();
        IntStream.range(0, (int) minutes / STEP)
                .mapToObj(i -> from.plus(Duration.ofMinutes((long) i * STEP)))
                .forEach(at -> points.add(new GlucosePoint(at, value.applyAsDouble(at))));
        return points;
    }

    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        double[] both = Arrays.copyOfRange(sorted, below, below + 2);
        return both[0] + (both[1] - both[0]) * (place - below);
    }
}
