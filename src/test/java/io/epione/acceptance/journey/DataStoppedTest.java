package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Somebody on insulin whose sensor goes silent in a low, with the pauses of minutes set to seconds. */
class DataStoppedTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Map<String, String> IN_SECONDS = Map.of(
            "EPIONE_DATA_STOPPED_DELIVERIES", "4",
            "EPIONE_DATA_STOPPED_LEAST", "PT4S",
            "EPIONE_DATA_STOPPED_PAUSES", "1",
            "EPIONE_DATA_STOPPED_DELAY", "PT0S",
            "EPIONE_DATA_STOPPED_EVERY", "PT1S",
            "EPIONE_DATA_STOPPED_REPEAT", "PT3S",
            "EPIONE_DATA_STOPPED_REPEATS", "1");

    @Test
    void theChatAndTheCareTeamLearnThatTheDataStoppedAndThatItIsBack() {
        try (RunningService service = RunningService.start(IN_SECONDS)) {
            Client patient = service.client().asPatient("1971-05-02", "female");
            Client nurse = service.client().as("maya");
            String conversation = patient.conversation();
            assertThat(patient.post("/fhir/MedicationRequest", insulin(patient.patientId()))
                            .status())
                    .isBetween(200, 201);
            Instant now = Clock.systemUTC().instant();
            List.of(94, 88, 81, 74, 66).forEach(value -> send(patient, now, value));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(chat(patient, conversation))
                            .contains("There are still no new glucose readings"));
            JsonNode escalation = stopped(nurse, patient.patientId());
            assertThat(escalation.path("level").asText()).isEqualTo("urgent");
            assertThat(escalation.path("told").toString())
                    .contains("Check your glucose with a finger-stick meter now.")
                    .contains("Nobody has read this yet.");

            send(patient, Clock.systemUTC().instant(), 108);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(chat(patient, conversation))
                            .contains("New glucose readings are coming in again."));
            JsonNode after = stopped(nurse, patient.patientId());
            assertThat(after.path("status").asText()).isEqualTo("requested");
            assertThat(after.path("history").toString()).contains("data-again");
        }
    }

    private static void send(Client patient, Instant newest, int value) {
        // The lower, the later: five minutes apart, the last of them now.
        Instant at = value > 100 ? newest : newest.minus(Duration.ofMinutes((value - 66) * 5L / 7));
        Client.Answer answer = patient.post(
                "/api/v1/entries",
                List.of(Map.of("type", "sgv", "sgv", value, "date", at.toEpochMilli(), "device", "xDrip")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Map<String, Object> insulin(String patient) {
        return Map.of(
                "resourceType", "MedicationRequest",
                "id", "insulin",
                "status", "active",
                "intent", "order",
                "authoredOn", "2026-10-01",
                "medicationCodeableConcept", Map.of("text", "Insulin glargine"),
                "subject", Map.of("reference", "Patient/" + patient));
    }

    private static String chat(Client patient, String conversation) {
        return patient.get("/api/conversations/" + conversation + "/turns").text();
    }

    private static JsonNode stopped(Client nurse, String patient) {
        return StreamSupport.stream(
                        nurse.get("/api/escalations").body().path("items").spliterator(), false)
                .filter(item -> item.path("patientId").asText().equals(patient))
                .filter(item -> item.at("/trigger/text").asText().startsWith("Glucose readings stopped"))
                .findFirst()
                .orElseThrow();
    }
}
