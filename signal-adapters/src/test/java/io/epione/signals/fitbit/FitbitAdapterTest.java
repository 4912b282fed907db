package io.epione.signals.fitbit;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Entry;
import io.epione.signals.Intake;
import io.epione.signals.mapping.MappedAdapterContract;
import java.time.Instant;
import java.time.ZoneId;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class FitbitAdapterTest extends MappedAdapterContract {
    FitbitAdapterTest() {
        super(new FitbitAdapter());
    }

    private final Intake day = happy("day.json");

    @Test
    void aLocalTimeIsTakenInThePersonsZoneAndSaysSo() {
        var pulse = of("heart_rate", day).getFirst();
        assertThat(amount(pulse)).isEqualTo(64);
        assertThat(pulse.effective().start()).isEqualTo(Instant.parse("2026-11-22T23:01:00Z"));
        assertThat(pulse.effective().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(pulse.provenance().method()).isEqualTo("wearable zone-assumed");
    }

    @Test
    void stepsOfTheDayAndOfItsMinutesAreDifferentMeasures() {
        var steps = the("steps", day);
        assertThat(amount(steps)).isEqualTo(8412);
        assertThat(steps.code().code()).isEqualTo("41950-7");
        assertThat(steps.effective().end()).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
        var minutes = of("steps_interval", day);
        assertThat(minutes).extracting(MappedAdapterContract::amount).containsExactly(0.0, 52.0);
        assertThat(minutes.getLast().effective().end())
                .isEqualTo(minutes.getLast().effective().start().plusSeconds(60));
        assertThat(minutes.getFirst().key()).isNotEqualTo(steps.key());
    }

    @Test
    void aMinuteBeforeTheClocksGoForwardIsKept() {
        Intake intake = read("""
                {"activities-steps": [{"dateTime": "2026-03-29", "value": "5"}],
                 "activities-steps-intraday": {"dataset": [{"time": "01:59:00", "value": 5}], "datasetInterval": 1}}""");
        assertThat(the("steps_interval", intake).effective().end()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void sleepHasItsStagesInMinutesAndItsDurationInHours() {
        assertThat(amount(the("sleep_duration", day))).isEqualTo(6.7);
        assertThat(amount(the("sleep_deep", day))).isEqualTo(80);
        assertThat(amount(the("sleep_light", day))).isEqualTo(230);
        assertThat(amount(the("sleep_rem", day))).isEqualTo(92);
        assertThat(amount(the("sleep_awake", day))).isEqualTo(48);
    }

    @Test
    void theWindowsOfAnAlertAreEachToldOneByOne() {
        var windows = of("irregular_pulse_window", day);
        assertThat(windows).extracting(MappedAdapterContract::amount).containsExactly(0.0, 1.0);
        assertThat(windows.getLast().effective().start()).isEqualTo(Instant.parse("2026-11-23T16:40:00Z"));
    }

    @Test
    void aShortSleepAndANapSaySo() {
        var nap = the("sleep_duration", read("""
                {"sleep": [{"startTime": "2026-11-23T14:00:00.000", "endTime": "2026-11-23T15:03:00.000",
                            "infoCode": 2, "isMainSleep": false, "minutesAsleep": 63}]}"""));
        assertThat(nap.provenance().method()).isEqualTo("wearable nap quality-short-sleep zone-assumed");
    }

    @Test
    void variabilityIsRmssdAndADeviationIsNoTemperature() {
        assertThat(of("hrv_rmssd", day))
                .extracting(MappedAdapterContract::amount)
                .containsExactly(34.9, 31.5, 26.6);
        assertThat(of("hrv_rmssd", day))
                .as("two values of one night do not replace each other")
                .extracting(Entry.Observation::component)
                .containsExactly("", "deep", "");
        assertThat(of("hrv_sdnn", day)).isEmpty();
        assertThat(amount(the("skin_temperature_deviation", day))).isEqualTo(-0.4);
        assertThat(amount(the("temperature", day))).isEqualTo(37.5);
    }

    @Test
    void anElectrocardiogramWithFibrillationIsAnIrregularPulse() {
        assertThat(events(day))
                .extracting(
                        event -> event.code().code(),
                        event -> event.text(),
                        event -> event.effective().start())
                .containsExactly(
                        Tuple.tuple("ecg-rhythm", "Atrial Fibrillation", Instant.parse("2026-11-23T16:12:30.222Z")),
                        Tuple.tuple(
                                "irregular-pulse",
                                "The device classified an electrocardiogram as atrial fibrillation.",
                                Instant.parse("2026-11-23T16:12:30.222Z")),
                        Tuple.tuple(
                                "irregular-pulse",
                                "The device noticed an irregular pulse.",
                                Instant.parse("2026-11-23T16:40:00Z")));
        assertThat(events(read("""
                {"ecgReadings": [{"startTime": "2026-11-23T17:12:30", "resultClassification": "Normal Sinus Rhythm"}]}"""))).extracting(event -> event.code().code()).containsExactly("ecg-rhythm");
    }

    @Test
    void oneBadItemDoesNotLoseTheOthers() {
        String body = """
                {"weight": [{"date": "2026-11-23", "time": "07:00:00"}, 5,
                            {"date": "2026-11-23", "time": "07:00:00", "weight": 66.7}], "foods": []}""";
        assertThat(refused(body))
                .containsExactly(
                        Tuple.tuple("/foods", "unsupported"),
                        Tuple.tuple("/weight/0/weight", "missing-field"),
                        Tuple.tuple("/weight/1", "malformed"));
        assertThat(amount(the("weight", read(body)))).isEqualTo(66.7);
    }
}
