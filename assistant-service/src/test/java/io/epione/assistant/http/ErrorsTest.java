package io.epione.assistant.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ErrorsTest {
    private static final String PROBLEM = "application/problem+json";

    @Test
    void anUnknownAddressIsAProblem() {
        given().get("/api/no-such-thing")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("status", equalTo(404))
                .body("errors", empty());
    }

    @Test
    void theServiceSaysWhenItIsReady() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/genome/pgx", "POST,/api/genome", "GET,/api/forecast/glucose", "POST,/api/signals/fitbit"})
    void aCallThatIsNotBuiltSaysSo(String method, String path) {
        given().request(method, path)
                .then()
                .statusCode(501)
                .contentType(PROBLEM)
                .body("errors", empty());
    }
}
