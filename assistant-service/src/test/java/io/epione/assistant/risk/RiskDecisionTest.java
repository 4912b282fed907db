package io.epione.assistant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;

import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopTables;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A risk is read back with what went in, and comes out again bit by bit. */
@QuarkusTest
class RiskDecisionTest {
    private final SignedTokens tokens;
    private final LoopTables tables;
    private final Clock clock;
    private String token = "";

    @Inject
    RiskDecisionTest(SignedTokens tokens, LoopTables tables, Clock clock) {
        this.tokens = tokens;
        this.tables = tables;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyHasACreatinine() {
        token = tokens.patient("p-" + UUID.randomUUID());
        creatinine(0.83);
    }

    @Test
    void aRiskNamesTheDecisionThatExplainsAndReplaysIt() {
        explain(decision())
                .statusCode(200)
                .body("kind", equalTo("assessment"))
                .body("inputs.key", equalTo(java.util.List.of("scr_mg_dl", "age", "sex")))
                .body("inputs[0].value", equalTo("0.83 mg/dL"))
                .body("inputs[0].state", equalTo("MEASURED"))
                .body("inputs[0].age", matchesRegex("PT.*"))
                .body("models", hasSize(1))
                .body("models[0].id", equalTo("egfr-ckdepi2021"))
                .body("models[0].sha256", notNullValue())
                .body("models[0].outputs.egfr", notNullValue())
                .body("models[0].explanation.output", equalTo("egfr"))
                .body("models[0].explanation.band.name", notNullValue())
                .body("replay.identical", equalTo(true))
                .body("replay.modelThen", equalTo("egfr-ckdepi2021/1.0.0"))
                .body("replay.modelNow", equalTo("egfr-ckdepi2021/1.0.0"));
    }

    @Test
    void aRiskReplaysTheSameAfterNewDataCame() {
        String decision = decision();
        String before = explain(decision).extract().asString();

        creatinine(1.4);

        assertThat(decision()).isNotEqualTo(decision);
        assertThat(explain(decision).extract().asString()).isEqualTo(before);
    }

    @Test
    void aRiskThatIsReadTwiceIsOneDecision() {
        assertThat(decision()).isEqualTo(decision());
    }

    @Test
    void aJudgementKeepsRefusalsWithoutBoundsAndAReaderGetsThem() {
        Chat.as(token)
                .get("/api/risks")
                .then()
                .statusCode(200)
                .body("notAssessable.find { it.model.id == 'fib4' }.bounds.narrowing", hasSize(3));
    }

    private String decision() {
        return Chat.as(token)
                .get("/api/risks")
                .then()
                .statusCode(200)
                .extract()
                .path("assessments.find { it.model.id == 'egfr-ckdepi2021' }.decisionId");
    }

    private ValidatableResponse explain(String decision) {
        return Chat.as(token).get("/api/decisions/" + decision).then();
    }

    private void creatinine(double value) {
        Chat.as(token)
                .contentType("text/csv")
                .body("time,code,value,unit,device\n%s,2160-0,%s,mg/dL,laboratory\n".formatted(clock.instant(), value))
                .post("/api/signals/csv")
                .then()
                .statusCode(200);
        tables.awaitJudged();
    }
}
