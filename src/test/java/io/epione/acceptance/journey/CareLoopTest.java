package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class CareLoopTest {
    private final Client nobody = RunningService.shared().client();
    private final Client patient = nobody.asPatient("1971-05-02", "female");
    private final Client nurse = nobody.as("maya");

    @Test
    void anEmergencyReachesTheInboxAndTheAnswerReachesTheChat() {
        String conversation = patient.conversation();
        JsonNode reply =
                patient.say(conversation, "I have crushing chest pain going down my left arm and I'm sweating");

        assertThat(Texts.level(reply)).isEqualTo("emergency");
        assertThat(reply.path("escalation").path("status").asText()).isEqualTo("requested");
        assertThat(Texts.of(reply)).containsIgnoringCase("nobody has read");
        String id = reply.path("escalation").path("id").asText();

        JsonNode item = escalation(id);
        assertThat(item.path("level").asText()).isEqualTo("emergency");
        assertThat(item.path("trigger").path("text").asText()).contains("crushing chest pain");
        assertThat(item.path("told").toString()).isNotEqualTo("[]");

        assertThat(nurse.post("/api/escalations/" + id + "/accept", Map.of()).status())
                .isEqualTo(200);
        assertThat(nurse.post("/api/escalations/" + id + "/reply", Map.of("text", "Have you called the ambulance?"))
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(patient.get("/api/conversations/" + conversation + "/turns")
                                .body()
                                .toString())
                        .contains("Have you called the ambulance?"));
    }

    @Test
    void aLowAtNightEscalatesWithoutAChatTurn() {
        String time = java.time.OffsetDateTime.now(java.time.Clock.systemUTC())
                .minusMinutes(2)
                .toString();
        Client.Answer push = patient.post(
                "/api/signals/csv", "text/csv", "time,code,value,unit,device\n" + time + ",2339-0,39,mg/dL,sensor-1\n");
        assertThat(push.status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(openOf(patient.patientId())).isNotEmpty());
    }

    @Test
    void askingForAPersonIsAnEscalationOfItsOwn() {
        JsonNode reply = patient.say("I want to talk to a person");

        assertThat(reply.path("escalation").path("status").asText()).isEqualTo("requested");
        assertThat(Texts.of(reply)).containsIgnoringCase("nobody has read");
    }

    @Test
    void theInboxIsForTheCareTeamAlone() {
        assertThat(patient.get("/api/escalations").status()).isEqualTo(403);
        assertThat(nobody.get("/api/escalations").status()).isEqualTo(401);
        assertThat(nobody.as("pulseband").get("/api/escalations").status()).isEqualTo(403);
    }

    private JsonNode escalation(String id) {
        return StreamSupport.stream(
                        nurse.get("/api/escalations").body().path("items").spliterator(), false)
                .filter(item -> item.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<JsonNode> openOf(String patientId) {
        return StreamSupport.stream(
                        nurse.get("/api/escalations?status=requested")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(item -> item.path("patientId").asText().equals(patientId))
                .toList();
    }
}
