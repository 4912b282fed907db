package io.epione.signals.dexcom;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import io.epione.signals.Intake;
import io.epione.signals.mapping.MappedAdapterContract;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class DexcomAdapterTest extends MappedAdapterContract {
    DexcomAdapterTest() {
        super(new DexcomAdapter());
    }

    private Entry.Observation reading(String fields) {
        return the(
                "glucose",
                read("{\"recordType\":\"egv\",\"records\":[{\"systemTime\":\"2026-07-01T06:00:00Z\"," + fields
                        + "}]}"));
    }

    @Test
    void aSensorReadingKnowsItsMomentItsOffsetAndItsTransmitter() {
        Entry.Observation reading = of("glucose", happy("egvs.json")).getFirst();
        assertThat(reading.value()).isEqualTo(Quantity.of(121, "mg/dL"));
        assertThat(reading.code().code()).isEqualTo("99504-3");
        assertThat(reading.effective().start()).isEqualTo(Instant.parse("2026-11-24T08:05:00Z"));
        assertThat(reading.effective().zone()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(reading.provenance().device()).isEqualTo("g7 t1 iOS");
        assertThat(reading.provenance().method()).isEqualTo("cgm");
        assertThat(reading.provenance().pointer()).isEqualTo("/records/0");
    }

    @Test
    void itIsNoLiveFeed() {
        assertThat(adapter().coverage().stream()).isFalse();
        assertThat(adapter().coverage().delay()).hasHours(1);
    }

    @Test
    void lowAndHighAreLimitsInEitherUnit() {
        assertThat(reading("\"value\":39,\"unit\":\"mg/dL\",\"status\":\"low\"").value())
                .isEqualTo(new Quantity(40, "mg/dL", Comparator.LESS));
        assertThat(reading("\"value\":39,\"unit\":\"mg/dL\"").value())
                .isEqualTo(new Quantity(40, "mg/dL", Comparator.LESS));
        assertThat(reading("\"value\":401,\"unit\":\"mg/dL\"").value())
                .isEqualTo(new Quantity(400, "mg/dL", Comparator.GREATER));
        assertThat(reading("\"value\":22.3,\"unit\":\"mmol/L\",\"status\":\"high\"")
                        .value())
                .isEqualTo(new Quantity(400, "mg/dL", Comparator.GREATER));
        assertThat(reading("\"value\":null,\"status\":\"low\"").value())
                .isEqualTo(new Quantity(40, "mg/dL", Comparator.LESS));
    }

    @Test
    void aWrongUnitIsNeverTakenForALow() {
        assertThat(
                        held(
                                "{\"recordType\":\"egv\",\"records\":[{\"systemTime\":\"2026-07-01T06:00:00Z\",\"value\":7.8,\"unit\":\"mg/dL\"}]}"))
                .containsExactly(Tuple.tuple("/records/0", "unit-suspect"));
    }

    @Test
    void aReadingInMillimolesIsConverted() {
        assertThat(amount(reading("\"value\":6.1,\"unit\":\"mmol/L\""))).isBetween(109.8, 110.0);
    }

    @Test
    void systemTimeIsUtcEvenWhenItDoesNotSaySo() {
        Entry.Observation reading = the(
                "glucose",
                read("{\"recordType\":\"egv\",\"records\":[{\"systemTime\":\"2026-07-01T06:00:00\","
                        + "\"displayTime\":\"2026-06-30T23:00:04\",\"value\":100,\"unit\":\"mg/dL\"}]}"));
        assertThat(reading.effective().start()).isEqualTo(Instant.parse("2026-07-01T06:00:00Z"));
        assertThat(reading.effective().zone()).isEqualTo(ZoneOffset.ofHours(-7));
    }

    @Test
    void withoutADisplayTimeTheMomentStandsInThePersonsZone() {
        Entry.Observation reading = reading("\"value\":100,\"unit\":\"mg/dL\"");
        assertThat(reading.effective().start()).isEqualTo(Instant.parse("2026-07-01T06:00:00Z"));
        assertThat(reading.effective().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void aDoubtfulReadingKeepsItsDoubt() {
        assertThat(reading("\"value\":100,\"unit\":\"mg/dL\",\"status\":\"unknown\"")
                        .provenance()
                        .method())
                .isEqualTo("cgm quality-status-unknown");
    }

    @Test
    void eventsKeepTheirQuantitiesAndWords() {
        Intake intake = happy("events.json");
        assertThat(events(intake))
                .extracting(
                        event -> event.code().code(),
                        Entry.Event::text,
                        Entry.Event::component,
                        event -> event.details().stream()
                                .map(Value.Component::value)
                                .findFirst()
                                .orElse(null))
                .containsExactly(
                        Tuple.tuple("carbohydrates", "", "v1", Quantity.of(45, "g")),
                        Tuple.tuple("insulin", "fast-acting", "v2", Quantity.of(4.5, "[IU]")),
                        Tuple.tuple("exercise", "medium", "v3", Quantity.of(30, "min")),
                        Tuple.tuple("note", "long walk", "v4", null));
        assertThat(the("glucose", intake).provenance().method()).isEqualTo("finger-stick");
    }

    @Test
    void oneBadItemDoesNotLoseTheOthers() {
        String body = """
                {"recordType":"egv","records":[7, {"systemTime":"2026-07-01T06:00:00Z","unit":"mg/dL"},
                 {"systemTime":"2026-07-01T06:05:00Z","value":100,"unit":"mg/dL"},
                 {"eventType":"dance","systemTime":"2026-07-01T06:05:00Z"},
                 {"systemTime":"soon","value":100,"unit":"mg/dL"},
                 {"systemTime":"2026-07-01T06:10:00Z","value":100}], "weather": []}""";
        assertThat(refused(body))
                .containsExactly(
                        Tuple.tuple("/weather", "unsupported"),
                        Tuple.tuple("/records/0", "malformed"),
                        Tuple.tuple("/records/1/value", "missing-field"),
                        Tuple.tuple("/records/3", "unsupported"));
        assertThat(held(body))
                .containsExactly(Tuple.tuple("/records/4", "no-time"), Tuple.tuple("/records/5", "no-unit"));
        assertThat(of("glucose", read(body))).hasSize(1);
    }
}
