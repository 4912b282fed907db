package io.epione.assistant.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.profile.person.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelaysTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 30, 300, 3600, 86_400, 31_536_000})
    void aPercentileIsRightToAFifth(long seconds) {
        long p95 = p95(Collections.nCopies(100, Duration.ofSeconds(seconds)));
        assertThat(p95).isBetween(seconds, Math.round(seconds * 1.2) + 1);
    }

    @Test
    void theSlowestTwentiethIsLeftOut() {
        var delays = new ArrayList<>(Collections.nCopies(95, Duration.ofMinutes(5)));
        delays.addAll(Collections.nCopies(5, Duration.ofDays(3)));
        assertThat(p95(delays)).isLessThan(400);
        delays.addAll(Collections.nCopies(2, Duration.ofDays(3)));
        assertThat(p95(delays)).isGreaterThan(86_400 * 3 - 1);
    }

    @Test
    void aClockThatGoesAheadIsNoDelay() {
        assertThat(p95(List.of(Duration.ofMinutes(-3)))).isZero();
    }

    @Test
    void whatWasKnownBeforeDoesNotCount() {
        var outcomes = List.of(Appended.Outcome.DUPLICATE);
        assertThat(Delays.p95(longs(Delays.of(List.of(entry(Duration.ofDays(9))), new Appended(outcomes), NOON))))
                .isEmpty();
    }

    private static long p95(List<Duration> delays) {
        List<Entry> entries = delays.stream().map(DelaysTest::entry).toList();
        var outcomes = Collections.nCopies(entries.size(), Appended.Outcome.STORED);
        return Delays.p95(longs(Delays.of(entries, new Appended(outcomes), NOON)))
                .orElseThrow();
    }

    private static long[] longs(Integer[] counts) {
        return Arrays.stream(counts).mapToLong(Integer::longValue).toArray();
    }

    private static Entry entry(Duration delay) {
        return new Entry.Observation(
                new PatientId("p"),
                Code.loinc("2339-0"),
                Value.Quantity.of(100, "mg/dL"),
                EffectiveTime.at(NOON.minus(delay), ZoneOffset.UTC),
                new Provenance("csv/v", "", "", NOON, UUID.randomUUID(), "/0", null, null));
    }
}
