package io.epione.signals.applehealth;

import static io.epione.signals.applehealth.Exports.category;
import static io.epione.signals.applehealth.Exports.of;
import static io.epione.signals.applehealth.Exports.quantity;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.Sex;
import io.epione.signals.Fixtures;
import io.epione.signals.Intake;
import io.epione.signals.ReferenceData;
import io.epione.signals.Rejection;
import io.epione.signals.SignalAdapter;
import io.epione.signals.SignalAdapterContract;
import io.epione.signals.SignalIntake;
import io.epione.signals.normalise.Normaliser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppleHealthAdapterTest extends SignalAdapterContract {
    private static final String AT = "2024-03-10 09:00:00 +0100";

    @Override
    protected SignalAdapter adapter() {
        return new AppleHealthAdapter();
    }

    private static Intake shipped(String export) {
        var intake = new SignalIntake(List.of(new AppleHealthAdapter()), new Normaliser(MeasureCatalog.shipped()));
        return intake.read("apple-health", Fixtures.payload("apple-health", export.getBytes(StandardCharsets.UTF_8)));
    }

    private static Entry.Observation only(Intake intake) {
        assertThat(intake.rejections()).isEmpty();
        assertThat(intake.batch().quarantined()).isEmpty();
        assertThat(intake.batch().entries()).hasSize(1);
        return (Entry.Observation) intake.batch().entries().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "BloodGlucose, 5.5, mmol&lt;180.1558800000541&gt;/L, 99.0857, mg/dL",
        "BloodGlucose, 99, mg/dL, 99, mg/dL",
        "HeartRate, 61, count/min, 61, /min",
        "RestingHeartRate, 54, count/min, 54, /min",
        "HeartRateVariabilitySDNN, 41.2, ms, 41.2, ms",
        "OxygenSaturation, 0.97, %, 97, %",
        "RespiratoryRate, 14, count/min, 14, /min",
        "BodyMass, 154.3, lb, 69.989, kg",
        "Height, 5.8, ft, 176.784, cm",
        "BodyMassIndex, 22.5, count, 22.5, kg/m2",
        "BodyTemperature, 98.6, degF, 37, Cel",
        "BloodPressureSystolic, 131, mmHg, 131, mm[Hg]",
        "VO2Max, 38.1, mL/min·kg, 38.1, mL/min/kg",
        "BodyFatPercentage, 0.21, %, 21, %",
        "StepCount, 700, count, 700, {steps}"
    })
    void theUnitsOfHealthAreUnderstood(String type, String value, String unit, double amount, String ucum) {
        Entry.Observation entry = only(shipped(of(quantity(type, value, unit, AT))));
        assertThat(entry.value()).isInstanceOfSatisfying(Quantity.class, quantity -> {
            assertThat(quantity.unit()).isEqualTo(ucum);
            assertThat(quantity.amount()).isCloseTo(amount, org.assertj.core.data.Offset.offset(0.01));
        });
        assertThat(entry.code().system()).isEqualTo(Code.LOINC);
        assertThat(entry.provenance().device()).isEqualTo("Watch");
    }

    @Test
    void anOxygenSaturationThatIsNoFractionIsHeldBack() {
        assertThat(shipped(of(quantity("OxygenSaturation", "97", "%", AT)))
                        .batch()
                        .quarantined())
                .extracting(Quarantined::code)
                .containsExactly("implausible");
    }

    @Test
    void aTimeKeepsTheOffsetItCameWith() {
        Entry.Observation entry =
                only(shipped(of(quantity("HeartRate", "61", "count/min", "2024-03-10 02:30:00 -0500"))));
        assertThat(entry.effective().start()).isEqualTo(Instant.parse("2024-03-10T07:30:00Z"));
        assertThat(entry.effective().zone()).isEqualTo(ZoneOffset.ofHours(-5));
        assertThat(entry.provenance().method()).doesNotContain("zone-assumed");
    }

    @Test
    void aRecordWithinACorrelationIsNotDoubled() {
        String systolic = quantity("BloodPressureSystolic", "131", "mmHg", AT);
        String diastolic = quantity("BloodPressureDiastolic", "84", "mmHg", AT);
        String correlation = "<Correlation type=\"HKCorrelationTypeIdentifierBloodPressure\">" + systolic + diastolic
                + "</Correlation>";
        assertThat(shipped(of(systolic, diastolic, correlation)).batch().entries())
                .hasSize(2);
        assertThat(shipped(of(correlation, systolic, diastolic)).batch().entries())
                .hasSize(2);
        assertThat(shipped(of(correlation)).batch().entries())
                .as("a pair that stands in the correlation alone")
                .hasSize(2);
    }

    @Test
    void stepsOfMinutesBecomeADayOfThePersonsZoneByDevice() {
        Intake intake = shipped(of(
                quantity(
                        "StepCount", "700", "count", "2024-03-10 09:00:00 +0100", "2024-03-10 09:10:00 +0100", "Watch"),
                quantity(
                        "StepCount", "650", "count", "2024-03-10 09:00:00 +0100", "2024-03-10 09:10:00 +0100", "Phone"),
                // Half past eleven in the evening in Lisbon is the next day in Berlin.
                quantity("StepCount", "20", "count", "2024-03-10 23:30:00 +0000", "2024-03-10 23:40:00 +0000", "Watch"),
                quantity(
                        "StepCount",
                        "300",
                        "count",
                        "2024-03-10 12:00:00 +0100",
                        "2024-03-10 12:10:00 +0100",
                        "Watch")));
        assertThat(intake.batch().entries())
                .extracting(
                        entry -> entry.provenance().device(),
                        entry -> entry.effective().start(),
                        entry -> ((Quantity) ((Entry.Observation) entry).value()).amount())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Watch", Instant.parse("2024-03-09T23:00:00Z"), 1000.0),
                        org.assertj.core.groups.Tuple.tuple("Phone", Instant.parse("2024-03-09T23:00:00Z"), 650.0),
                        org.assertj.core.groups.Tuple.tuple("Watch", Instant.parse("2024-03-10T23:00:00Z"), 20.0));
        assertThat(intake.received()).isEqualTo(4);
    }

    @Test
    void aLaterExportOfTheSameDayCorrectsItsSum() {
        String morning = quantity("StepCount", "700", "count", AT, "2024-03-10 09:10:00 +0100", "Watch");
        String evening = quantity(
                "StepCount", "5000", "count", "2024-03-10 19:00:00 +0100", "2024-03-10 20:00:00 +0100", "Watch");
        assertThat(only(shipped(of(morning))).key())
                .isEqualTo(only(shipped(of(morning, evening))).key());
    }

    @Test
    void unitsThatDifferWithinADayAreNotAddedUp() {
        Intake intake = shipped(
                of(quantity("ActiveEnergyBurned", "10", "kcal", AT), quantity("ActiveEnergyBurned", "10", "kJ", AT)));
        assertThat(intake.rejections())
                .extracting(Rejection::pointer, Rejection::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("line:4", "mixed-units"));
    }

    @Test
    void stagesOfSleepBecomeANight() {
        Intake intake = shipped(of(
                category(
                        "SleepAnalysis",
                        "HKCategoryValueSleepAnalysisInBed",
                        "2024-03-10 22:30:00 +0100",
                        "2024-03-11 07:00:00 +0100"),
                category(
                        "SleepAnalysis",
                        "HKCategoryValueSleepAnalysisAsleepCore",
                        "2024-03-10 23:00:00 +0100",
                        "2024-03-11 02:00:00 +0100"),
                category(
                        "SleepAnalysis",
                        "HKCategoryValueSleepAnalysisAsleepDeep",
                        "2024-03-11 02:00:00 +0100",
                        "2024-03-11 03:00:00 +0100"),
                category(
                        "SleepAnalysis",
                        "HKCategoryValueSleepAnalysisAwake",
                        "2024-03-11 03:00:00 +0100",
                        "2024-03-11 03:20:00 +0100"),
                category(
                        "SleepAnalysis",
                        "HKCategoryValueSleepAnalysisAsleepREM",
                        "2024-03-11 03:20:00 +0100",
                        "2024-03-11 05:00:00 +0100"),
                category(
                        "SleepAnalysis",
                        "HKCategoryValueSleepAnalysisAsleepUnspecified",
                        "2024-03-11 04:00:00 +0100",
                        "2024-03-11 06:00:00 +0100")));
        Entry.Observation sleep = intake.batch().entries().stream()
                .map(Entry.Observation.class::cast)
                .filter(entry -> entry.code().code().equals("93832-4"))
                .findFirst()
                .orElseThrow();
        assertThat(((Quantity) sleep.value()).amount())
                .isCloseTo(6 + 40 / 60.0, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(sleep.effective().start()).isEqualTo(Instant.parse("2024-03-10T22:00:00Z"));
        assertThat(sleep.effective().end()).isEqualTo(Instant.parse("2024-03-11T05:00:00Z"));
        assertThat(intake.batch().entries())
                .extracting(entry -> entry.provenance().sentValue())
                .contains("400", "180", "60", "20", "100");
        assertThat(intake.rejections()).extracting(Rejection::pointer).containsExactly("line:3");
    }

    @Test
    void noticesOfAWatchBecomeEvents() {
        Intake intake = shipped(of(
                category("IrregularHeartRhythmEvent", "HKCategoryValueNotApplicable", AT, AT),
                category("HighHeartRateEvent", "HKCategoryValueNotApplicable", AT, AT)
                        .replace(
                                "/>",
                                "><MetadataEntry key=\"HKHeartRateEventThreshold\" value=\"120 count/min\"/></Record>"),
                quantity("InsulinDelivery", "4", "IU", AT)
                        .replace("/>", "><MetadataEntry key=\"HKInsulinDeliveryReason\" value=\"2\"/></Record>"),
                "<Record type=\"HKDataTypeIdentifierElectrocardiogram\" sourceName=\"Watch\" startDate=\"" + AT
                        + "\" value=\"HKElectrocardiogramClassificationSinusRhythm\"/>",
                quantity("AppleSleepingWristTemperature", "36.1", "degC", AT)));
        assertThat(intake.rejections()).isEmpty();
        assertThat(intake.batch().quarantined()).isEmpty();
        List<Entry.Event> events =
                intake.batch().entries().stream().map(Entry.Event.class::cast).toList();
        assertThat(events)
                .extracting(event -> event.code().code(), Entry.Event::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("irregular-pulse", ""),
                        org.assertj.core.groups.Tuple.tuple("high-pulse", "120 count/min"),
                        org.assertj.core.groups.Tuple.tuple("bolus-insulin", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                "ecg-rhythm", "HKElectrocardiogramClassificationSinusRhythm"),
                        org.assertj.core.groups.Tuple.tuple("sleep-wrist-temperature", ""));
        assertThat(events.get(2).details()).extracting(Value.Component::value).containsExactly(Quantity.of(4, "[IU]"));
    }

    @Test
    void typesThatNobodyInterpretsAreNamedOnceWithTheirCount() {
        Intake intake = shipped(of(
                quantity("DietaryWater", "200", "mL", AT),
                quantity("DietaryWater", "200", "mL", AT),
                quantity("HeartRate", "61", "count/min", AT)));
        assertThat(intake.received()).isEqualTo(3);
        assertThat(intake.batch().entries()).hasSize(1);
        assertThat(intake.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo("unsupported");
            assertThat(rejection.message()).contains("HKQuantityTypeIdentifierDietaryWater", "2");
        });
    }

    @Test
    void whatTheExportSaysOfThePersonIsHandedOn() {
        Intake intake = shipped(of("<Me HKCharacteristicTypeIdentifierDateOfBirth=\"1974-03-08\""
                + " HKCharacteristicTypeIdentifierBiologicalSex=\"HKBiologicalSexFemale\"/>"));
        assertThat(Objects.requireNonNull(intake.demographics()).birthDate()).isEqualTo(LocalDate.parse("1974-03-08"));
        assertThat(intake.demographics().sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void everyTypeOfTheMappingNamesAMeasureOrAnEventOfOurs() {
        Mapping mapping = Mapping.shipped();
        assertThat(mapping.types().keySet()).allMatch(type -> type.startsWith("HK"));
        assertThat(mapping.measures())
                .contains("glucose", "steps", "sleep_duration")
                .doesNotHaveDuplicates();
        assertThat(adapter().coverage().measures()).containsExactlyElementsOf(mapping.measures());
        assertThat(adapter().coverage().stream()).isFalse();
    }

    @Test
    void aSmallExportOfAnotherProjectIsRead() throws IOException {
        Intake intake = shipped(Files.readString(ReferenceData.at("interop/apple-health/export.xml")));
        assertThat(intake.batch().quarantined()).isEmpty();
        assertThat(intake.batch().entries())
                .extracting(entry -> entry.code().code())
                .contains("39156-5", "8867-4");
    }

    @ParameterizedTest
    @CsvSource({
        "Dexcom G7, '', 0, 99504-3, cgm",
        "Loop, '&lt;&lt;HKDevice: 0x1&gt;, name:CGMBLEKit, manufacturer:Dexcom, model:G6&gt;', 0, 99504-3, cgm",
        "Health, '&lt;&lt;HKDevice: 0x1&gt;, name:Sensor, manufacturer:Dexcom, model:G6&gt;', 0, 99504-3, cgm",
        "Contour, '&lt;&lt;HKDevice: 0x1&gt;, name:Meter, manufacturer:Ascensia&gt;', 0, 2339-0, ''",
        "Looping, '', 0, 2339-0, ''",
        "Health, '', 1, 2339-0, self-reported",
        "Dexcom G7, '', 1, 2339-0, self-reported"
    })
    void glucoseIsASensorsOnlyWhereTheAppOrTheDeviceWritesNothingElse(
            String app, String device, String entered, String code, String method) {
        Entry.Observation entry = only(shipped(of("""
                <Record type="HKQuantityTypeIdentifierBloodGlucose" sourceName="%s" device="%s" unit="mg/dL"
                 startDate="%s" endDate="%s" value="112"><MetadataEntry key="HKWasUserEntered" value="%s"/></Record>""".formatted(app, device, AT, AT, entered))));
        assertThat(entry.code().code()).isEqualTo(code);
        assertThat(entry.provenance().method()).isEqualTo(method);
    }
}
