package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import io.epione.acceptance.running.StubModel;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service with an endpoint configured, as an operator configures it. */
class LanguageModelTest {
    private static final String QUESTION = "What was my average glucose over the last 7 days?";
    private static final String OURS = "Your average glucose over the last 7 days was 120 mg/dL, from 3 readings";

    private static final StubModel MODEL = new StubModel();
    private static final RunningService SERVICE = RunningService.start(Map.of(
            "EPIONE_LLM_URL", MODEL.url(),
            "EPIONE_LLM_MODEL", "stub",
            "EPIONE_LLM_PAUSE", "PT0S"));

    private final Client patient = SERVICE.client().asPatient("1971-05-02", "female");

    @AfterAll
    static void stop() {
        SERVICE.close();
        MODEL.close();
    }

    @BeforeEach
    void haveReadings() {
        StringBuilder csv = new StringBuilder("time,code,value,unit,device\n");
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
        for (int i = 1; i <= 3; i++) {
            csv.append(now.minusHours(i))
                    .append(",2339-0,")
                    .append(100 + 10 * i)
                    .append(",mg/dL,sensor-1\n");
        }
        assertThat(patient.post("/api/signals/csv", "text/csv", csv.toString()).status())
                .isEqualTo(200);
        MODEL.rewords(LanguageModelTest::reworded);
    }

    private static String reworded(String sentence) {
        return sentence.startsWith("Your average {name1} {period1} was")
                ? sentence.replace("Your average {name1} {period1} was", "{period1}, your {name1} averaged")
                        .replace(", from", ", based on")
                : sentence;
    }

    private void allow(boolean yes) {
        assertThat(patient.put("/api/me/consents", Map.of("llm", yes)).status()).isEqualTo(200);
    }

    @Test
    void theStartSaysThatAModelIsOn() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(SERVICE.console())
                        .contains("stub at 127.0.0.1")
                        .doesNotContain("EPIONE_LLM_URL"));
    }

    @Test
    void theModelIsNotAskedUntilThePersonAllowsIt() {
        JsonNode reply = patient.say(QUESTION);

        assertThat(reply.path("wording").asText()).isEqualTo("extractive");
        assertThat(Texts.of(reply)).contains(OURS);
        assertThat(MODEL.requests()).isEmpty();
    }

    @Test
    void theModelIsNotAskedAfterThePersonTookItBack() {
        allow(true);
        allow(false);

        assertThat(patient.say(QUESTION).path("wording").asText()).isEqualTo("extractive");
        assertThat(MODEL.requests()).isEmpty();
    }

    @Test
    void withConsentItsSentenceLeavesWithTheCitationsOfOurs() {
        JsonNode ours = patient.say(QUESTION);
        allow(true);

        JsonNode reply = patient.say(QUESTION);

        assertThat(reply.path("wording").asText()).isEqualTo("llm");
        assertThat(Texts.of(reply))
                .contains("Over the last 7 days, your glucose averaged 120 mg/dL, based on 3 readings");
        assertThat(kinds(reply)).isEqualTo(kinds(ours));
        for (JsonNode sentence : reply.path("sentences")) {
            assertThat(sentence.path("citations")).isNotEmpty();
        }
    }

    private static List<String> kinds(JsonNode reply) {
        List<String> kinds = new ArrayList<>();
        reply.path("citations")
                .forEach(citation -> kinds.add(citation.path("kind").asText()));
        return kinds;
    }

    @Test
    void nothingOfThePersonIsSent() {
        allow(true);

        patient.say("My name is Ana Diaz, born 1971-05-02. " + QUESTION);

        assertThat(MODEL.requests())
                .hasSize(1)
                .allSatisfy(request -> assertThat(request)
                        .doesNotContain("Ana", "Diaz", "1971", patient.patientId(), "120", "glucose", "female"));
    }

    @Test
    void thatSomethingWasSentStandsInTheAccessLog() {
        allow(true);

        patient.say(QUESTION);

        assertThat(patient.get("/api/me/access-log").text()).contains("\"language-model\"");
    }

    @Test
    void aDecisionIsReadBackInTheModelsWordsWithoutAskingIt() {
        allow(true);
        JsonNode reply = patient.say(QUESTION);
        MODEL.rewords(sentence -> "Something else.");

        JsonNode decision = patient.get(
                        "/api/decisions/" + reply.path("decisionId").asText())
                .body();

        assertThat(decision.path("output").path("sentences")).isEqualTo(reply.path("sentences"));
        assertThat(decision.path("output").path("modelWords").toString()).contains(OURS, "your glucose averaged");
        assertThat(decision.path("replay").path("identical").asBoolean()).isTrue();
        assertThat(MODEL.requests()).isEmpty();
    }

    @Test
    void anAnswerThatIsCutOffLeavesTheBuiltInSentence() {
        allow(true);
        MODEL.breaks();

        JsonNode reply = patient.say(QUESTION);

        assertThat(MODEL.requests()).hasSize(1);
        assertThat(reply.path("wording").asText()).isEqualTo("extractive");
        assertThat(Texts.of(reply)).contains(OURS);
    }

    @Test
    void aSentenceWithoutGroundLeavesTheBuiltInSentence() {
        allow(true);
        MODEL.rewords(sentence -> "Your {name1} is fine; take 4 units of insulin.");

        JsonNode reply = patient.say(QUESTION);

        assertThat(MODEL.requests()).hasSize(1);
        assertThat(reply.path("wording").asText()).isEqualTo("extractive");
        assertThat(Texts.of(reply)).contains(OURS).doesNotContain("insulin");
    }

    @Test
    void inAnEmergencyAndAsLongAsItStandsTheModelIsNotAsked() {
        allow(true);

        JsonNode first = patient.say("I have crushing chest pain going down my left arm and I'm sweating");
        JsonNode inAnotherConversation = patient.say(QUESTION);

        assertThat(Texts.level(first)).isEqualTo("emergency");
        assertThat(first.path("wording").asText()).isEqualTo("rules");
        assertThat(Texts.level(inAnotherConversation)).isEqualTo("emergency");
        assertThat(inAnotherConversation.path("wording").asText()).isEqualTo("extractive");
        assertThat(MODEL.requests()).isEmpty();
    }

    @Test
    void inACrisisTheModelIsNotAsked() {
        allow(true);

        JsonNode reply = patient.say("I want to kill myself. " + QUESTION);

        assertThat(reply.path("disposition").path("crisis").asBoolean()).isTrue();
        assertThat(reply.path("wording").asText()).isEqualTo("rules");
        assertThat(MODEL.requests()).isEmpty();
    }
}
