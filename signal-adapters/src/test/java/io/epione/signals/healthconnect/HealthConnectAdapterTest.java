package io.epione.signals.healthconnect;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.signals.Intake;
import io.epione.signals.mapping.MappedAdapterContract;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class HealthConnectAdapterTest extends MappedAdapterContract {
    HealthConnectAdapterTest() {
        super(new HealthConnectAdapter());
    }

    private final Intake records = happy("records.json");

    @Test
    void theSpecimenSaysHowGlucoseWasMeasured() {
        assertThat(of("glucose", records))
                .extracting(
                        reading -> reading.code().code(),
                        reading -> reading.provenance().method())
                .containsExactly(Tuple.tuple("41653-7", "self-reported"), Tuple.tuple("99504-3", "cgm"));
        assertThat(amount(of("glucose", records).getLast())).isBetween(109.8, 110.0);
    }

    @Test
    void everySampleStandsInTheRecordsOffset() {
        var samples = of("heart_rate", records);
        assertThat(samples).extracting(MappedAdapterContract::amount).containsExactly(71.0, 74.0);
        assertThat(samples.getFirst().effective().start()).isEqualTo(Instant.parse("2026-11-23T07:00:30Z"));
        assertThat(samples.getFirst().effective().zone()).isEqualTo(ZoneOffset.ofHours(-5));
        assertThat(samples.getFirst().effective().end()).isNull();
        assertThat(samples.getFirst().provenance().device()).isEqualTo("com.example.watch Acme W1");
        assertThat(samples.getFirst().provenance().pointer()).isEqualTo("/records/2/samples/0");
        assertThat(the("height", records).effective().zone()).isEqualTo(ZoneOffset.ofHours(1));
    }

    @Test
    void aZuluTimeWithoutOffsetStandsInThePersonsZone() {
        var weight = the("weight", happy("array-of-one.json"));
        assertThat(weight.effective().start()).isEqualTo(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(weight.effective().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void sleepIsTheSumOfItsStages() {
        assertThat(amount(the("sleep_duration", records))).isEqualTo(6.5);
        assertThat(amount(the("sleep_awake", records))).isEqualTo(30);
        assertThat(amount(the("sleep_light", records))).isEqualTo(240);
        assertThat(amount(the("sleep_deep", records))).isEqualTo(90);
        assertThat(amount(the("sleep_rem", records))).isEqualTo(60);
    }

    @Test
    void aSessionWithoutStagesHasALengthAndNoMinutesOfStages() {
        Intake plain = read("""
                {"recordType": "SleepSession", "startTime": "2026-11-22T22:00:00Z", "endTime": "2026-11-23T05:00:00Z"}""");
        assertThat(amount(the("sleep_duration", plain))).isEqualTo(7);
        assertThat(plain.batch().entries()).hasSize(1);
        Intake untold = read("""
                {"recordType": "SleepSession", "startTime": "2026-11-22T22:00:00Z", "endTime": "2026-11-23T05:00:00Z",
                 "stages": [{"startTime": "2026-11-22T22:00:00Z", "endTime": "2026-11-23T04:00:00Z", "stage": 2}]}""");
        assertThat(amount(the("sleep_duration", untold))).isEqualTo(6);
        assertThat(of("sleep_deep", untold)).isEmpty();
    }

    @Test
    void stepsOfARecordAreNeverStepsOfTheDay() {
        assertThat(of("steps", records)).isEmpty();
        var interval = the("steps_interval", records);
        assertThat(interval.effective().end()).isEqualTo(Instant.parse("2026-11-23T08:15:00Z"));
        assertThat(interval.effective().zone()).isEqualTo(ZoneOffset.ofHours(1));
    }

    @Test
    void oneBadRecordDoesNotLoseTheOthers() {
        String body = """
                {"records": [{"time": "2026-11-23T07:00:00Z"}, {"recordType": "HydrationRecord"},
                 {"recordType": "BloodPressureRecord", "time": "2026-11-23T07:00:00Z", "systolic": {"inMillimetersOfMercury": 128}},
                 {"recordType": "RespiratoryRate", "time": "2026-11-23T07:00:00Z", "rate": 15}]}""";
        assertThat(refused(body))
                .containsExactly(
                        Tuple.tuple("/records/0/recordType", "missing-field"),
                        Tuple.tuple("/records/1", "unsupported"),
                        Tuple.tuple("/records/2/diastolic/inMillimetersOfMercury", "missing-field"));
        assertThat(amount(the("respiratory_rate", read(body)))).isEqualTo(15);
    }
}
