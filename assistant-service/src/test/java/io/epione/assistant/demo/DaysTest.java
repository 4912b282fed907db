package io.epione.assistant.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final Instant START = Instant.parse("2026-08-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(90));

    private final MeasureCatalog measures = MeasureCatalog.shipped();

    @Test
    void theSameDaysAreTheSameEntries() {
        assertThat(days("ana").between(START, END)).isEqualTo(days("ana").between(START, END));
    }

    @Test
    void partsAddUpToTheWhole() {
        Instant middle = Instant.parse("2026-08-20T13:37:00Z");
        List<Entry> parts = new ArrayList<>(days("ana").between(START, middle));
        parts.addAll(days("ana").between(middle, END));
        assertThat(parts).containsExactlyInAnyOrderElementsOf(days("ana").between(START, END));
    }

    @Test
    void nothingLiesOutsideOfTheTimeThatWasAskedFor() {
        Instant end = Instant.parse("2026-08-20T13:37:00Z");
        assertThat(days("ben").between(START, end))
                .allSatisfy(entry -> assertThat(entry.effective().start()).isBeforeOrEqualTo(end));
    }

    @Test
    void noTwoEntriesAreOneAndTheSame() {
        assertThat(days("carla").between(START, END)).extracting(Entry::key).doesNotHaveDuplicates();
    }

    @Test
    void ninetyDaysOfGlucoseHaveGapsMealsAndAPlausibleShape() {
        double[] ana = glucose("ana").toArray();
        assertThat(ana.length).isBetween(24_500, 25_900);
        assertThat(DoubleStream.of(ana).average().orElseThrow()).isBetween(125.0, 165.0);
        assertThat(DoubleStream.of(ana).min().orElseThrow()).isGreaterThanOrEqualTo(42);
        assertThat(DoubleStream.of(ana).max().orElseThrow()).isLessThanOrEqualTo(380);
        long meals = days("ana").between(START, END).stream()
                .filter(Entry.Event.class::isInstance)
                .count();
        assertThat(meals).isBetween(150L, 320L);
    }

    @Test
    void whoTakesInsulinHasLowsAndWhoHasNoSensorHasNoGlucose() {
        long lows = glucose("ben").filter(value -> value < 70).count();
        assertThat(lows).isGreaterThan(100);
        assertThat(glucose("dev").count()).isZero();
    }

    @Test
    void everythingIsLabelledAsGenerated() {
        assertThat(Cast.all())
                .allSatisfy(person -> assertThat(person.asPerson().synthetic()).isTrue());
        assertThat(days("femi").between(START, END))
                .allSatisfy(entry -> assertThat(entry.provenance().source()).isEqualTo("demo"));
    }

    @Test
    void someLaboratoryValuesAreOldOnPurpose() {
        for (DemoPerson person : Cast.all()) {
            assertThat(person.labs())
                    .as(person.id())
                    .anySatisfy(lab -> assertThat(Duration.ofDays(lab.daysAgo()))
                            .isGreaterThan(
                                    measures.byKey(lab.measure()).orElseThrow().maxAge()));
        }
    }

    private DoubleStream glucose(String id) {
        return days(id).between(START, END).stream()
                .filter(entry -> entry.provenance().method().equals("cgm"))
                .map(Entry.Observation.class::cast)
                .mapToDouble(observation -> ((Value.Quantity) observation.value()).amount());
    }

    private Days days(String id) {
        DemoPerson person = Cast.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Days(person, Chance.of(1, id), measures, new Source(new UUID(0, 1), END));
    }
}
