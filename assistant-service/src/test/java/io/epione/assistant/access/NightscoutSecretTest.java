package io.epione.assistant.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NightscoutSecretTest {
    private final SignedTokens tokens;
    private final String patient = "p-" + UUID.randomUUID();
    private String token = "";

    @Inject
    NightscoutSecretTest(SignedTokens tokens) {
        this.tokens = tokens;
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
                .body("size()", equalTo(2));
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
