package io.epione.signals.normalise;

import static io.epione.signals.Fixtures.MEASURES;
import static io.epione.signals.Fixtures.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import io.epione.signals.Attributes;
import io.epione.signals.Fixtures;
import io.epione.signals.Reading;
import io.epione.signals.Reading.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {
    private static final String NOW = "2026-11-24T12:00:00+01:00";
    private static final Normaliser NORMALISER = new Normaliser(MEASURES);

    private static Normalised normalise(Reading reading) {
        return NORMALISER
                .normalise(List.of(reading), Fixtures.payload("test", ""), "test/client")
                .getFirst();
    }

    private static Reading reading(String loinc, @Nullable String value, @Nullable String unit) {
        return Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc(loinc))
                .value(value, unit)
                .time(NOW)
                .done();
    }

    private static Entry.Observation accepted(Reading reading) {
        return assertThat(normalise(reading))
                                .asInstanceOf(
                                        org.assertj.core.api.InstanceOfAssertFactories.type(Normalised.Accepted.class))
                                .actual()
                                .entry()
                        instanceof Entry.Observation observation
                ? observation
                : org.junit.jupiter.api.Assertions.fail("no observation");
    }

    private static Quantity quantity(String loinc, String value, @Nullable String unit) {
        return (Quantity) accepted(reading(loinc, value, unit)).value();
    }

    private static String held(Reading reading) {
        return normalise(reading) instanceof Normalised.Quarantine(var quarantined) ? quarantined.code() : "accepted";
    }

    private static Instant start(@Nullable String time) {
        Reading reading = Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc("2339-0"))
                .value("100", "mg/dL")
                .time(time)
                .done();
        return accepted(reading).effective().start();
    }

    private static String heldTime(@Nullable String time) {
        return held(Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc("2339-0"))
                .value("100", "mg/dL")
                .time(time)
                .done());
    }

    @ParameterizedTest
    @CsvSource({
        "2339-0, 180, mg/dL, 180",
        "2339-0, 180, MG/DL, 180",
        "2339-0, 10, mmol/L, 180.156",
        "2339-0, 1.8, g/L, 180",
        "2339-0, 5.5, mmol/l, 99.0858",
        "2160-0, 88.4, umol/L, 0.99999808",
        "2160-0, 88.4, µmol/L, 0.99999808",
        "6873-4, 10.41, mg/dL, 1",
        "4548-4, 48, mmol/mol, 6.54304",
        "4548-4, 6.9, %, 6.9",
        "4548-4, 6.9, percent, 6.9",
        "8480-6, 16, kPa, 120.0102",
        "8480-6, 120, mmHg, 120",
        "8867-4, 72, bpm, 72",
        "8310-5, 98.6, °F, 37",
        "8310-5, 98.6, F, 37",
        "8310-5, 37.2, C, 37.2",
        "8310-5, 310.15, K, 37",
        "29463-7, 154.3, lbs, 69.98930",
        "9318-7, 3.4, mg/mmol, 30.0566",
        "2823-3, 4.1, mEq/L, 4.1",
        "55423-8, 8412, , 8412",
    })
    void quantitiesOfAMeasureEndInItsUnit(String loinc, String value, @Nullable String unit, double expected) {
        Quantity quantity = quantity(loinc, value, unit);
        assertThat(quantity.amount()).isCloseTo(expected, within(1e-4));
        assertThat(quantity.unit())
                .isEqualTo(MEASURES.byCode(Code.loinc(loinc)).orElseThrow().unit());
    }

    @ParameterizedTest
    @CsvSource({
        "2339-0, 1500, mg/dL, implausible",
        "2339-0, 5.5, mg/dL, unit-suspect",
        "2339-0, 180, mmol/L, unit-suspect",
        "2339-0, 0, mg/dL, unit-suspect",
        "2339-0, 100, , no-unit",
        "2339-0, 100, furlong, unknown-unit",
        "2339-0, 100, kg, unknown-unit",
        "2339-0, 100, ((((((, unknown-unit",
        "2339-0, abc, mg/dL, not-a-number",
        "2339-0, NaN, mg/dL, not-a-number",
        "2339-0, Infinity, mg/dL, not-a-number",
        "2339-0, 1e309, mg/dL, not-a-number",
        "2339-0, 0x10, mg/dL, not-a-number",
        "2339-0, , mg/dL, no-value",
        "8310-5, 98.6, Cel, unit-suspect",
        "2160-0, 80, mg/dL, unit-suspect",
        "17861-6, 5, meq/L, unknown-unit",
        "8480-6, HI, mm[Hg], not-a-number",
        "4548-4, 6.9, , no-unit",
        "9999-4, 6.9, , no-unit",
        "9999-4, abc, mg/dL, not-a-number",
        "9999-9, 6.9, mg/dL, unknown-code",
    })
    void whatCannotCountIsHeldByName(String loinc, @Nullable String value, @Nullable String unit, String code) {
        assertThat(held(reading(loinc, value, unit))).isEqualTo(code);
    }

    @Test
    void hba1cOnTheIfccScaleIsStoredInPercent() {
        Entry.Observation ifcc = accepted(reading("59261-8", "48", "mmol/mol"));
        assertThat(ifcc.code().code()).isEqualTo("4548-4");
        assertThat(ifcc.value()).isEqualTo(Quantity.of(6.54304, "%"));
        assertThat(ifcc.provenance().sentValue()).isEqualTo("48");
        assertThat(held(reading("59261-8", "4.8", "%"))).isEqualTo("unknown-unit");
    }

    @Test
    void unknownCodesKeepValueAndUnitAsSent() {
        assertThat(quantity("6299-2", "14.5", "mg/dL")).isEqualTo(Quantity.of(14.5, "mg/dL"));
        assertThat(accepted(reading("5778-6", "amber", null)).value()).isEqualTo(new Value.Text("amber"));
    }

    @Test
    void theValueAndUnitAsSentAreKept() {
        var provenance = accepted(reading("2339-0", "5.50", "mmol/l")).provenance();
        assertThat(provenance.sentValue()).isEqualTo("5.50");
        assertThat(provenance.sentUnit()).isEqualTo("mmol/l");
    }

    @Test
    void theBoundsOfAFingerStickMeterAreWider() {
        Reading high = Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc("2339-0"))
                .value("HI", "mg/dL")
                .method("finger-stick")
                .time(NOW)
                .done();
        assertThat(accepted(high).value()).isEqualTo(new Quantity(500, "mg/dL", Comparator.GREATER));
        assertThat(quantity("6873-4", "HI", null)).isEqualTo(new Quantity(8, "mmol/L", Comparator.GREATER));
    }

    @Test
    void minusZeroIsZero() {
        assertThat(Double.compare(quantity("6299-2", "-0.0", "mg/dL").amount(), 0.0))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T08:00:00+01:00",
                "2026-11-24T08:00:00+0100",
                "2026-11-24T07:00:00Z",
                "2026-11-24t07:00:00z",
                "2026-11-24 08:00:00 +01:00",
                "2026-11-24T08:00+01",
                "2026-11-24T08:00:00",
                "1795503600000",
                "1795503600000.0",
                "1.7955036E12"
            })
    void timesAreReadInTheShapesThatSendersUse(String time) {
        assertThat(start(time)).isEqualTo(Instant.parse("2026-11-24T07:00:00Z"));
    }

    @Test
    void timesAreKeptToTheMicrosecondWithTheirZone() {
        Reading reading = Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc("2339-0"))
                .value("100", "mg/dL")
                .time("2026-11-24T08:00:00.123456789+02:00")
                .done();
        assertThat(accepted(reading).effective().start()).isEqualTo(Instant.parse("2026-11-24T06:00:00.123456Z"));
        assertThat(accepted(reading).effective().zone()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @ParameterizedTest
    @CsvSource({
        ", no-time",
        "yesterday, no-time",
        "2026-02-30T08:00:00Z, no-time",
        "2026-11-24T25:00:00Z, no-time",
        "1e99, no-time",
        "99999999999999999999, no-time",
        "1763985300, implausible-time",
        "0, implausible-time",
        "1812-01-01T00:00:00Z, implausible-time",
        "2026-11-24T12:10:01Z, future-time",
        "2026-10-25T02:30:00, ambiguous-time",
        "2026-03-29T02:30:00, ambiguous-time",
    })
    void timesThatCannotBeResolvedHoldTheReading(@Nullable String time, String code) {
        assertThat(heldTime(time)).isEqualTo(code);
    }

    @Test
    void aClockTenMinutesAheadIsTolerated() {
        assertThat(start(RECEIVED.plus(Duration.ofMinutes(10)).toString()))
                .isEqualTo(RECEIVED.plus(Duration.ofMinutes(10)));
    }

    @Test
    void theReadingsOwnZoneGoesBeforeThePersons() {
        Reading reading = Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc("2339-0"))
                .value("100", "mg/dL")
                .time("2026-11-24T08:00:00")
                .attribute(Attributes.ZONE, "America/New_York")
                .done();
        assertThat(held(reading)).isEqualTo("future-time");
        assertThat(accepted(Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc("2339-0"))
                                .value("100", "mg/dL")
                                .time("2026-11-24T06:00:00")
                                .attribute(Attributes.ZONE, "America/New_York")
                                .done())
                        .effective()
                        .zone())
                .isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void aDayIsAPeriodInThePersonsZone() {
        var effective = accepted(Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc("2339-0"))
                        .value("100", "mg/dL")
                        .time("2026-11-20")
                        .done())
                .effective();
        assertThat(effective.start()).isEqualTo(Instant.parse("2026-11-19T23:00:00Z"));
        assertThat(effective.end()).isEqualTo(Instant.parse("2026-11-20T23:00:00Z"));
    }

    @Test
    void bothPressuresOfACuffAreNormalised() {
        Reading pressure = Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc("85354-9"))
                .time(NOW)
                .part(Code.loinc("8480-6"), "16", "kPa")
                .part(Code.loinc("8462-4"), "80", "mmHg")
                .done();
        assertThat(accepted(pressure).value()).isInstanceOfSatisfying(Value.Components.class, parts -> {
            assertThat(parts.parts()).hasSize(2);
            assertThat(parts.parts().getLast().value()).isEqualTo(Quantity.of(80, "mm[Hg]"));
        });
    }

    @Test
    void oneImpossiblePressureHoldsBoth() {
        Reading pressure = Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc("85354-9"))
                .time(NOW)
                .part(Code.loinc("8480-6"), "1200", "mm[Hg]")
                .part(Code.loinc("8462-4"), "80", "mm[Hg]")
                .done();
        assertThat(held(pressure)).isEqualTo("implausible");
    }

    @Test
    void anAllergyWithoutDateCountsAndRepeatsItself() {
        Reading allergy = Reading.draft(0, "/0", Kind.ALLERGY, new Code(Code.SNOMED, "91936005", "Penicillin allergy"))
                .attribute(Attributes.CRITICALITY, "high")
                .attribute(Attributes.REACTIONS, "hives\nanaphylaxis")
                .component("a1")
                .done();
        assertThat(normalise(allergy))
                .isInstanceOfSatisfying(
                        Normalised.Accepted.class,
                        accepted -> assertThat(accepted.entry()).isInstanceOfSatisfying(Entry.Allergy.class, entry -> {
                            assertThat(entry.effective().start()).isEqualTo(Normaliser.TIME_UNKNOWN);
                            assertThat(entry.provenance().method()).isEqualTo("time-unknown");
                            assertThat(entry.reactions()).containsExactly("hives", "anaphylaxis");
                        }));
    }

    @Test
    void textsAreMadeStorable() {
        Reading note = Reading.draft(0, "/0", Kind.EVENT, new Code(Code.EPIONE, "note", "Note"))
                .value("a\u0000b\ud800c")
                .time(NOW)
                .device("\u0007dev")
                .done();
        assertThat(normalise(note)).isInstanceOfSatisfying(Normalised.Accepted.class, accepted -> {
            assertThat(((Entry.Event) accepted.entry()).text()).isEqualTo("ab\uFFFDc");
            assertThat(accepted.entry().provenance().device()).isEqualTo("dev");
        });
    }

    @Test
    void overlongIdentifiersAreHeld() {
        assertThat(held(Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc("2339-0"))
                        .value("100", "mg/dL")
                        .time(NOW)
                        .device("x".repeat(300))
                        .done()))
                .isEqualTo("too-long");
    }
}
