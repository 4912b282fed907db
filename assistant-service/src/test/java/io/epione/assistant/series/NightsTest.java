package io.epione.assistant.series;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NightsTest {
    private static final String ALARM = "night-resting-heart-rate";
    private static final String PULSE = "40443-4";

    private final Days days;
    private final LoopClient loop;
    private final LoopTables tables;
    private final SignedTokens tokens;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    NightsTest(Days days, LoopClient loop, LoopTables tables, SignedTokens tokens) {
        this.days = days;
        this.loop = loop;
        this.tables = tables;
        this.tokens = tokens;
    }

    @Test
    void twoRedNightsAreAnEventThatRaisesNewBreathlessness() {
        pushed(nights(20, 2, 58), nights(1, 0, 64));

        assertThat(days.events(patient, ALARM))
                .containsExactly(
                        "Resting heart rate 64 /min, usual 58 /min; the night before was above the usual too.");
        JsonNode reply = loop.say(patient, loop.conversation(patient), "I am short of breath since yesterday");
        assertThat(reply.path("disposition").path("reasons").toString()).contains("night-heart-rate-breathless");
    }

    @Test
    void theAlarmAloneRaisesNothingAndIsSaidWithItsReservation() {
        pushed(nights(20, 2, 58), nights(1, 0, 64));

        assertThat(loop.open(patient)).isEmpty();
        JsonNode said = days.assessment(patient, "nightsignal");
        assertThat(said.path("outputs").path("alert").asInt()).isEqualTo(2);
        assertThat(said.path("warnings").toString()).contains("your body looks unlike its usual", "does not tell");
        assertThat(said.path("explanation").path("band").path("name").asText()).isEqualTo("red");
    }

    @Test
    void theSameNightsTwiceAreOneEvent() {
        String[] all = Stream.concat(Stream.of(nights(20, 2, 58)), Stream.of(nights(1, 0, 64)))
                .toArray(String[]::new);
        loop.pushed(patient, all);
        loop.pushed(patient, all);
        loop.pushed(patient, days.line(0, PULSE, 64, "/min", "watch"));

        assertThat(days.events(patient, ALARM)).hasSize(1);
        assertThat(assessments()).isEqualTo(1);
    }

    @Test
    void aNightThatIsCorrectedTakesTheAlarmBackAndOneThatIsCorrectedAgainBringsItAgain() {
        String red = days.line(0, PULSE, 64, "/min", "watch");
        pushed(nights(20, 2, 58), nights(1, 1, 64), red);
        assertThat(days.events(patient, ALARM)).hasSize(1);

        loop.pushed(patient, red.replace(",64.0,", ",59.0,"));
        assertThat(days.events(patient, ALARM)).isEmpty();
        assertThat(days.assessment(patient, "nightsignal")
                        .path("outputs")
                        .path("alert")
                        .asInt())
                .isZero();

        loop.pushed(patient, red.replace(",64.0,", ",66.0,"));
        assertThat(days.events(patient, ALARM)).singleElement().asString().contains("66 /min");
    }

    @Test
    void fewerThanFourteenNightsSayNothing() {
        pushed(nights(12, 2, 58), nights(1, 0, 70));

        assertThat(days.events(patient, ALARM)).isEmpty();
        assertThat(days.assessment(patient, "nightsignal").isMissingNode()).isTrue();
        assertThat(days.refusal(patient, "nightsignal").path("problems").toString())
                .contains("too-few-nights", "13 are");
    }

    @Test
    void aHighNightBesideAMissingOneIsNotCalledNoAlarm() {
        pushed(nights(20, 2, 58), nights(0, 0, 70));

        assertThat(days.refusal(patient, "nightsignal").path("problems").toString())
                .contains("missing-night");
    }

    @Test
    void aNewDeviceIsNotComparedWithTheOldOne() {
        loop.pushed(patient, days.lines(20, 2, PULSE, _ -> 58, "/min", "old watch"));
        loop.pushed(patient, days.lines(1, 0, PULSE, _ -> 66, "/min", "new watch"));

        assertThat(days.events(patient, ALARM)).isEmpty();
        assertThat(days.refusal(patient, "nightsignal").path("problems").toString())
                .contains("too-few-nights");
    }

    @Test
    void nightsOfLastWeekSayNothingOfNow() {
        pushed(nights(30, 9, 58), nights(8, 7, 64));

        assertThat(days.refusal(patient, "nightsignal").path("problems").toString())
                .contains("stale");
    }

    @Test
    void whoClosesTheLayerReadsThatItIsWithheld() {
        pushed(nights(20, 2, 58), nights(1, 0, 64));
        given().header("Authorization", "Bearer " + tokens.patient(patient))
                .contentType(ContentType.JSON)
                .body("{\"wearable\": false}")
                .put("/api/me/consents");

        assertThat(days.refusal(patient, "nightsignal").path("problems").toString())
                .contains("withheld");
    }

    @Test
    void theDecisionHoldsWhatItWasMadeOfAndReplaysToTheBit() {
        pushed(nights(20, 2, 58), nights(1, 0, 64));

        JsonNode decision = days.decision(patient, "nightsignal");
        assertThat(decision.path("replay").path("identical").asBoolean()).isTrue();
        JsonNode output = decision.path("output");
        assertThat(output.path("days").path("resting_heart_rate").size()).isEqualTo(21);
        assertThat(output.path("outputs").path("usual").asInt()).isEqualTo(58);
        assertThat(output.path("model").path("version").asText()).isEqualTo("1.0.0");
    }

    private long assessments() {
        return tables.count("select count(*) from assessment where patient = ? and model = 'nightsignal'", patient);
    }

    private String[] nights(int from, int to, double rate) {
        return days.lines(from, to, PULSE, _ -> rate, "/min", "watch");
    }

    private void pushed(Object... lines) {
        loop.pushed(
                patient,
                Stream.of(lines)
                        .flatMap(one -> one instanceof String[] many ? Stream.of(many) : Stream.of((String) one))
                        .toArray(String[]::new));
    }
}
