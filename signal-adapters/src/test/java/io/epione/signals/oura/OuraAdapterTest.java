package io.epione.signals.oura;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.signals.Intake;
import io.epione.signals.mapping.MappedAdapterContract;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class OuraAdapterTest extends MappedAdapterContract {
    OuraAdapterTest() {
        super(new OuraAdapter());
    }

    private final Intake documents = happy("documents.json");

    @Test
    void heartRateComesInUtcWhichIsNotThePersonsZone() {
        var pulse = the("heart_rate", happy("heartrate.json"));
        assertThat(pulse.effective().start()).isEqualTo(Instant.parse("2026-11-23T01:02:03Z"));
        assertThat(pulse.effective().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void sleepKeepsItsOffsetAndItsDoubt() {
        var sleep = the("sleep_duration", documents);
        assertThat(amount(sleep)).isEqualTo(6.75);
        assertThat(sleep.effective().zone()).isEqualTo(ZoneOffset.ofHours(-5));
        assertThat(sleep.effective().end()).isEqualTo(Instant.parse("2026-11-23T11:31:00Z"));
        assertThat(sleep.provenance().method()).isEqualTo("wearable quality-low-battery");
        assertThat(amount(the("sleep_rem", documents))).isEqualTo(95);
        assertThat(amount(the("hrv_rmssd", documents))).isEqualTo(41);
        assertThat(amount(the("resting_heart_rate", documents))).isEqualTo(52);
    }

    @Test
    void aDayIsADayInThePersonsZone() {
        var steps = the("steps", documents);
        assertThat(amount(steps)).isEqualTo(7211);
        assertThat(steps.effective().start()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
        assertThat(steps.effective().end()).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(amount(the("distance", documents))).isEqualTo(6.12);
    }

    @Test
    void aDeviationIsNoTemperature() {
        assertThat(amount(the("skin_temperature_deviation", documents))).isEqualTo(-0.2);
        assertThat(of("temperature", documents)).isEmpty();
    }

    @Test
    void oneBadDocumentDoesNotLoseTheOthers() {
        String body = """
                {"data": [{"id": "x", "day": "2026-11-23", "score": 81}, {"day": "2026-11-23", "spo2_percentage": null}, 3,
                          {"day": "2026-11-23", "spo2_percentage": {"average": 97}}]}""";
        assertThat(refused(body))
                .containsExactly(
                        Tuple.tuple("/data/0", "unsupported"),
                        Tuple.tuple("/data/1/spo2_percentage/average", "missing-field"),
                        Tuple.tuple("/data/2", "malformed"));
        assertThat(amount(the("spo2", read(body)))).isEqualTo(97);
    }
}
