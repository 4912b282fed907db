package io.epione.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.Faults;
import io.epione.acceptance.running.RunningService;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the database gone and no language model, words about an emergency or a crisis still get their answer. */
class DatabaseAwayTest {
    @Test
    void aRedFlagAndACrisisAreAnsweredAndTheRestIsAskedForAgain() {
        try (RunningService service = RunningService.start(Map.of())) {
            Client patient = service.client().asPatient("1971-05-02", "female");
            String conversation = patient.conversation();
            Faults.endDatabase(service);

            JsonNode redFlag = patient.say(conversation, "crushing chest pain going down my left arm");
            assertThat(redFlag.path("disposition").path("level").asText()).isEqualTo("emergency");
            assertThat(redFlag.path("sentences").toString()).contains("112");
            assertThat(redFlag.path("decisionId").isTextual()).isFalse();

            JsonNode crisis = patient.say(conversation, "I want to kill myself tonight, I have the pills here");
            assertThat(crisis.path("disposition").path("level").asText()).isEqualTo("emergency");
            assertThat(crisis.path("disposition").path("crisis").asBoolean()).isTrue();
            assertThat(crisis.path("sentences")).isNotEmpty();

            assertThat(patient.post(
                                    "/api/conversations/" + conversation + "/turns",
                                    Map.of("text", "what is time in range?"))
                            .status())
                    .isEqualTo(503);
            assertThat(patient.post("/api/triage", Map.of("text", "my face droops on one side"))
                            .body()
                            .path("level")
                            .asText())
                    .isEqualTo("emergency");
        }
    }
}
