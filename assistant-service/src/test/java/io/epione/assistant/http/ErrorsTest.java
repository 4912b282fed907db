package io.epione.assistant.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ErrorsTest {
    private static final String PROBLEM = "application/problem+json";

    private final SignedTokens tokens;

    @Inject
    ErrorsTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @Test
    void anUnknownAddressIsAProblem() {
        given().get("/api/no-such-thing")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("status", equalTo(404))
                .body("errors", empty());
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/me/export", "DELETE,/api/me"})
    void aCallThatIsNotBuiltSaysSo(String method, String path) {
        given().header("Authorization", "Bearer " + tokens.patient("errors.patient"))
                .contentType("application/json")
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(501)
                .contentType(PROBLEM)
                .body("errors", empty());
    }
}
