package io.epione.assistant.series;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PulseTest {
    private static final String MODEL = "irregular-pulse";

    private final Days days;
    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();
    private @Nullable Instant now;

    @Inject
    PulseTest(Days days, LoopClient loop, LoopTables tables, Clock clock) {
        this.days = days;
        this.loop = loop;
        this.tables = tables;
        this.clock = clock;
    }

    @Test
    void fiveIrregularWindowsOfSixAreANoticeThatIsSaidInTheChatOnce() {
        windows(6, window -> window != 2);
        windows(6, window -> window != 2);

        assertThat(days.events(patient, "irregular-pulse")).hasSize(1);
        assertThat(loop.chat(patient)).contains("device-irregular-pulse");
        assertThat(tables.count(
                        "select count(*) from conversation_event where patient = ? and kind = 'reply'", patient))
                .isEqualTo(1);
        JsonNode said = days.assessment(patient, MODEL);
        assertThat(said.path("outputs").path("notice").asInt()).isEqualTo(1);
        assertThat(said.path("outputs").path("irregular").asInt()).isEqualTo(5);
    }

    @Test
    void theDecisionReplaysToTheBit() {
        windows(6, window -> window != 2);

        assertThat(days.decision(patient, MODEL)
                        .path("replay")
                        .path("identical")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRiskNamesTheDecisionThatExplainsAndReplaysIt() {
        windows(6, window -> window != 2);

        String id = days.assessment(patient, MODEL).path("decisionId").asText();
        JsonNode decision = loop.get(days.token(patient), "/api/decisions/" + id);
        assertThat(decision.path("models").path(0).path("id").asText()).isEqualTo(MODEL);
        assertThat(decision.path("replay").path("identical").asBoolean()).isTrue();
        assertThat(days.assessment(patient, MODEL).path("decisionId").asText()).isEqualTo(id);
    }

    @Test
    void regularWindowsAreNoPromiseAndFewOnesSayNothing() {
        assertThat(days.refusal(patient, MODEL).path("problems").toString()).contains("missing");
        windows(3, _ -> false);
        assertThat(days.refusal(patient, MODEL).path("problems").toString()).contains("too-few-windows");
        windows(8, _ -> false);

        assertThat(days.assessment(patient, MODEL).path("warnings").toString())
                .contains("does not say that the pulse is regular");
        assertThat(loop.chat(patient)).isEmpty();
    }

    @Test
    void windowsThatAreCorrectedTakeTheNoticeBack() {
        windows(6, _ -> true);
        assertThat(days.events(patient, "irregular-pulse")).hasSize(1);
        windows(6, _ -> false);

        assertThat(days.events(patient, "irregular-pulse")).isEmpty();
    }

    @Test
    void aNoticeOfTheDeviceItselfCountsAsItIs() {
        loop.post(
                        days.token(patient),
                        "/api/signals/fitbit",
                        Map.of("alerts", List.of(Map.of("detectedTime", local(20), "deviceType", "Sense"))))
                .then()
                .statusCode(200);
        tables.awaitJudged();

        assertThat(days.assessment(patient, MODEL)
                        .path("outputs")
                        .path("notice")
                        .asInt())
                .isEqualTo(1);
        assertThat(tables.count("select count(*) from assessment where patient = ? and model = ?", patient, MODEL))
                .isEqualTo(1);
    }

    @Test
    void theWindowsThatADeviceSendsWithItsNoticeAreCounted() {
        loop.post(
                        days.token(patient),
                        "/api/signals/fitbit",
                        Map.of(
                                "alerts",
                                List.of(Map.of(
                                        "detectedTime",
                                        local(20),
                                        "deviceType",
                                        "Sense",
                                        "alertWindows",
                                        IntStream.range(0, 6)
                                                .mapToObj(window -> Map.of(
                                                        "startTime", local(90 - 10 * window), "positive", window != 2))
                                                .toList()))))
                .then()
                .statusCode(200);
        tables.awaitJudged();

        JsonNode outputs = days.assessment(patient, MODEL).path("outputs");
        assertThat(outputs.path("windows").asInt()).isEqualTo(6);
        assertThat(outputs.path("irregular").asInt()).isEqualTo(5);
        assertThat(outputs.path("notice").asInt()).isEqualTo(1);
    }

    /** As the format writes a time: local, without offset. */
    private String local(int minutesAgo) {
        return now().minus(Duration.ofMinutes(minutesAgo)).toString().replace("Z", ".000");
    }

    /** A moment of the test, the same in all of its calls. */
    private Instant now() {
        if (now == null) {
            now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        }
        return now;
    }

    private void windows(int count, IntPredicate irregular) {
        loop.pushed(
                patient,
                IntStream.range(0, count)
                        .mapToObj(window -> now().minus(Duration.ofMinutes(10L * (count - window)))
                                + ",irregular_pulse_window," + (irregular.test(window) ? 1 : 0) + ",1,watch")
                        .toArray(String[]::new));
    }
}
