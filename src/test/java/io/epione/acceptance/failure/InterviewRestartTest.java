package io.epione.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An interview belongs to the conversation and not to the process that asked. */
class InterviewRestartTest {
    @Test
    void anAnswerAfterTheProcessDiedIsTheAnswerToWhatWasAskedBefore() {
        try (RunningService service = RunningService.start(Map.of())) {
            Client before = service.client().asPatient("interviewed", "1971-05-02", "female");
            String conversation = before.conversation();
            JsonNode asked = before.say(conversation, "I have a headache");
            assertThat(sentences(asked).getLast()).endsWith("?");

            service.kill();
            service.startAgain();

            Client after = service.client().asPatient("interviewed", "1971-05-02", "female");
            JsonNode reply = after.say(conversation, "Yes");
            assertThat(reply.path("disposition").path("level").asText())
                    .isEqualTo("emergency")
                    .isNotEqualTo(asked.path("disposition").path("level").asText());
        }
    }

    @Test
    void noQuestionComesAgainAfterTheProcessDied() {
        try (RunningService service = RunningService.start(Map.of())) {
            Client before = service.client().asPatient("interviewed", "1971-05-02", "female");
            String conversation = before.conversation();
            String first =
                    sentences(before.say(conversation, "I have a headache")).getLast();

            service.kill();
            service.startAgain();

            Client after = service.client().asPatient("interviewed", "1971-05-02", "female");
            List<String> asked = new ArrayList<>(List.of(first));
            for (int i = 0; i < 6 && asked.getLast().endsWith("?"); i++) {
                asked.add(sentences(after.say(conversation, "Not sure")).getLast());
            }
            assertThat(asked).doesNotHaveDuplicates();
            assertThat(asked.stream().filter(text -> text.endsWith("?")).count())
                    .isBetween(2L, 5L);
        }
    }

    private static List<String> sentences(JsonNode reply) {
        List<String> texts = new ArrayList<>();
        reply.path("sentences")
                .forEach(sentence -> texts.add(sentence.path("text").asText()));
        return texts;
    }
}
