package io.epione.signals.nightscout;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import io.epione.signals.Intake;
import io.epione.signals.Rejection;
import io.epione.signals.SignalAdapter;
import io.epione.signals.SignalAdapterContract;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NightscoutEntriesAdapterTest extends SignalAdapterContract {
    @Override
    protected SignalAdapter adapter() {
        return new NightscoutEntriesAdapter();
    }

    private Entry.Observation observation(String body) {
        Intake intake = read(body);
        assertThat(intake.batch().quarantined()).isEmpty();
        return (Entry.Observation) intake.batch().entries().getFirst();
    }

    @Test
    void aSensorReadingBecomesGlucoseWithItsClientAndDevice() {
        Entry.Observation reading = observation("""
                {"type":"sgv","sgv":121,"date":1763985300000,"device":"xDrip-DexcomG6","direction":"Flat","utcOffset":60}
                """);
        assertThat(reading.value()).isEqualTo(Quantity.of(121, "mg/dL"));
        assertThat(reading.effective().start()).isEqualTo(Instant.ofEpochMilli(1763985300000L));
        assertThat(reading.effective().zone()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(reading.provenance().source()).isEqualTo("nightscout/xdrip");
        assertThat(reading.provenance().device()).isEqualTo("xDrip-DexcomG6");
        assertThat(reading.provenance().method()).isEqualTo("cgm");
        assertThat(reading.provenance().sentValue()).isEqualTo("121");
        assertThat(reading.provenance().sentUnit()).isEqualTo("mg/dL");
    }

    @Test
    void theNoiseThatTheSensorSaysIsKeptAsAFlag() {
        String entry = "{\"type\":\"sgv\",\"sgv\":121,\"date\":1763985300000,\"noise\":%s}";
        assertThat(observation(entry.formatted("4")).provenance().flags()).containsExactly("quality-noise-heavy");
        assertThat(observation(entry.formatted("\"2\"")).provenance().flags()).containsExactly("quality-noise-light");
        for (String quiet : new String[] {"0", "1", "null", "99"}) {
            assertThat(observation(entry.formatted(quiet)).provenance().flags()).isEmpty();
        }
    }

    @Test
    void anObjectAndAnArrayOfOneAreTheSame() {
        String entry = "{\"type\":\"sgv\",\"sgv\":\"121\",\"date\":1763985300000.0}";
        assertThat(observation("[" + entry + "]").key())
                .isEqualTo(observation(entry).key());
    }

    @Test
    void aSensorCodeIsAnEventAndNeverAGlucose() {
        Intake intake = read("{\"type\":\"sgv\",\"sgv\":\"5\",\"date\":1763985300000}");
        assertThat(intake.batch().entries()).singleElement().isInstanceOfSatisfying(Entry.Event.class, event -> {
            assertThat(event.code()).isEqualTo(EventCodes.SENSOR_CODE);
            assertThat(event.text()).isEqualTo("Sensor code 5");
            assertThat(event.details())
                    .containsExactly(new Value.Component(EventCodes.SENSOR_CODE, Quantity.of(5, "1")));
        });
    }

    @Test
    void thirtyNineIsTheUploadersWordForLow() {
        assertThat(observation("{\"type\":\"sgv\",\"sgv\":39,\"date\":1763985300000}")
                        .value())
                .isEqualTo(new Quantity(40, "mg/dL", Comparator.LESS));
    }

    @Test
    void fourHundredAndOneIsHighOnlyFromADexcom() {
        assertThat(observation("{\"type\":\"sgv\",\"sgv\":401,\"date\":1763985300000,\"device\":\"share2\"}")
                        .value())
                .isEqualTo(new Quantity(400, "mg/dL", Comparator.GREATER));
        assertThat(observation("{\"type\":\"sgv\",\"sgv\":401,\"date\":1763985300000,\"device\":\"libre2\"}")
                        .value())
                .isEqualTo(Quantity.of(401, "mg/dL"));
    }

    @Test
    void aFingerStickIsMarkedAsOne() {
        Entry.Observation reading = observation(
                "{\"type\":\"mbg\",\"mbg\":5.5,\"units\":\"mmol\",\"dateString\":\"2026-11-24T08:00:00+0100\"}");
        assertThat(reading.value()).isEqualTo(Quantity.of(99.0858, "mg/dL"));
        assertThat(reading.provenance().method()).isEqualTo("finger-stick");
        assertThat(reading.effective().start()).isEqualTo(Instant.parse("2026-11-24T07:00:00Z"));
    }

    @Test
    void aFractionBelowThirtyNineIsHeldAsAWrongUnit() {
        assertThat(read("{\"type\":\"sgv\",\"sgv\":15.2,\"date\":1763985300000}")
                        .batch()
                        .quarantined())
                .extracting(Quarantined::code)
                .containsExactly("unit-suspect");
    }

    @Test
    void aWrittenTimeWithoutZoneIsTakenInThePersonsZoneAndSaysSo() {
        Entry.Observation reading =
                observation("{\"type\":\"sgv\",\"sgv\":121,\"dateString\":\"2026-07-01T08:00:00\"}");
        assertThat(reading.effective().start()).isEqualTo(Instant.parse("2026-07-01T06:00:00Z"));
        assertThat(reading.effective().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(reading.provenance().method()).isEqualTo("cgm zone-assumed");
    }

    @Test
    void epochSecondsGiveWayToTheWrittenTime() {
        assertThat(observation(
                                "{\"type\":\"sgv\",\"sgv\":121,\"date\":1763985300,\"dateString\":\"2026-07-01T08:00:00Z\"}")
                        .effective()
                        .start())
                .isEqualTo(Instant.parse("2026-07-01T08:00:00Z"));
    }

    @Test
    void theZoneComesFromTheWrittenOffsetWhenThereIsNoOther() {
        assertThat(observation(
                                "{\"type\":\"sgv\",\"sgv\":121,\"date\":1477247616000,\"dateString\":\"2016-10-23T11:33:36-07:00\"}")
                        .effective()
                        .zone())
                .isEqualTo(ZoneOffset.ofHours(-7));
    }

    @Test
    void unknownTypesAreRejectedByName() {
        assertThat(read("[{\"type\":\"rawbg\",\"date\":1}, 7, {\"type\":\"sgv\"}]")
                        .rejections())
                .extracting(Rejection::pointer, Rejection::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/0", "unsupported"),
                        org.assertj.core.groups.Tuple.tuple("/1", "malformed"),
                        org.assertj.core.groups.Tuple.tuple("/2", "missing-field"));
    }

    @Test
    void aCalibrationIsKeptUninterpreted() {
        assertThat(read("{\"type\":\"cal\",\"slope\":841.6,\"date\":1763985300000}")
                        .batch()
                        .entries())
                .singleElement()
                .isInstanceOf(Entry.Event.class);
    }

    @Test
    void theAnswerCarriesWhatReadersExpect() {
        Entry.Observation reading = observation(
                "{\"type\":\"sgv\",\"sgv\":121,\"date\":1763985300000,\"device\":\"dev\",\"utcOffset\":60}");
        assertThat(NightscoutEntries.toJson(reading).orElseThrow().toString())
                .isEqualTo("{\"_id\":\"" + NightscoutEntries.id(reading.key())
                        + "\",\"type\":\"sgv\",\"sgv\":121,\"date\":1763985300000,"
                        + "\"dateString\":\"2025-11-24T11:55:00.000Z\",\"sysTime\":\"2025-11-24T11:55:00.000Z\","
                        + "\"utcOffset\":60,\"device\":\"dev\",\"direction\":\"NONE\"}");
    }

    @Test
    void theListIsNewestFirstWithDirections() {
        Intake intake = read("""
                [{"type":"sgv","sgv":100,"date":1763985000000},{"type":"sgv","sgv":112,"date":1763985300000},
                 {"type":"mbg","mbg":110,"date":1763985301000},{"type":"sgv","sgv":94,"date":1763985600000}]""");
        var list = NightscoutEntries.toJson(intake.batch().entries().stream()
                .map(Entry.Observation.class::cast)
                .toList());
        assertThat(list)
                .extracting(entry -> entry.path("direction").asText())
                .containsExactly("DoubleDown", "", "SingleUp", "NONE");
        assertThat(list.get(1).path("mbg").asInt()).isEqualTo(110);
    }

    @Test
    void whatIsWrittenIsReadBackAsTheSameReadings() {
        Entry.Observation low = observation("{\"type\":\"sgv\",\"sgv\":39,\"date\":1763985300000,\"device\":\"a\"}");
        String written = NightscoutEntries.toJson(low).orElseThrow().toString();
        assertThat(observation(written).key()).isEqualTo(low.key());
        assertThat(observation(written).value()).isEqualTo(low.value());
    }
}
