package io.epione.signals.garmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.epione.signals.Intake;
import io.epione.signals.Rejection;
import io.epione.signals.mapping.MappedAdapterContract;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class GarminAdapterTest extends MappedAdapterContract {
    GarminAdapterTest() {
        super(new GarminAdapter());
    }

    private final Intake push = happy("push.json");

    @Test
    void secondsAndOffsetMakeTheMomentAndTheZone() {
        var steps = the("steps", push);
        assertThat(amount(steps)).isEqualTo(9120);
        assertThat(steps.effective().start()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
        assertThat(steps.effective().end()).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(steps.effective().zone()).isEqualTo(ZoneOffset.ofHours(1));
    }

    @Test
    void aMapsKeyIsTheTimeSinceTheStart() {
        assertThat(of("heart_rate", push).stream()
                        .filter(pulse -> pulse.provenance().pointer().startsWith("/dailies")))
                .extracting(
                        MappedAdapterContract::amount,
                        pulse -> pulse.effective().start())
                .containsExactly(
                        Tuple.tuple(62.0, Instant.parse("2026-11-22T23:00:15Z")),
                        Tuple.tuple(64.0, Instant.parse("2026-11-22T23:00:45Z")));
        assertThat(the("respiratory_rate", read("""
                {"allDayRespiration": [{"startTimeInSeconds": 1795388400, "timeOffsetEpochToBreaths": {"60": -1, "120": 14.6}}]}""")).effective().start())
                .isEqualTo(Instant.parse("2026-11-22T23:02:00Z"));
    }

    @Test
    void timeAwakeIsNoSleep() {
        assertThat(amount(the("sleep_duration", push))).isCloseTo((11231 + 3541) / 3600.0, within(1e-9));
        assertThat(the("sleep_duration", push).provenance().method()).isEqualTo("wearable quality-tentative");
        assertThat(amount(the("sleep_awake", push))).isEqualTo(492 / 60.0);
    }

    @Test
    void epochsOfOneQuarterOfAnHourDoNotReplaceEachOther() {
        var epochs = of("steps_interval", push);
        assertThat(epochs).hasSize(2);
        assertThat(epochs.getFirst().key()).isNotEqualTo(epochs.getLast().key());
    }

    @Test
    void theNightsVariabilityGoesBeforeItsFiveMinutes() {
        assertThat(amount(the("hrv_rmssd", push))).isEqualTo(44);
        assertThat(of("hrv_rmssd", read("""
                {"hrv": [{"startTimeInSeconds": 1795388400, "hrvValues": {"300": 32, "600": 24}}]}"""))).hasSize(2);
    }

    @Test
    void aPressureEnteredByHandSaysSo() {
        assertThat(push.batch().entries())
                .filteredOn(entry -> entry.code().code().equals("85354-9"))
                .singleElement()
                .satisfies(panel -> assertThat(panel.provenance().method()).isEqualTo("self-reported"));
    }

    @Test
    void oneBadSummaryDoesNotLoseTheOthers() {
        String body = """
                {"epochs": [{"startTimeInSeconds": 1795388400}, null, {"startTimeInSeconds": 1795388400, "steps": 4},
                            {"startTimeInSeconds": "x", "steps": 4}],
                 "stressDetails": [{"startTimeInSeconds": 1795388400}], "dailies": [{"startTimeInSeconds": 1795388400}]}""";
        assertThat(refused(body))
                .containsExactly(
                        Tuple.tuple("/stressDetails", "unsupported"),
                        Tuple.tuple("/dailies/0", "missing-field"),
                        Tuple.tuple("/epochs/0/steps", "missing-field"),
                        Tuple.tuple("/epochs/1", "malformed"));
        assertThat(held(body)).containsExactly(Tuple.tuple("/epochs/3", "no-time"));
        assertThat(amount(the("steps_interval", read(body)))).isEqualTo(4);
    }

    @Test
    void aPushAboutTwoUsersIsRefusedWhole() {
        String day = """
                {"userId": "%s", "summaryId": "%s", "startTimeInSeconds": 1795388400, "durationInSeconds": 86400, "steps": 7}""";
        Intake intake = read("{\"dailies\": [" + day.formatted("u1", "d1") + "," + day.formatted("u2", "d2") + "]}");
        assertThat(intake.batch().entries()).isEmpty();
        assertThat(intake.rejections())
                .extracting(Rejection::index, Rejection::pointer, Rejection::code)
                .containsExactly(Tuple.tuple(-1, "/dailies/1/userId", "another-person"));
    }
}
