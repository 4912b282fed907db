package io.epione.assistant.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.epione.assistant.config.SettableClock;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NightscoutSecretTest {
    private final SignedTokens tokens;
    private final SettableClock clock;
    private final String patient = "p-" + UUID.randomUUID();
    private String token = "";

    @Inject
    NightscoutSecretTest(SignedTokens tokens, SettableClock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @BeforeEach
    void thereIsAPatient() {
        token = tokens.patient(patient);
    }

    @Test
    void theSecretAndItsSha1BothSignThePatientIn() {
        JsonPath made = make();
        for (String sent : new String[] {made.getString("secret"), made.getString("apiSecret")}) {
            given().header("api-secret", sent)
                    .get("/api/v1/probe/own")
                    .then()
                    .statusCode(200)
                    .body("patient", equalTo(patient));
        }
    }

    @Test
    void theSecretOpensNothingElse() {
        given().header("api-secret", make().getString("apiSecret"))
                .get("/api/me/consents")
                .then()
                .statusCode(401);
    }

    @Test
    void anOldAnEndedAndAnInventedSecretAreRefused() {
        String old = make().getString("apiSecret");
        String current = make().getString("apiSecret");
        refused(old);
        refused("0123456789012345678901234567890123456789");
        refused("x".repeat(5000));
        Http.delete(token, "/api/me/nightscout").statusCode(200).body("active", equalTo(false));
        refused(current);
    }

    @Test
    void theSecretIsNotShownAgain() {
        make();
        Http.get(token, "/api/me/nightscout")
                .statusCode(200)
                .body("active", equalTo(true))
                .body("size()", equalTo(3));
    }

    @Test
    void whileASecretIsChangedTheOneBeforeWorksUntilTheOverlapEnds() {
        String old = make().getString("apiSecret");
        JsonPath changed = Http.as(token)
                .put("/api/me/nightscout")
                .then()
                .statusCode(200)
                .body("previousUntil", notNullValue())
                .extract()
                .jsonPath();
        signsIn(old);
        signsIn(changed.getString("apiSecret"));
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        refused(old);
        signsIn(changed.getString("apiSecret"));
        Http.get(token, "/api/me/nightscout").body("previousUntil", nullValue());
    }

    @Test
    void aSecondChangeDoesNotLetTheFirstSecretLiveLonger() {
        String first = make().getString("apiSecret");
        Http.as(token).put("/api/me/nightscout").then().statusCode(200);
        clock.advance(Duration.ofHours(23));
        Http.as(token).put("/api/me/nightscout").then().statusCode(200);
        signsIn(first);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        refused(first);
    }

    @Test
    void aNewSecretInPlaceOfALostOneEndsTheOverlapToo() {
        String lost = make().getString("apiSecret");
        Http.as(token).put("/api/me/nightscout").then().statusCode(200);
        signsIn(lost);
        make();
        refused(lost);
    }

    private void signsIn(String secret) {
        given().header("api-secret", secret)
                .get("/api/v1/probe/own")
                .then()
                .statusCode(200)
                .body("patient", equalTo(patient));
    }

    private JsonPath make() {
        return Http.as(token)
                .post("/api/me/nightscout")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void refused(String secret) {
        given().header("api-secret", secret)
                .get("/api/v1/probe/own")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }
}
