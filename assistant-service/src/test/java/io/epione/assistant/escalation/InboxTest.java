package io.epione.assistant.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.policies.disposition.Level;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {
    private final LoopClient loop;
    private final Proposed proposed;
    private final SignedTokens tokens;

    @Inject
    InboxTest(LoopClient loop, Proposed proposed, SignedTokens tokens) {
        this.loop = loop;
        this.proposed = proposed;
        this.tokens = tokens;
    }

    @Test
    void emergenciesAndCrisesComeFirstThenTheLevelsAndTheDeadlines() {
        String routine = proposed.raise(Level.ROUTINE, false);
        String urgent = proposed.raise(Level.URGENT, false);
        String crisis = proposed.raise(Level.SOON, true);
        String emergency = proposed.raise(Level.EMERGENCY, false);

        assertThat(ids("/api/escalations")).containsSubsequence(crisis, emergency, urgent, routine);
        assertThat(ids("/api/escalations?status=requested")).containsSubsequence(crisis, emergency, urgent, routine);
        assertThat(ids("/api/escalations?status=resolved")).doesNotContain(crisis, emergency, urgent, routine);
    }

    @Test
    void thePagesTogetherHoldEachOnceInTheSameOrder() {
        for (int i = 0; i < 5; i++) {
            proposed.raise(i % 2 == 0 ? Level.URGENT : Level.EMERGENCY, false);
        }
        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = loop.get(loop.nurse("maya"), "/api/escalations?limit=2" + next);
            page.path("items").forEach(item -> paged.add(item.path("id").asText()));
            next = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!next.isEmpty());

        assertThat(paged).isEqualTo(ids("/api/escalations")).doesNotHaveDuplicates();
    }

    @Test
    void anInboxAskedWronglySaysHowToAsk() {
        for (String query : List.of("status=lost", "limit=0", "limit=501", "cursor=x")) {
            assertThat(loop.get(loop.nurse("maya"), "/api/escalations?" + query)
                            .path("status")
                            .asInt())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void everyListedPersonFindsTheLookInTheAccessLog() {
        String patient = "p-" + UUID.randomUUID();
        String id = proposed.raise(patient, Level.URGENT, false, "rule");
        loop.get(loop.nurse("rita"), "/api/escalations");
        loop.act("tom", id, "accept", java.util.Map.of());

        assertThat(loop.get(tokens.patient(patient), "/api/me/access-log").path("entries"))
                .extracting(entry -> entry.path("actor").asText() + " "
                        + entry.path("purpose").asText())
                .contains("rita care", "tom care");
    }

    @Test
    void whatThePersonClosesAfterwardsIsWithheldHereToo() {
        String patient = "p-" + UUID.randomUUID();
        String conversation = loop.conversation(patient);
        String id = loop.say(patient, conversation, "I have crushing chest pain and I can't breathe")
                .path("escalation")
                .path("id")
                .asText();
        assertThat(loop.one(id).path("allergies").toString()).contains("no record received");
        io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + tokens.patient(patient))
                .contentType(ContentType.JSON)
                .body("{\"records\": false}")
                .put("/api/me/consents");

        assertThat(loop.one(id).path("allergies").toString()).contains("withheld by the person");
    }

    @Test
    void nobodyElseSeesTheInbox() {
        String id = proposed.raise(Level.SOON, true);
        for (Role role : List.of(Role.PATIENT, Role.CAREGIVER, Role.VENDOR, Role.OPERATOR)) {
            String token = tokens.of(role, "somebody");
            assertThat(loop.get(token, "/api/escalations").path("status").asInt())
                    .isEqualTo(403);
            assertThat(loop.get(token, "/api/escalations/" + id).path("status").asInt())
                    .isEqualTo(403);
            assertThat(loop.post(token, "/api/escalations/" + id + "/accept", java.util.Map.of())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        loop.get(loop.nurse("maya"), path)
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
