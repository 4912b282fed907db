package io.epione.assistant.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DecisionsTest {
    private final SignedTokens tokens;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();
    private String token = "";

    @Inject
    DecisionsTest(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @BeforeEach
    void thereIsAPatient() {
        token = tokens.patient(patient);
    }

    private String decide(String text) {
        return Chat.of(token).say(text).statusCode(200).extract().path("decisionId");
    }

    private static ValidatableResponse explain(String token, String decision) {
        return Chat.as(token).get("/api/decisions/" + decision).then();
    }

    private void push(int value) {
        Chat.pushGlucose(token, clock.millis(), Collections.nCopies(12, value));
    }

    @Test
    void aDecisionTellsItsRulesInputsAndWhatWasNotKnown() {
        push(118);
        explain(token, decide("I have crushing chest pain and I cannot breathe"))
                .statusCode(200)
                .body("kind", equalTo("turn"))
                .body("level", equalTo("emergency"))
                .body("text", notNullValue())
                .body("inputs.find { it.key == 'glucose' }.state", equalTo("MEASURED"))
                .body("inputs.find { it.key == 'glucose' }.value", equalTo("118"))
                .body("inputs.find { it.key == 'glucose' }.age", matchesRegex("PT.*"))
                .body("inputs.find { it.key == 'glucose' }.observedAt", notNullValue())
                .body("unknown", hasItem("HbA1c"))
                .body("rules.ruleId", everyItem(notNullValue()))
                .body("rules.version", everyItem(notNullValue()))
                .body("alternatives.level", everyItem(not(equalTo("emergency"))))
                .body("wouldChange", notNullValue())
                .body("policyVersion", notNullValue())
                .body("output.disposition.level", equalTo("emergency"))
                .body("replay.identical", equalTo(true))
                .body("contact", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have crushing chest pain and I cannot breathe",
                "I have a headache since yesterday, 7 out of 10",
                "What was my average glucose today?",
                "My blood pressure is 190/120 and my vision is blurred",
                "I want to kill myself",
                "hello",
                "My son is 3 and has a fever of 39.5 \u00B0C for 2 days",
                "caf\u00E9 \uD83D\uDE00 \u4F60\u597D"
            })
    void aDecisionReplaysTheSameAfterNewDataCame(String text) {
        push(118);
        String decision = decide(text);
        String before = explain(token, decision)
                .statusCode(200)
                .body("replay.identical", equalTo(true))
                .extract()
                .asString();
        push(45);
        decide("I take warfarin and I am pregnant");
        assertThat(explain(token, decision).statusCode(200).extract().asString())
                .isEqualTo(before);
    }

    @Test
    void strangersSeeNothing() {
        String decision = decide("hello");
        String missing = explain(token, UUID.randomUUID().toString())
                .statusCode(404)
                .extract()
                .asString();
        for (Role role : List.of(Role.PATIENT, Role.CAREGIVER, Role.VENDOR, Role.OPERATOR)) {
            String stranger = tokens.of(role, "x-" + UUID.randomUUID());
            assertThat(explain(stranger, decision).statusCode(404).extract().asString())
                    .isEqualTo(missing);
        }
        explain(token, "nonsense").statusCode(404);
    }

    @Test
    void theCareTeamReadsADecision() {
        explain(tokens.of(Role.CARE_TEAM, "nurse-" + UUID.randomUUID()), decide("I have a headache"))
                .statusCode(200)
                .body("text", equalTo("I have a headache"));
    }

    @Test
    void aCaregiverReadsNoDecisionThoughGranted() {
        String caregiver = "c-" + UUID.randomUUID();
        Chat.as(token)
                .body("{\"grantee\": \"%s\", \"kind\": \"caregiver\", \"categories\": [\"glucose\", \"labs\"]}"
                        .formatted(caregiver))
                .put("/api/me/grants")
                .then()
                .statusCode(200);
        explain(tokens.of(Role.CAREGIVER, caregiver), decide("I want to kill myself"))
                .statusCode(404);
    }

    @Test
    void withoutATokenNothingIsExplained() {
        io.restassured.RestAssured.get("/api/decisions/" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void aDecisionOfAnEmptyProfileNamesNoModel() {
        explain(token, decide("hello"))
                .body("models.size()", equalTo(0))
                .body("crisis", equalTo(false))
                .body("nothing", nullValue());
    }
}
