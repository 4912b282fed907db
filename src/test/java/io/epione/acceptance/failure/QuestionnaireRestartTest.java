package io.epione.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A questionnaire belongs to its person and not to the process that asked. */
class QuestionnaireRestartTest {
    @Test
    void itGoesOnWhereItWasAfterTheProcessDied() {
        try (RunningService service = RunningService.start(Map.of())) {
            Client before = service.client().asPatient("asked", "1971-05-02", "female");
            String conversation = before.conversation();
            before.say(conversation, "Can I do the mood questionnaire?");
            assertThat(last(before.say(conversation, "Several days"))).startsWith("Question 2 of 9.");

            service.kill();
            service.startAgain();

            Client after = service.client().asPatient("asked", "1971-05-02", "female");
            assertThat(last(after.say(conversation, "most days"))).startsWith("Question 3 of 9.");
        }
    }

    private static String last(JsonNode reply) {
        JsonNode sentences = reply.path("sentences");
        return sentences.path(sentences.size() - 1).path("text").asText();
    }
}
