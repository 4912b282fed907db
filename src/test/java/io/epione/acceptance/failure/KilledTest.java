package io.epione.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.Faults;
import io.epione.acceptance.running.Ledger;
import io.epione.acceptance.running.RunningService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was acknowledged survives the end of the process. */
class KilledTest {
    private static final int ESCALATIONS = 50;
    private static final int KILL_EVERY = 10;

    @Test
    void fiftyEscalationsSurviveKillsNoneLostAndNoneDoubled() {
        try (RunningService service = RunningService.start(Map.of())) {
            List<String> raised = new ArrayList<>();
            for (int i = 0; i < ESCALATIONS; i++) {
                Client patient = service.client().asPatient("killed-" + i, "1971-05-02", "female");
                JsonNode reply = patient.say("I have crushing chest pain and I can't breathe");
                raised.add(reply.path("escalation").path("id").asText());
                if (i % KILL_EVERY == KILL_EVERY - 1) {
                    service.kill();
                    service.startAgain();
                }
            }
            Client nurse = service.client().as("maya");
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        List<JsonNode> items = items(nurse);
                        assertThat(items).hasSize(ESCALATIONS);
                        assertThat(items)
                                .allSatisfy(item -> assertThat(announcements(item))
                                        .as("announcements of "
                                                + item.path("id").asText())
                                        .isEqualTo(1));
                    });
            assertThat(items(nurse))
                    .extracting(item -> item.path("id").asText())
                    .containsExactlyInAnyOrderElementsOf(raised);
        }
    }

    @Test
    void everyAcknowledgedReadingIsThereAfterKillsInTheMiddleOfPushesAndNoneTwice() {
        try (RunningService service = RunningService.start(RunningService.UNLIMITED)) {
            Ledger ledger = new Ledger(service.client().asPatient("1971-05-02", "female"));
            for (int round = 0; round < 3; round++) {
                Faults.killService(service, ledger, round);
                ledger.catchUp();
                assertThat(ledger.faults()).isEmpty();
            }
        }
    }

    @Test
    void everyAcknowledgedReadingIsThereAfterKillsOfTheDatabaseAndTheServiceGoesOn() {
        try (RunningService service = RunningService.start(RunningService.UNLIMITED)) {
            Ledger ledger = new Ledger(service.client().asPatient("1971-05-02", "female"));
            for (int round = 0; round < 2; round++) {
                Faults.killDatabase(service, ledger, round);
                ledger.catchUp();
                assertThat(ledger.faults()).isEmpty();
            }
        }
    }

    private static List<JsonNode> items(Client nurse) {
        List<JsonNode> items = new ArrayList<>();
        nurse.get("/api/escalations").body().path("items").forEach(items::add);
        return items;
    }

    private static long announcements(JsonNode item) {
        long count = 0;
        for (JsonNode event : item.path("history")) {
            if (event.path("action").asText().equals("announced")
                    && event.path("note").asText().startsWith("requested")) {
                count++;
            }
        }
        return count;
    }
}
