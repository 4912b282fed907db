package io.epione.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.Faults;
import io.epione.acceptance.running.RunningService;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the database gone and no language model, words about an emergency or a crisis still get their answer. */
class DatabaseAwayTest {
    private static final String RED_FLAG = "crushing chest pain going down my left arm";
    private static final int TURNS = 20;
    /** A pool that is asked tries twice with a second in between, so that one turn that waits for it takes longer. */
    private static final Duration EACH = Duration.ofSeconds(1);

    /** A turn that waits for a database which says nothing waits until that is noticed by all who ask it. */
    private static final Duration NOTICED = Duration.ofSeconds(4);

    private static final Duration BACK = Duration.ofSeconds(60);

    @Test
    void aRedFlagAndACrisisAreAnsweredAndTheRestIsAskedForAgain() {
        try (RunningService service = RunningService.start(Map.of())) {
            Client patient = service.client().asPatient("1971-05-02", "female");
            String conversation = patient.conversation();
            Faults.endDatabase(service);

            isAnsweredUnstored(patient.say(conversation, RED_FLAG));
            JsonNode crisis = patient.say(conversation, "I want to kill myself tonight, I have the pills here");
            isAnsweredUnstored(crisis);
            assertThat(crisis.path("disposition").path("crisis").asBoolean()).isTrue();

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

    @Test
    void noTurnWaitsForADatabaseThatIsAway() {
        try (RunningService service = RunningService.start(Map.of())) {
            Client patient = service.client().asPatient("1971-05-02", "female");
            String conversation = patient.conversation();
            Faults.endDatabase(service);

            noneOfManyWaits(patient, conversation);
        }
    }

    @Test
    void aDatabaseThatTakesConnectionsAndSaysNothingHoldsNobody() {
        try (RunningService service = RunningService.start(Map.of())) {
            Client patient = service.client().asPatient("1971-05-02", "female");
            String told = patient.say(patient.conversation(), RED_FLAG)
                    .path("escalation")
                    .path("id")
                    .asText();
            String conversation = patient.conversation();
            Faults.freezeDatabase(service);
            try {
                long began = System.nanoTime();
                isAnsweredUnstored(patient.say(conversation, RED_FLAG));
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(NOTICED);
                await("no turn waits").atMost(BACK).until(() -> {
                    long start = System.nanoTime();
                    isAnsweredUnstored(patient.say(conversation, RED_FLAG));
                    return Duration.ofNanos(System.nanoTime() - start).compareTo(EACH) < 0;
                });
                noneOfManyWaits(patient, conversation);
            } finally {
                Faults.thawDatabase(service);
            }
            JsonNode stored = isStoredAgain(patient, conversation);
            assertThat(service.client().as("maya").get("/api/escalations").text())
                    .as("an escalation that was acknowledged")
                    .contains(told, stored.path("escalation").path("id").asText());
        }
    }

    @Test
    void whenTheDatabaseIsBackATurnIsStoredAgain() {
        try (RunningService service = RunningService.start(Map.of())) {
            Client patient = service.client().asPatient("1971-05-02", "female");
            String conversation = patient.conversation();
            Faults.crashDatabase(service);

            JsonNode stored = isStoredAgain(patient, conversation);
            assertThat(stored.path("escalation").path("id").isTextual()).isTrue();
            assertThat(stored.path("sentences").toString()).doesNotContain("could not be saved");
            assertThat(patient.get("/api/conversations/" + conversation + "/turns")
                            .text())
                    .contains(stored.path("turnId").asText());
            assertThat(patient.say(conversation, "what is time in range?")
                            .path("decisionId")
                            .isTextual())
                    .isTrue();
        }
    }

    private static void noneOfManyWaits(Client patient, String conversation) {
        long began = System.nanoTime();
        for (int i = 0; i < TURNS; i++) {
            isAnsweredUnstored(patient.say(conversation, RED_FLAG));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(EACH.multipliedBy(TURNS));
    }

    private static JsonNode isStoredAgain(Client patient, String conversation) {
        return await("a turn is stored").atMost(BACK).until(() -> patient.say(conversation, RED_FLAG), reply -> {
            assertThat(reply.path("disposition").path("level").asText()).isEqualTo("emergency");
            return reply.path("decisionId").isTextual();
        });
    }

    /** What it says and that it says what is missing: nothing is stored, nobody was told. */
    private static void isAnsweredUnstored(JsonNode reply) {
        assertThat(reply.path("disposition").path("level").asText()).isEqualTo("emergency");
        assertThat(reply.path("sentences").toString())
                .contains("112")
                .contains("Your message could not be saved and nobody has been told.");
        assertThat(reply.path("decisionId").isTextual()).isFalse();
        assertThat(reply.path("escalation").path("id").isTextual()).isFalse();
    }
}
