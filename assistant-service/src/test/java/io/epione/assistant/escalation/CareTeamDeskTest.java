package io.epione.assistant.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.policies.disposition.Level;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CareTeamDeskTest {
    private static final Map<String, String> NOTHING = Map.of();

    private final LoopClient loop;
    private final Proposed proposed;

    @Inject
    CareTeamDeskTest(LoopClient loop, Proposed proposed) {
        this.loop = loop;
        this.proposed = proposed;
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneIsToldThatTheOtherHasIt() {
        for (int round = 0; round < 5; round++) {
            String id = proposed.raise(Level.URGENT, false);
            List<Integer> answers = Stream.of("rita", "tom")
                    .parallel()
                    .map(nurse -> loop.act(nurse, id, "accept", NOTHING).statusCode())
                    .toList();

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void everyActThatIsSentAgainChangesNothing() {
        String id = proposed.raise(Level.URGENT, false);
        twice("rita", id, "accept", NOTHING);
        twice("rita", id, "reroute", Map.of("to", "cardiology", "reason", "an ECG"));
        twice("tom", id, "accept", NOTHING);
        twice("tom", id, "reply", Map.of("text", "Please call us."));
        assertThat(loop.act("tom", id, "accept", NOTHING).statusCode()).isEqualTo(200);
        twice("tom", id, "resolve", Map.of("outcome", "advice-given"));

        assertThat(people(id)).containsExactly("accepted", "rerouted", "accepted", "answered", "resolved");
        assertThat(loop.act("tom", id, "resolve", Map.of("outcome", "other")).statusCode())
                .isEqualTo(409);
        assertThat(loop.act("tom", id, "reply", Map.of("text", "More")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void anAnswerToWhatNobodyHasTakenTakesItToo() {
        String patient = "p-" + UUID.randomUUID();
        String id = proposed.raise(patient, Level.URGENT, false, "rule");
        assertThat(loop.act("rita", id, "reply", Map.of("text", "I am on my way."))
                        .statusCode())
                .isEqualTo(200);

        JsonNode escalation = loop.one(id);
        assertThat(people(id)).containsExactly("accepted", "answered");
        assertThat(escalation.path("owner").path("id").asText()).isEqualTo("rita");
        assertThat(loop.chat(patient)).contains("I am on my way.");
    }

    @Test
    void whatAnotherHasTakenIsNeitherAnsweredNorClosedUntilItIsRerouted() {
        String id = proposed.raise(Level.EMERGENCY, false);
        loop.act("rita", id, "accept", NOTHING);
        assertThat(loop.act("tom", id, "reply", Map.of("text", "Hello")).statusCode())
                .isEqualTo(409);
        assertThat(loop.act("tom", id, "resolve", Map.of("outcome", "other")).statusCode())
                .isEqualTo(409);
        assertThat(loop.act("tom", id, "reroute", Map.of("to", "night", "reason", "shift"))
                        .statusCode())
                .isEqualTo(200);

        JsonNode escalation = loop.one(id);
        assertThat(escalation.path("status").asText()).isEqualTo("requested");
        assertThat(escalation.path("pool").asText()).isEqualTo("night");
        assertThat(escalation.path("owner").isNull()).isTrue();
        assertThat(loop.act("tom", id, "resolve", Map.of("outcome", "other")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatDoesNotExistOrSaysNothingIsRefused() {
        assertThat(loop.act("rita", UUID.randomUUID().toString(), "accept", NOTHING)
                        .statusCode())
                .isEqualTo(404);
        String id = proposed.raise(Level.URGENT, false);
        assertThat(loop.act("rita", id, "reply", Map.of("text", " \0 ")).statusCode())
                .isEqualTo(422);
        assertThat(loop.act("rita", id, "resolve", Map.of("outcome", "forgotten"))
                        .statusCode())
                .isEqualTo(422);
    }

    private void twice(String nurse, String id, String act, Map<String, String> body) {
        for (int i = 0; i < 2; i++) {
            assertThat(loop.act(nurse, id, act, body).statusCode()).as(act).isEqualTo(200);
        }
    }

    /** What people did, in order. */
    private List<String> people(String id) {
        return Stream.of(loop.one(id))
                .flatMap(escalation -> escalation.path("history").valueStream())
                .filter(event -> !event.path("actor").asText().equals("system"))
                .map(event -> event.path("action").asText())
                .toList();
    }
}
