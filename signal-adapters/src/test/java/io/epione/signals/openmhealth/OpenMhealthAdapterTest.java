package io.epione.signals.openmhealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.signals.Intake;
import io.epione.signals.Rejection;
import io.epione.signals.SignalAdapter;
import io.epione.signals.SignalAdapterContract;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OpenMhealthAdapterTest extends SignalAdapterContract {
    private static final String AT = "\"effective_time_frame\":{\"date_time\":\"2026-11-23T07:30:00+01:00\"}";

    private static final MeasureCatalog MEASURES = MeasureCatalog.shipped();

    @Override
    protected MeasureCatalog measures() {
        return MEASURES;
    }

    @Override
    protected SignalAdapter adapter() {
        return new OpenMhealthAdapter();
    }

    private static String bare(String schema, String fields) {
        return "{\"schema\":\"omh:" + schema + "\"," + fields + "}";
    }

    private static String during(String interval) {
        return "\"effective_time_frame\":{\"time_interval\":{" + interval + "}}";
    }

    private static String glucose(String further) {
        return bare("blood-glucose:2.0", "\"blood_glucose\":{\"value\":95,\"unit\":\"mg/dL\"}," + further);
    }

    private static String point(String header, String body) {
        return """
                {"header":{"id":"p-1","creation_date_time":"2026-11-23T08:00:00Z",
                 "schema_id":{"namespace":"omh","name":"heart-rate","version":"1.1"}%s},"body":{%s}}
                """.formatted(header, body);
    }

    private Intake stored(String body) {
        Intake intake = read(body);
        assertThat(intake.rejections()).isEmpty();
        assertThat(intake.batch().quarantined()).isEmpty();
        return intake;
    }

    private Entry.Observation observation(String body) {
        return (Entry.Observation) stored(body).batch().entries().getFirst();
    }

    private Entry.Event event(String body) {
        return (Entry.Event) stored(body).batch().entries().getFirst();
    }

    @Test
    void aDataPointKeepsItsSourceItsModalityAndWhatWasSent() {
        Entry.Observation reading = observation(point(
                ",\"acquisition_provenance\":{\"source_name\":\"Watch\",\"modality\":\"sensed\"}",
                "\"heart_rate\":{\"value\":64.50,\"unit\":\"beats/min\"},"
                        + "\"temporal_relationship_to_sleep\":\"on waking\"," + AT));
        assertThat(reading.code().code()).isEqualTo("8867-4");
        assertThat(reading.value()).isEqualTo(Quantity.of(64.5, "/min"));
        assertThat(reading.effective().start()).isEqualTo(Instant.parse("2026-11-23T06:30:00Z"));
        assertThat(reading.effective().zone()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(reading.provenance().device()).isEqualTo("Watch");
        assertThat(reading.provenance().method()).isEqualTo("sensed on-waking");
        assertThat(reading.provenance().sentValue()).isEqualTo("64.50");
        assertThat(reading.provenance().sentUnit()).isEqualTo("beats/min");
    }

    @Test
    void theSpecimenDecidesTheCodeOfAGlucose() {
        assertThat(code(glucose("\"specimen_source\":\"interstitial fluid\"," + AT)))
                .isEqualTo("99504-3");
        assertThat(code(glucose("\"specimen_source\":\"capillary blood\"," + AT)))
                .isEqualTo("32016-8");
        assertThat(code(glucose("\"specimen_source\":\"plasma\"," + AT))).isEqualTo("2345-7");
        assertThat(code(glucose("\"specimen_source\":\"whole blood\"," + AT))).isEqualTo("2339-0");
        assertThat(code(glucose(AT))).isEqualTo("2339-0");
        assertThat(code(glucose("\"specimen_source\":\"tears\"," + AT)))
                .as("no glucose of the blood")
                .isEqualTo("2344-0");
    }

    private String code(String body) {
        return observation(body).code().code();
    }

    @Test
    void aFastingPlasmaGlucoseIsBothAFastingGlucoseAndAGlucose() {
        assertThat(stored(glucose("\"specimen_source\":\"plasma\",\"temporal_relationship_to_meal\":\"fasting\"," + AT))
                        .batch()
                        .entries())
                .extracting(entry -> entry.code().code())
                .containsExactly("2345-7", "1558-6");
    }

    @Test
    void aFastingFingerStickStaysAGlucose() {
        Entry.Observation reading = observation(
                glucose("\"specimen_source\":\"capillary blood\",\"temporal_relationship_to_meal\":\"fasting\"," + AT));
        assertThat(reading.code().code()).isEqualTo("32016-8");
        assertThat(reading.provenance().method()).isEqualTo("finger-stick capillary-blood fasting");
    }

    @Test
    void aBloodPressureHasBothItsPartsAndItsPosture() {
        Entry.Observation reading = observation(bare(
                "blood-pressure:3.1",
                "\"systolic_blood_pressure\":{\"value\":128,\"unit\":\"mmHg\"},"
                        + "\"diastolic_blood_pressure\":{\"value\":82,\"unit\":\"mmHg\"},"
                        + "\"body_posture\":\"lying down\",\"measurement_location\":\"left upper arm\"," + AT));
        assertThat(((Value.Components) reading.value()).parts())
                .extracting(part -> part.code().code(), Value.Component::value)
                .containsExactly(
                        tuple("8480-6", Quantity.of(128, "mm[Hg]")), tuple("8462-4", Quantity.of(82, "mm[Hg]")));
        assertThat(reading.provenance().method()).isEqualTo("left-upper-arm lying-down");
    }

    @Test
    void aFahrenheitIsNoFarad() {
        Entry.Observation reading =
                observation(bare("body-temperature:2.0", "\"body_temperature\":{\"value\":104,\"unit\":\"F\"}," + AT));
        assertThat(reading.value()).isEqualTo(Quantity.of(40, "Cel"));
    }

    @Test
    void theLowestOfALongTimeIsNoReadingOfNow() {
        Entry.Event lowest = event(glucose("\"descriptive_statistic\":\"minimum\","
                + during("\"start_date_time\":\"2026-10-23T00:00:00Z\",\"end_date_time\":\"2026-11-23T00:00:00Z\"")));
        assertThat(lowest.code()).isEqualTo(new Code(Code.EPIONE, "blood-glucose-minimum", ""));
        assertThat(lowest.text()).isEqualTo("minimum");
        assertThat(lowest.details()).extracting(Value.Component::value).containsExactly(Quantity.of(95, "mg/dL"));
        assertThat(lowest.effective().end()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void anAverageIsAReadingOnlyOverAQuarterOfAnHour() {
        String average = "\"descriptive_statistic\":\"average\",";
        String start = "\"start_date_time\":\"2026-11-23T07:00:00Z\",\"duration\":";
        Entry.Observation reading = observation(glucose(average + during(start + "{\"value\":15,\"unit\":\"min\"}")));
        assertThat(reading.code().code()).isEqualTo("2339-0");
        assertThat(reading.provenance().method()).isEqualTo("average");
        assertThat(event(glucose(average + during(start + "{\"value\":16,\"unit\":\"min\"}")))
                        .code()
                        .code())
                .isEqualTo("blood-glucose-average");
        assertThat(event(glucose(average + during("\"date\":\"2026-11-22\",\"part_of_day\":\"night\"")))
                        .code()
                        .code())
                .isEqualTo("blood-glucose-average");
    }

    @Test
    void aSumOfStepsIsStepsAndTheirMaximumPerDayIsNot() {
        String day = during("\"start_date_time\":\"2026-11-16T00:00:00Z\",\"end_date_time\":\"2026-11-17T00:00:00Z\"");
        String steps = "\"step_count\":6400," + day + ",\"descriptive_statistic\":";
        assertThat(observation(bare("step-count:2.0", steps + "\"sum\"")).value())
                .isEqualTo(Quantity.of(6400, "{steps}"));
        assertThat(event(bare("step-count:2.0", steps + "\"maximum\",\"descriptive_statistic_denominator\":\"d\""))
                        .code()
                        .code())
                .isEqualTo("step-count-maximum-per-d");
    }

    @Test
    void onlyTheStepsAndTheEnergyOfAWholeDayAreThoseOfTheDay() {
        String day = during("\"start_date_time\":\"2026-11-16T00:00:00Z\",\"duration\":{\"value\":1,\"unit\":\"d\"}");
        String hour = during("\"start_date_time\":\"2026-11-16T09:00:00Z\",\"duration\":{\"value\":1,\"unit\":\"h\"}");
        String month =
                during("\"start_date_time\":\"2026-10-16T09:00:00Z\",\"duration\":{\"value\":1,\"unit\":\"Mo\"}");
        assertThat(code(bare("step-count:1.0", "\"step_count\":6400," + day))).isEqualTo("41950-7");
        assertThat(code(bare("step-count:1.0", "\"step_count\":640," + hour))).isEqualTo("steps_interval");
        assertThat(event(bare("step-count:1.0", "\"step_count\":190000," + month))
                        .code()
                        .code())
                .isEqualTo("step-count-sum");
        String energy = "\"kcal_burned\":{\"value\":310,\"unit\":\"kcal\"},";
        assertThat(code(bare("calories-burned:2.0", energy + day))).isEqualTo("41981-2");
        assertThat(event(bare("calories-burned:2.0", energy + hour)).code().code())
                .isEqualTo("exercise");
    }

    @Test
    void anIntervalIsKnownByAnyTwoOfStartEndAndDuration() {
        String sleep = "\"sleep_duration\":{\"value\":450,\"unit\":\"min\"},";
        Instant start = Instant.parse("2026-11-22T22:00:00Z");
        for (String interval : new String[] {
            "\"start_date_time\":\"2026-11-22T23:00:00+01:00\",\"end_date_time\":\"2026-11-23T06:30:00+01:00\"",
            "\"start_date_time\":\"2026-11-22T23:00:00+01:00\",\"duration\":{\"value\":7.5,\"unit\":\"h\"}",
            "\"end_date_time\":\"2026-11-23T06:30:00+01:00\",\"duration\":{\"value\":27000,\"unit\":\"sec\"}"
        }) {
            Entry.Observation reading = observation(bare("sleep-duration:2.0", sleep + during(interval)));
            assertThat(reading.value()).isEqualTo(Quantity.of(7.5, "h"));
            assertThat(reading.effective().start()).isEqualTo(start);
            assertThat(reading.effective().end()).isEqualTo(start.plusSeconds(27_000));
        }
    }

    @Test
    void aPartOfADayIsTheDayAndSaysWhichPart() {
        Entry.Observation reading = observation(bare(
                "body-weight:1.0",
                "\"body_weight\":{\"value\":68,\"unit\":\"kg\"},"
                        + during("\"date\":\"2026-11-22\",\"part_of_day\":\"morning\"")));
        assertThat(reading.effective().start()).isEqualTo(Instant.parse("2026-11-21T23:00:00Z"));
        assertThat(reading.effective().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(reading.provenance().method()).isEqualTo("morning date-only");
    }

    @Test
    void aBodyWithoutTimeHasThatOfItsRecordOrIsHeld() {
        String body = "\"heart_rate\":{\"value\":64,\"unit\":\"beats/min\"}";
        Entry.Observation reading = observation(point(
                ",\"acquisition_provenance\":{\"source_name\":\"Watch\","
                        + "\"source_creation_date_time\":\"2026-11-23T07:31:00Z\"}",
                body));
        assertThat(reading.effective().start()).isEqualTo(Instant.parse("2026-11-23T07:31:00Z"));
        assertThat(reading.provenance().method()).isEqualTo("time-of-record");
        assertThat(read(point("", body)).batch().quarantined())
                .extracting(Quarantined::code)
                .containsExactly("no-time");
    }

    @Test
    void anActivityIsAnEventAndItsStepsAreSteps() {
        Intake intake = stored("""
                {"schema":{"namespace":"ieee","name":"physical-activity","version":"1.0"},"activity_name":"walking",
                 "base_movement_quantity":{"value":3200,"unit":"steps"},"distance":{"value":1.5,"unit":"mi"},
                 "effective_time_frame":{"time_interval":{"start_date_time":"2026-11-23T07:00:00Z",
                  "duration":{"value":30,"unit":"min"}}}}""");
        assertThat(intake.batch().entries().getFirst()).isInstanceOfSatisfying(Entry.Event.class, event -> {
            assertThat(event.text()).isEqualTo("walking");
            assertThat(event.details()).extracting(Value.Component::value).containsExactly(Quantity.of(1.5, "[mi_i]"));
        });
        assertThat(intake.batch().entries().getLast())
                .isInstanceOfSatisfying(
                        Entry.Observation.class,
                        steps -> assertThat(steps.value()).isEqualTo(Quantity.of(3200, "{steps}")));
    }

    @Test
    void aPersonsNotesAreKept() {
        assertThat(stored(bare(
                                "heart-rate:1.0",
                                "\"heart_rate\":{\"value\":50,\"unit\":\"beats/min\"},"
                                        + "\"user_notes\":\"I felt quite dizzy\"," + AT))
                        .batch()
                        .entries())
                .last()
                .isInstanceOfSatisfying(
                        Entry.Event.class, note -> assertThat(note.text()).isEqualTo("I felt quite dizzy"));
    }

    @Test
    void twoUsersInOneDeliveryAreRefusedWholeWhateverTheRestIs() {
        String ana = point(",\"user_id\":\"ana-7\"", "\"heart_rate\":{\"value\":64,\"unit\":\"beats/min\"}," + AT);
        String ben = "{\"header\":{\"user_id\":\"ben-3\"}}";
        Intake intake = read("[" + ana + "," + ben + "," + ana + "]");
        assertThat(intake.batch().entries()).isEmpty();
        assertThat(intake.rejections())
                .extracting(Rejection::index, Rejection::pointer, Rejection::code)
                .containsExactly(tuple(-1, "/1/header/user_id", "another-person"));
        assertThat(stored("[" + ana + "," + ana + "]").batch().entries()).hasSize(2);
    }

    @Test
    void everyFaultHasThePointerToItsPlace() {
        String unit = bare("heart-rate:2.0", "\"heart_rate\":{\"value\":64,\"unit\":\"beat/min\"}," + AT);
        String noTime = point("", "\"heart_rate\":{\"unit\":\"beats/min\"}," + AT);
        String modality = point(",\"acquisition_provenance\":{\"source_name\":\"a\",\"modality\":\"guessed\"}", AT);
        assertThat(read("[" + unit + "," + noTime + "," + modality + ",{\"a\":1},{\"schema\":\"omh:cup:1.0\"}]")
                        .rejections())
                .extracting(Rejection::pointer, Rejection::code)
                .containsExactly(
                        tuple("/0/heart_rate/unit", "invalid"),
                        tuple("/1/body/heart_rate/value", "missing-field"),
                        tuple("/2/header/acquisition_provenance/modality", "invalid"),
                        tuple("/3/header", "missing-field"),
                        tuple("/4/schema", "unsupported"));
    }
}
