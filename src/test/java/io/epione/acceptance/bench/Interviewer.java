package io.epione.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Talks with a simulated patient over the open triage call until nothing is asked any more. */
final class Interviewer {
    /** More than a service that keeps its word ever asks. */
    private static final int PATIENCE = 20;

    private Interviewer() {}

    /**
     * How an interview ended.
     *
     * @param asked how many questions were asked
     * @param idle of these, how many have no quick reply that changes the level
     */
    record Outcome(String level, int asked, int idle) {}

    static Outcome interview(Client service, SimulatedPatient patient) {
        List<Map<String, String>> answers = new ArrayList<>();
        int idle = 0;
        JsonNode judged = judge(service, patient.opening(), answers);
        while (!judged.path("questions").isEmpty() && answers.size() < PATIENCE) {
            JsonNode question = judged.path("questions").path(0);
            if (!matters(
                    service,
                    patient.opening(),
                    answers,
                    question,
                    judged.path("level").asText())) {
                idle++;
            }
            String id = question.path("id").asText();
            answers.add(Map.of("id", id, "reply", patient.answer(id)));
            judged = judge(service, patient.opening(), answers);
        }
        return new Outcome(judged.path("level").asText(), answers.size(), idle);
    }

    private static boolean matters(
            Client service, String opening, List<Map<String, String>> answers, JsonNode question, String level) {
        for (JsonNode reply : question.path("replies")) {
            List<Map<String, String>> supposed = new ArrayList<>(answers);
            supposed.add(Map.of("id", question.path("id").asText(), "reply", reply.asText()));
            if (!judge(service, opening, supposed).path("level").asText().equals(level)) {
                return true;
            }
        }
        return false;
    }

    static JsonNode findings(Client service, String text) {
        return judge(service, text, List.of()).path("findings");
    }

    private static JsonNode judge(Client service, String text, List<Map<String, String>> answers) {
        Client.Answer answer = service.post("/api/triage", Map.of("text", text, "answers", answers));
        if (answer.status() != 200) {
            throw new IllegalStateException("no judgement: " + answer);
        }
        return answer.body();
    }
}
