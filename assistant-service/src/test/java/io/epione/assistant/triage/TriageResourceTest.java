package io.epione.assistant.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TriageResourceTest {
    private static final String CHEST_PAIN = "crushing chest pain spreading to the left arm, sweating";
    private static final List<String> LEVELS = List.of("emergency", "urgent", "soon", "routine", "self-care", "none");

    private final SignedTokens tokens;
    private String token = "";

    @Inject
    TriageResourceTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void somebodyAsks() {
        token = tokens.patient("p-" + UUID.randomUUID());
    }

    private ValidatableResponse triage(Object body) {
        return Chat.as(token).body(body).post("/api/triage").then();
    }

    @Test
    void anAnswerHasTheShapeOfTheContract() {
        triage(Map.of("text", CHEST_PAIN, "age", 61.5, "sex", "male", "country", "us"))
                .statusCode(200)
                .body("level", equalTo("emergency"))
                .body("crisis", equalTo(false))
                .body("reasons.ruleId", everyItem(notNullValue()))
                .body("reasons.level", everyItem(in(LEVELS)))
                .body("reasons.text", everyItem(notNullValue()))
                .body("reasons.source", everyItem(notNullValue()))
                .body("findings.concept", hasItem(notNullValue()))
                .body("findings.status", everyItem(notNullValue()))
                .body("questions", notNullValue());
    }

    @Test
    void anAnswerSaysHowLongTheJudgementTook() {
        triage(Map.of("text", CHEST_PAIN)).header("Server-Timing", matchesPattern("judge;dur=\\d+\\.\\d"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everySignedInRoleMayAsk(Role role) {
        token = tokens.of(role, "x-" + UUID.randomUUID());
        triage(Map.of("text", CHEST_PAIN)).statusCode(200).body("level", equalTo("emergency"));
    }

    @Test
    void withoutATokenNothingIsJudged() {
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(Map.of("text", CHEST_PAIN))
                .post("/api/triage")
                .then()
                .statusCode(401);
    }

    /** Every field may be absent or null. */
    @ParameterizedTest
    @ValueSource(strings = {"age", "sex", "pregnant", "postpartum", "country", "locale", "conditions", "medications"})
    void whatIsAbsentIsUnknown(String field) {
        Map<String, Object> body = new HashMap<>();
        body.put("text", CHEST_PAIN);
        body.put(field, null);
        triage(body).statusCode(200).body("level", equalTo("emergency"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/text",
                "{'text': ''}|/text",
                "{'text': '  '}|/text",
                "{'text': 'x', 'age': -1}|/age",
                "{'text': 'x', 'age': 131}|/age",
                "{'text': 'x', 'sex': 'F'}|/sex",
                "{'text': 'x', 'country': 'USA'}|/country",
                "{'text': 'x', 'country': ''}|/country",
                "{'text': 'x', 'country': 'XX'}|/country",
                "{'text': 'x', 'locale': ''}|/locale",
                "{'text': 'x', 'conditions': ['']}|/conditions/0",
                "{'text': 'x', 'conditions': ['asthma', null]}|/conditions/1",
                "{'text': 'x', 'medications': ['  ']}|/medications/0"
            })
    void aFieldThatIsWrongIsNamed(String body, String pointer) {
        triage(body.replace('\'', '"'))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"text\"",
                "{\"text\": \"x\", \"age\": \"old\"}",
                "{\"text\": {\"a\": 1}}"
            })
    void whatIsNoCaseIsRefused(String body) {
        assertThat(triage(body).extract().statusCode()).isBetween(400, 422);
    }

    @Test
    void tooMuchIsRefused() {
        triage(Map.of("text", "a".repeat(16 * 1024 + 1))).statusCode(413);
        triage(Map.of("text", "x", "conditions", Collections.nCopies(101, "asthma")))
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many"));
        triage(Map.of("text", "x", "medications", List.of("m".repeat(501)))).statusCode(422);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        triage(Map.of("text", "x", "age", 500, "sex", "y", "country", "z"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/age", "/sex", "/country")));
    }

    @Test
    void nothingIsKeptBetweenCalls() {
        String one = triage(Map.of("text", "I have a mild headache"))
                .statusCode(200)
                .extract()
                .asString();
        triage(Map.of("text", CHEST_PAIN)).statusCode(200);
        assertThat(triage(Map.of("text", "I have a mild headache")).extract().asString())
                .isEqualTo(one);
        Chat.as(token).get("/api/conversations").then().body("items.size()", equalTo(0));
    }

    @Test
    void aCaseInTheThirdPersonIsRead() {
        triage(
                        Map.of(
                                "text",
                                "A 67-year-old man presents with sudden weakness of the right arm and slurred speech for 1 hour."))
                .body("level", equalTo("emergency"));
    }

    @Test
    void answersToItsQuestionsAreJudgedWithTheText() {
        String question = triage(Map.of("text", "I have a headache"))
                .body("level", equalTo("self-care"))
                .extract()
                .path("questions[0].id");
        Map<String, Object> yes =
                Map.of("text", "I have a headache", "answers", List.of(Map.of("id", question, "reply", "Yes")));
        triage(yes).statusCode(200).body("level", equalTo("emergency")).body("questions.size()", equalTo(0));
        Map<String, Object> no =
                Map.of("text", "I have a headache", "answers", List.of(Map.of("id", question, "reply", "no")));
        triage(no)
                .body("level", equalTo("self-care"))
                .body("questions.id", org.hamcrest.Matchers.not(hasItem(question)))
                .body("findings.status", hasItem("negated"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'id': 'nonsense', 'reply': 'yes'}]|/answers/0/id",
                "[{'reply': 'yes'}]|/answers/0/id",
                "[null]|/answers/0/id",
                "[{'id': 'fever', 'reply': 'yes'}, {'id': 'confusion', 'reply': ' '}]|/answers/1/reply"
            })
    void anAnswerThatIsWrongIsNamed(String answers, String pointer) {
        triage(("{'text': 'x', 'answers': " + answers + "}").replace('\'', '"'))
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }
}
