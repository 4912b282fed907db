package io.epione.assistant.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyTest {
    private static final String MODEL = "sensor-deviation";

    private final Days days;
    private final LoopClient loop;
    private final LoopTables tables;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    BodyTest(Days days, LoopClient loop, LoopTables tables) {
        this.days = days;
        this.loop = loop;
        this.tables = tables;
    }

    @Test
    void aFastPulseAndLongSleepForThreeDaysLookUnlikeTheUsual() {
        pulse(66);
        sleep(9.5);

        JsonNode said = days.assessment(patient, MODEL);
        assertThat(said.path("outputs").path("unusual").asInt()).isEqualTo(1);
        assertThat(said.path("warnings").toString())
                .contains("looks unlike its usual", "Steps: nothing is known of the last three days");
        double shares = 0;
        for (JsonNode share : said.path("explanation").path("shares")) {
            shares += share.path("amount").asDouble();
        }
        assertThat(shares).isCloseTo(said.path("outputs").path("score").asDouble(), within(1e-9));
    }

    @Test
    void theDecisionReplaysToTheBit() {
        pulse(66);
        sleep(9.5);

        assertThat(days.decision(patient, MODEL)
                        .path("replay")
                        .path("identical")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void oneSignalIsTooLittleAndIsNotCalledUsual() {
        pulse(66);

        assertThat(days.assessment(patient, MODEL).isMissingNode()).isTrue();
        assertThat(days.refusal(patient, MODEL).path("problems").toString())
                .contains("sleep_duration", "skin_temperature_deviation", "missing");
    }

    @Test
    void daysLikeAllOthersAreSaidWithoutReassurance() {
        pulse(58);
        sleep(7.5);

        JsonNode said = days.assessment(patient, MODEL);
        assertThat(said.path("outputs").path("unusual").asInt()).isZero();
        assertThat(said.path("warnings").toString()).contains("does not say that nothing is wrong");
    }

    @Test
    void symptomsThatTheyWroteOfAreAddedToWhatTheSensorsSay() {
        pulse(60);
        sleep(7.5);
        assertThat(days.assessment(patient, MODEL)
                        .path("outputs")
                        .path("unusual")
                        .asInt())
                .isZero();

        loop.say(patient, loop.conversation(patient), "I have a fever and a cough since yesterday");
        JsonNode said = days.assessment(patient, MODEL);
        assertThat(said.path("outputs").path("symptoms").asInt()).isEqualTo(2);
        assertThat(said.path("outputs").path("unusual").asInt()).isEqualTo(1);
    }

    @Test
    void askedInTheChatItIsSaidWithItsSourceAndItsReservation() {
        pulse(66);
        sleep(9.5);

        JsonNode reply = loop.say(patient, loop.conversation(patient), "Is my body unlike its usual?");
        assertThat(reply.path("sentences").toString())
                .contains("Distance from the usual: 5.7", "Your body looks unlike its usual. Why, this does not tell");
        assertThat(reply.path("citations").toString()).contains("\"assessment\"", "sensor-deviation");
    }

    @Test
    void askedInTheChatWithTooLittleKnownItSaysThatItCannotTell() {
        pulse(66);

        assertThat(loop.say(patient, loop.conversation(patient), "Does my watch say that I am getting ill?")
                        .path("sentences")
                        .toString())
                .contains("cannot be worked out for you", "Sleep: nothing is known");
    }

    @Test
    void theStepsOfADayThatIsNotOverAreNotComparedWithWholeDays() {
        sleep(7.5);
        loop.pushed(patient, days.lines(36, 1, "41950-7", ago -> 8000 + ago % 3 * 100, "{steps}", "watch"));
        double before =
                days.assessment(patient, MODEL).path("outputs").path("score").asDouble();
        loop.pushed(patient, days.line(0, "41950-7", 40, "{steps}", "watch"));

        assertThat(days.assessment(patient, MODEL).path("outputs").path("score").asDouble())
                .isEqualTo(before);
    }

    @Test
    void aDeliveryWithoutASignalOfTheRuleRunsNothing() {
        loop.pushed(patient, days.line(0, "2339-0", 110, "mg/dL", "meter"));

        assertThat(tables.count("select count(*) from assessment where patient = ? and model = ?", patient, MODEL))
                .isZero();
    }

    private void pulse(double recent) {
        loop.pushed(patient, days.lines(36, 0, "40443-4", ago -> ago < 3 ? recent : 58 + ago % 3 - 1, "/min", "watch"));
    }

    private void sleep(double recent) {
        loop.pushed(
                patient,
                days.lines(36, 0, "93832-4", ago -> ago < 3 ? recent : 7.5 + (ago % 3 - 1) * 0.3, "h", "watch"));
    }
}
