package io.epione.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import java.util.List;
import java.util.Map;

/**
 * What the open triage call says to a text.
 *
 * @param level from 0, no level, to 5, an emergency
 * @param rules the level without the second opinion, whose own raises come and go with the words
 */
record Said(int level, boolean crisis, int rules) {
    private static final List<String> LEVELS = List.of("none", "self-care", "routine", "soon", "urgent", "emergency");

    static Said to(Client caller, String text) {
        JsonNode answer = caller.post("/api/triage", Map.of("text", text)).body();
        int level = LEVELS.indexOf(answer.path("level").asText());
        if (level < 0) {
            throw new IllegalStateException("no level for: " + text);
        }
        int rules = 0;
        for (JsonNode reason : answer.path("reasons")) {
            boolean second = reason.path("ruleId").asText().startsWith("second-opinion");
            rules = second
                    ? rules
                    : Math.max(rules, LEVELS.indexOf(reason.path("level").asText()));
        }
        return new Said(level, answer.path("crisis").asBoolean(), rules);
    }

    boolean below(Said base) {
        return level < base.level || base.crisis && !crisis;
    }
}
