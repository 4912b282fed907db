package io.epione.signals.withings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.epione.signals.Intake;
import io.epione.signals.ReferenceData;
import io.epione.signals.mapping.MappedAdapterContract;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class WithingsAdapterTest extends MappedAdapterContract {
    WithingsAdapterTest() {
        super(new WithingsAdapter());
    }

    private final Intake measures = happy("measures.json");
    private final Intake others = happy("sleep-heart-activity.json");

    @Test
    void aNumberIsItsValueTimesItsPowerOfTen() {
        assertThat(amount(the("weight", measures))).isEqualTo(66.712);
        assertThat(amount(the("body_fat", measures))).isEqualTo(24.1);
        assertThat(amount(the("height", measures))).isEqualTo(171);
        assertThat(amount(the("systolic", measures))).isEqualTo(127);
        assertThat(amount(the("temperature", measures))).isEqualTo(36.812);
    }

    @Test
    void aWeighingStandsInItsZoneAndNamesItsDevice() {
        var weight = the("weight", measures);
        assertThat(weight.effective().start()).isEqualTo(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(weight.effective().zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
        assertThat(weight.provenance().device()).isEqualTo("dev1");
        assertThat(weight.provenance().pointer()).isEqualTo("/body/measuregrps/0/measures/0");
    }

    @Test
    void whatWasEnteredByHandOrMayBeSomebodyElsesSaysSo() {
        assertThat(the("height", measures).provenance().method()).isEqualTo("self-reported");
        assertThat(the("spo2", measures).provenance().method()).isEqualTo("quality-ambiguous-user");
    }

    @Test
    void sleepIsTheSumOfItsStages() {
        var sleep = the("sleep_duration", others);
        assertThat(amount(sleep)).isCloseTo((13800 + 7800 + 6000) / 3600.0, within(1e-9));
        assertThat(sleep.effective().end()).isEqualTo(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(amount(the("sleep_deep", others))).isEqualTo(130);
    }

    @Test
    void anElectrocardiogramWithFibrillationIsAnIrregularPulse() {
        assertThat(events(others))
                .extracting(event -> event.code().code(), event -> event.text())
                .containsExactly(
                        Tuple.tuple("ecg-rhythm", "Atrial fibrillation"),
                        Tuple.tuple(
                                "irregular-pulse",
                                "The device classified an electrocardiogram as atrial fibrillation."));
    }

    @Test
    void stepsOfTheDayAndOfAMinuteAreDifferentMeasures() {
        assertThat(amount(the("steps", others))).isEqualTo(2934);
        assertThat(the("steps", others).effective().start()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(amount(the("steps_interval", others))).isEqualTo(52);
        assertThat(the("steps_interval", others).effective().end()).isEqualTo(Instant.parse("2026-11-23T07:01:00Z"));
    }

    @Test
    void oneBadMeasureDoesNotLoseTheOthers() {
        String body = """
                {"status": 0, "body": {"measuregrps": [{"date": 1795417200, "category": 1, "measures": [
                  {"type": 1, "unit": -3}, {"type": 8, "value": 1, "unit": 0}, {"value": 1}, "x",
                  {"type": 1, "value": 66712, "unit": -3}]}], "goals": {}}}""";
        String group = "/body/measuregrps/0/measures/";
        assertThat(refused(body))
                .containsExactly(
                        Tuple.tuple("/body/goals", "unsupported"),
                        Tuple.tuple(group + "0/value", "missing-field"),
                        Tuple.tuple(group + "1", "unsupported"),
                        Tuple.tuple(group + "2/type", "missing-field"),
                        Tuple.tuple(group + "3", "malformed"));
        assertThat(amount(the("weight", read(body)))).isEqualTo(66.712);
    }

    @Test
    void recordedAnswersAreRead() throws IOException {
        Intake body = recorded("body-measures");
        assertThat(of("weight", body)).isNotEmpty();
        assertThat(of("systolic", body)).isNotEmpty();
        assertThat(of("sleep_duration", recorded("sleep-summary"))).isNotEmpty();
        assertThat(of("steps", recorded("activity-measures"))).isNotEmpty();
        assertThat(of("steps_interval", recorded("intraday-activity"))).hasSize(4);
        assertThat(recorded("body-measures-only-goal").batch().entries()).isEmpty();
    }

    private Intake recorded(String name) throws IOException {
        return read(
                Files.readAllBytes(ReferenceData.at("interop/providers/withings/mapper/withings-" + name + ".json")));
    }
}
