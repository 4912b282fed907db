package io.epione.profile.store;

import static io.epione.profile.store.Profiles.NOON;
import static io.epione.profile.store.Profiles.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.store.Profiles.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What the snapshot says of a day that several sources counted. The person lives in Berlin. */
class DayFactsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T23:00:00Z");
    private static final Code PART = new Code(Code.EPIONE, "steps_interval", "Steps in an interval");
    private static final Code STEPS = Code.loinc("41950-7");
    private static final Code HRV = new Code(Code.EPIONE, "hrv_rmssd", "");

    private final Profiles ana = aPerson();
    private final Delivery phone = ana.delivery("health-connect/self").by("phone");
    private final Delivery watch = ana.delivery("fitbit/self").by("watch");

    private Entry.Observation part(Delivery from, int hour, double steps) {
        Instant start = MIDNIGHT.plus(Duration.ofHours(hour));
        return of(from, PART, new EffectiveTime(start, start.plus(Duration.ofMinutes(30)), BERLIN), steps, "{steps}");
    }

    private Entry.Observation of(Delivery from, Code code, EffectiveTime when, double amount, String unit) {
        return new Entry.Observation(ana.patient, code, Quantity.of(amount, unit), when, from.provenance("/0"));
    }

    private Entry.Observation deep(Delivery from, EffectiveTime night) {
        return new Entry.Observation(ana.patient, HRV, Quantity.of(20, "ms"), night, "deep", from.provenance("/1"));
    }

    private Quantity steps() {
        return ana.snapshot().quantity("steps").measured().orElseThrow().value();
    }

    @Test
    void theStepsOfADayAreAddedUpWhereThereAreOnlyIntervals() {
        phone.push(part(phone, -2, 4000), part(phone, 7, 1200), part(phone, 8, 800), part(phone, 9, 500));
        assertThat(steps()).isEqualTo(Quantity.of(2500, "{steps}"));
        var evidence = ana.snapshot().quantity("steps").measured().orElseThrow();
        assertThat(evidence.observedAt()).isEqualTo(MIDNIGHT.plus(Duration.ofMinutes(9 * 60 + 30)));
        assertThat(evidence.provenance().method()).endsWith("sum-of-day");
    }

    @Test
    void twoSourcesOfOneDayAreNotAdded() {
        phone.push(part(phone, 7, 1200), part(phone, 9, 500));
        watch.push(of(
                watch,
                STEPS,
                new EffectiveTime(MIDNIGHT, MIDNIGHT.plus(Duration.ofHours(8)), BERLIN),
                2600,
                "{steps}"));
        assertThat(steps()).isEqualTo(Quantity.of(2600, "{steps}"));
        assertThat(ana.reader
                        .observations(ana.everything(), new ProfileReader.Query(null, null, null, 100, null))
                        .items())
                .as("both are kept")
                .hasSize(3);
    }

    @Test
    void anOldDayIsStale() {
        Instant start = NOON.minus(Duration.ofDays(4));
        phone.push(of(phone, PART, new EffectiveTime(start, start.plusSeconds(60), BERLIN), 70, "{steps}"));
        assertThat(ana.snapshot().quantity("steps")).isInstanceOf(Fact.Stale.class);
    }

    @Test
    void twoValuesOfOneNightAreBothKeptAndTheWholeOneCounts() {
        var night = new EffectiveTime(MIDNIGHT, MIDNIGHT.plus(Duration.ofHours(8)), BERLIN);
        watch.push(deep(watch, night), of(watch, HRV, night, 34, "ms"));
        assertThat(ana.snapshot().quantity("hrv_rmssd").measured().orElseThrow().value())
                .isEqualTo(Quantity.of(34, "ms"));
        assertThat(ana.reader
                        .observations(ana.everything(), new ProfileReader.Query("hrv_rmssd", null, null, 100, null))
                        .items())
                .extracting(Entry.Observation::component)
                .containsExactlyInAnyOrder("", "deep");
        var again = ana.delivery("fitbit/self").by("watch");
        assertThat(again.push(deep(again, night)).count(Appended.Outcome.DUPLICATE))
                .isEqualTo(1);
    }
}
