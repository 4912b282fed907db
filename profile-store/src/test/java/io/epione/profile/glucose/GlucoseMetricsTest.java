package io.epione.profile.glucose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.epione.profile.observation.Value.Comparator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlucoseMetricsTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void sharesAndMeansAreThoseCountedByHand() {
        var summary = GlucoseMetrics.summary(every(5, 50, 60, 70, 100, 120, 180, 200, 250, 251, 300), ZoneOffset.UTC);
        assertThat(summary.readings()).isEqualTo(10);
        assertThat(summary.mean()).isEqualTo(158.1, within(1e-9));
        // squares of the deviations add up to 73,344.9
        assertThat(summary.sd()).isEqualTo(Math.sqrt(73344.9 / 9), within(1e-9));
        assertThat(summary.cv()).isEqualTo(100 * summary.sd() / 158.1, within(1e-9));
        assertThat(summary.gmi()).isEqualTo(7.091752, within(1e-9));
        assertThat(summary.tbr2()).isEqualTo(10);
        assertThat(summary.tbr1()).isEqualTo(10);
        assertThat(summary.tir()).isEqualTo(40);
        assertThat(summary.tar1()).isEqualTo(20);
        assertThat(summary.tar2()).isEqualTo(20);
        assertThat(summary.wear()).isEqualTo(100);
        assertThat(summary.from()).isEqualTo(MIDNIGHT.plusSeconds(300));
        assertThat(summary.to()).isEqualTo(MIDNIGHT.plusSeconds(3000));
    }

    @Test
    void whatAMeterCallsLowOrHighCountsInItsRangeAndIsSaidBesideTheMean() {
        var points = new ArrayList<>(every(5, 100, 100));
        points.add(new GlucosePoint(at(15, 0).at(), 40, Comparator.LESS));
        points.add(new GlucosePoint(at(20, 0).at(), 400, Comparator.GREATER));
        points.add(new GlucosePoint(at(25, 0).at(), 70, Comparator.LESS));
        points.add(new GlucosePoint(at(30, 0).at(), 180, Comparator.GREATER));

        var summary = GlucoseMetrics.summary(points, ZoneOffset.UTC);
        assertThat(summary.censoredLow()).isEqualTo(2);
        assertThat(summary.censoredHigh()).isEqualTo(2);
        assertThat(summary.mean()).as("taken at their limits").isEqualTo(890 / 6.0, within(1e-9));
        assertThat(summary.tbr2()).isEqualTo(100 / 6.0, within(1e-9));
        assertThat(summary.tbr1()).as("below 70 is not in range").isEqualTo(100 / 6.0, within(1e-9));
        assertThat(summary.tir()).isEqualTo(200 / 6.0, within(1e-9));
        assertThat(summary.tar1()).as("above 180 is not in range").isEqualTo(100 / 6.0, within(1e-9));
        assertThat(summary.tar2()).isEqualTo(100 / 6.0, within(1e-9));
    }

    @Test
    void theRiskIndexWeighsTheRangesAndNeverExceedsAHundred() {
        var summary = GlucoseMetrics.summary(every(5, 50, 60, 100, 100, 100, 100, 100, 200, 300, 100), ZoneOffset.UTC);
        assertThat(summary.gri()).isEqualTo(3.0 * 10 + 2.4 * 10 + 1.6 * 10 + 0.8 * 10, within(1e-9));
        assertThat(GlucoseMetrics.summary(every(5, 40, 41, 42, 43), ZoneOffset.UTC)
                        .gri())
                .isEqualTo(100);
    }

    @Test
    void riskIndicesWeighLowAndHighValuesApart() {
        double low = Math.pow(Math.log(60), 1.084) - 5.381;
        double high = Math.pow(Math.log(300), 1.084) - 5.381;
        var summary = GlucoseMetrics.summary(every(5, 60, 300), ZoneOffset.UTC);
        assertThat(summary.lbgi()).isEqualTo(22.77 * low * low / 2, within(1e-12));
        assertThat(summary.hbgi()).isEqualTo(22.77 * high * high / 2, within(1e-12));
    }

    @Test
    void twoDaysAreComparedAtTheSameTimeOfDay() {
        var points = new ArrayList<GlucosePoint>();
        for (int i = 1; i <= 2 * 288; i++) {
            points.add(at(5 * i, 100 + (i > 288 ? 20 : 0) + (i > 432 ? 10 : 0)));
        }
        var summary = GlucoseMetrics.summary(points, ZoneOffset.UTC);
        // 144 differences of 20, 144 of 30
        assertThat(summary.modd()).isEqualTo(25, within(1e-9));
        assertThat(summary.conga()).isEqualTo(5 * Math.sqrt(288.0 / 287), within(1e-9));
    }

    @Test
    void aMissingReadingLowersTheWear() {
        var points = List.of(at(5, 100), at(10, 100), at(20, 100), at(25, 100), at(30, 100), at(35, 100));
        assertThat(GlucoseMetrics.summary(points, ZoneOffset.UTC).wear()).isEqualTo(100.0 * 6 / 7, within(1e-9));
    }

    @Test
    void aRiseAndAFallOfAHundredHaveAMageOfAHundred() {
        double[] values = new double[288];
        for (int i = 0; i < values.length; i++) {
            values[i] = 150 - 50 * Math.cos(2 * Math.PI * i / 96.0);
        }
        var summary = GlucoseMetrics.summary(every(5, values), ZoneOffset.UTC);
        assertThat(summary.mage()).isBetween(98.0, 100.0);
    }

    @Test
    void aSteadyTraceHasNoExcursions() {
        double[] values = new double[100];
        Arrays.fill(values, 120);
        var summary = GlucoseMetrics.summary(every(5, values), ZoneOffset.UTC);
        assertThat(summary.mage()).isNaN();
        assertThat(summary.sd()).isZero();
        assertThat(summary.episodes()).isEmpty();
    }

    @Test
    void anEpisodeNeedsFifteenMinutesAndEndsAfterFifteenMinutesBack() {
        var twoReadings = GlucoseMetrics.summary(every(5, 100, 65, 65, 100, 100, 100), ZoneOffset.UTC);
        assertThat(twoReadings.episodes()).isEmpty();

        var interrupted =
                GlucoseMetrics.summary(every(5, 100, 65, 60, 65, 75, 75, 66, 100, 100, 100, 60), ZoneOffset.UTC);
        assertThat(interrupted.episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.kind()).isEqualTo("hypo");
            assertThat(episode.level()).isEqualTo(1);
            assertThat(episode.extended()).isFalse();
            assertThat(episode.start()).isEqualTo(MIDNIGHT.plusSeconds(600));
            assertThat(episode.end()).isEqualTo(MIDNIGHT.plusSeconds(600 + 6 * 300));
            assertThat(episode.mean()).isEqualTo((65 + 60 + 65 + 75 + 75 + 66) / 6.0, within(1e-9));
        });
    }

    @Test
    void aVeryLowEpisodeIsListedBesideTheLowOneAroundIt() {
        var summary = GlucoseMetrics.summary(every(5, 100, 65, 50, 50, 50, 65, 65, 65, 100, 100, 100), ZoneOffset.UTC);
        assertThat(summary.episodes()).extracting(GlucoseEpisode::level).containsExactly(1, 2);
    }

    @Test
    void moreThanTwoHoursBelowSeventyAreExtended() {
        double[] values = new double[40];
        Arrays.fill(values, 100);
        Arrays.fill(values, 5, 5 + 24, 60);
        assertThat(GlucoseMetrics.summary(every(5, values), ZoneOffset.UTC).episodes())
                .extracting(GlucoseEpisode::extended)
                .containsExactly(false);
        values[5 + 24] = 60;
        assertThat(GlucoseMetrics.summary(every(5, values), ZoneOffset.UTC).episodes())
                .extracting(GlucoseEpisode::extended)
                .containsExactly(true);
    }

    @Test
    void anEpisodeDoesNotReachAcrossAGap() {
        var points = new ArrayList<GlucosePoint>();
        for (int i = 1; i <= 3; i++) {
            points.add(at(5 * i, 300));
            points.add(at(5 * i + 120, 300));
        }
        assertThat(GlucoseMetrics.summary(points, ZoneOffset.UTC).episodes()).hasSize(4);
    }

    @Test
    void whatTheSpanDoesNotSupportIsNotANumber() {
        var nothing = GlucoseMetrics.summary(List.of(), ZoneOffset.UTC);
        assertThat(nothing.readings()).isZero();
        assertThat(nothing.mean()).isNaN();
        assertThat(nothing.tir()).isNaN();
        assertThat(nothing.wear()).isNaN();
        assertThat(nothing.mage()).isNaN();

        var single = GlucoseMetrics.summary(every(5, 100), ZoneOffset.UTC);
        assertThat(single.mean()).isEqualTo(100);
        assertThat(single.sd()).isNaN();
        assertThat(single.modd()).isNaN();

        var fourADay = GlucoseMetrics.summary(every(360, 100, 200, 300, 400, 100, 200), ZoneOffset.UTC);
        assertThat(fourADay.modd()).isNaN();
        assertThat(fourADay.mage()).isNaN();
        assertThat(fourADay.tir()).isEqualTo(100.0 / 3, within(1e-9));
        assertThat(GlucoseMetrics.summary(List.of(at(5, Double.NaN)), ZoneOffset.UTC)
                        .readings())
                .isZero();
    }

    @Test
    void theOrderOfTheReadingsDoesNotMatter() {
        var points =
                new ArrayList<>(every(5, new Random(7).doubles(600, 60, 260).toArray()));
        var expected = GlucoseMetrics.summary(points, ZoneOffset.UTC);
        Collections.shuffle(points, new Random(8));
        assertThat(GlucoseMetrics.summary(points, ZoneOffset.UTC)).isEqualTo(expected);
    }

    @Test
    void readingsDecadesApartTakeNoMoreMemoryThanOthers() {
        var points = List.of(
                new GlucosePoint(Instant.parse("1970-01-01T00:05:00Z"), 100),
                new GlucosePoint(Instant.parse("1970-01-01T00:10:00Z"), 110),
                new GlucosePoint(Instant.parse("1970-01-01T00:15:00Z"), 110),
                new GlucosePoint(Instant.parse("2026-01-01T00:05:00Z"), 120));
        assertThat(GlucoseMetrics.summary(points, ZoneOffset.UTC).readings()).isEqualTo(4);
    }

    @Test
    void daysBeginAtMidnightOfThePerson() {
        var points = every(15, new Random(9).doubles(300, 60, 260).toArray());
        var utc = GlucoseMetrics.summary(points, ZoneOffset.UTC);
        var kathmandu = GlucoseMetrics.summary(points, ZoneId.of("Asia/Kathmandu"));
        assertThat(kathmandu.modd()).isEqualTo(utc.modd(), within(1e-9));
    }

    private static List<GlucosePoint> every(int minutes, double... values) {
        var points = new ArrayList<GlucosePoint>();
        for (int i = 0; i < values.length; i++) {
            points.add(at(minutes * (i + 1), values[i]));
        }
        return points;
    }

    private static GlucosePoint at(int minutes, double value) {
        return new GlucosePoint(MIDNIGHT.plusSeconds(60L * minutes), value);
    }
}
