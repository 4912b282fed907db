package io.epione.assistant.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees less than the person gets answers that rest on less, and leaves none of them as facts of the person. */
@QuarkusTest
class NarrowReaderTest {
    private static final String KIDNEY = "egfr-ckdepi2021";

    private final SignedTokens tokens;
    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();
    private final String caregiver = "c-" + UUID.randomUUID();

    @Inject
    NarrowReaderTest(SignedTokens tokens, LoopClient loop, LoopTables tables, Clock clock) {
        this.tokens = tokens;
        this.loop = loop;
        this.tables = tables;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyWithACreatinineHasACaregiverForGlucose() {
        loop.get(tokens.patient(patient), "/api/profile");
        Chat.as(tokens.patient(patient))
                .body("{\"grantee\": \"%s\", \"kind\": \"caregiver\", \"categories\": [\"glucose\"]}"
                        .formatted(caregiver))
                .put("/api/me/grants")
                .then()
                .statusCode(200);
        loop.pushed(patient, clock.instant().minusSeconds(60) + ",2160-0,0.83,mg/dL,laboratory");
    }

    @Test
    void whatACaregiverMayNotSeeIsNoFactOfThePerson() {
        String decision = risk(KIDNEY).path("decisionId").asText();
        long facts = facts();

        JsonNode seen = caregiver("/api/risks");
        JsonNode forecast = caregiver("/api/forecast/glucose");

        assertThat(of(seen.path("notAssessable"), KIDNEY).path("problems").toString())
                .contains("withheld");
        assertThat(forecast.path("problems").isEmpty()).isFalse();
        assertThat(forecast.path("decisionId").isNull()).isTrue();
        assertThat(facts()).isEqualTo(facts);
        assertThat(risk(KIDNEY).path("decisionId").asText()).isEqualTo(decision);
    }

    @Test
    void aRiskThatRestedOnAClosedLayerIsGoneAtOnceAndBackWhenItIsOpened() {
        double before = risk(KIDNEY).path("outputs").path("egfr").asDouble();

        consents("{\"labs\": false}");
        assertThat(risk(KIDNEY).isMissingNode()).isTrue();
        consents("{\"labs\": true}");

        assertThat(risk(KIDNEY).path("outputs").path("egfr").asDouble()).isEqualTo(before);
    }

    private void consents(String answers) {
        Chat.as(tokens.patient(patient))
                .body(answers)
                .put("/api/me/consents")
                .then()
                .statusCode(200);
    }

    private JsonNode caregiver(String path) {
        return loop.get(tokens.of(Role.CAREGIVER, caregiver), path + "?patient=" + patient);
    }

    private JsonNode risk(String model) {
        return of(loop.get(tokens.patient(patient), "/api/risks").path("assessments"), model);
    }

    private static JsonNode of(JsonNode all, String model) {
        for (JsonNode one : all) {
            if (one.path("model").path("id").asText().equals(model)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    private long facts() {
        return tables.count("select count(*) from assessment where patient = ?", patient);
    }
}
