package io.epione.assistant.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever raises it, an error under /fhir is an OperationOutcome. */
@QuarkusTest
class FhirErrorsTest {
    private final SignedTokens tokens;
    private Door door = new Door("");

    @TestHTTPResource
    URI address = URI.create("http://unset.invalid");

    @Inject
    FhirErrorsTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void somebodySignsIn() {
        door = new Door(tokens.patient("p-" + UUID.randomUUID()));
    }

    private static void outcome(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType(Door.FHIR)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.severity", hasItem("error"))
                .body("issue.code", hasItem(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Observation", "Patient/ana", "Patient/ana/$everything"})
    void whoIsNotSignedInIsToldSo(String path) {
        outcome(given().get("/fhir/" + path).then(), 401, "login");
        outcome(
                given().header("Authorization", "Bearer nonsense")
                        .get("/fhir/" + path)
                        .then(),
                401,
                "login");
        outcome(given().contentType(Door.FHIR).body("{}").post("/fhir").then(), 401, "login");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /fhir/Encounter, Encounter",
        "GET, /fhir/DiagnosticReport/1, DiagnosticReport",
        "GET, /fhir/Observation/1/_history, Observation",
        "POST, /fhir/Encounter, Encounter",
        "PUT, /fhir/Observation, PUT",
        "PUT, /fhir/Patient/1, Patient",
        "PUT, /fhir/Encounter/1, Encounter",
        "DELETE, /fhir/Observation, DELETE",
        "DELETE, /fhir/Encounter/1, Encounter",
        "PATCH, /fhir/Condition/1, PATCH",
        "DELETE, /fhir, DELETE",
        "GET, /fhir, GET"
    })
    void whatIsNotServedIsNamed(String method, String path, String named) {
        ValidatableResponse answer = door.request()
                .contentType(Door.FHIR)
                .body("{\"resourceType\":\"Encounter\"}")
                .request(method, path)
                .then();
        outcome(answer, 501, "not-supported");
        answer.body("issue[0].diagnostics", containsString(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "{",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[",
                "\u0000"
            })
    void aBodyThatIsNoResourceIsRefused(String body) {
        ValidatableResponse answer = door.post("/fhir", body);
        answer.statusCode(400).contentType(Door.FHIR).body("resourceType", equalTo("OperationOutcome"));
        door.post("/fhir/Observation", body).statusCode(400).contentType(Door.FHIR);
    }

    @Test
    void aBundleThatIsNoneOfThoseTakenIsNamed() {
        outcome(door.post("/fhir", "{\"resourceType\":\"Bundle\",\"type\":\"history\"}"), 501, "not-supported");
        outcome(door.post("/fhir", "{\"resourceType\":\"Bundle\"}"), 501, "not-supported");
        outcome(door.post("/fhir", Door.observation("2339-0", "2026-11-20", 1, "mg/dL")), 400, "invalid");
    }

    @Test
    void aDeliveryOfWhichNothingCountsIsRefusedWithEveryPlace() {
        String claim = "{\"resourceType\":\"Claim\"}";
        ValidatableResponse answer = door.post("/fhir", Door.bundle("transaction", claim, claim));
        outcome(answer, 422, "not-supported");
        answer.body("issue.expression.flatten()", hasItem("Bundle.entry[1].resource"));
    }

    @Test
    void otherMediaTypesAreRefused() {
        outcome(
                door.request()
                        .contentType("application/fhir+xml")
                        .body("<Bundle/>")
                        .post("/fhir")
                        .then(),
                415,
                "not-supported");
        outcome(
                door.request()
                        .accept("application/fhir+xml")
                        .get("/fhir/Observation")
                        .then(),
                406,
                "not-supported");
        outcome(door.get("/fhir/Observation?_format=xml"), 406, "not-supported");
        door.request()
                .accept("application/json")
                .get("/fhir/Observation?_format=application/fhir%2Bjson")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void nothingThatWasSentIsRepeated() {
        String sent = "tested-positive";
        for (String body : new String[] {
            "{\"resourceType\":\"" + sent + "!\"}",
            "{\"resourceType\":\"Bundle\",\"type\":\"" + sent + "!\"}",
            Door.bundle("batch", "{\"resourceType\":\"Observation\",\"status\":\"" + sent + "\"}")
        }) {
            assertThat(door.post("/fhir", body).extract().asString()).doesNotContain(sent);
        }
        assertThat(door.get("/fhir/Observation?date=" + sent).extract().asString())
                .doesNotContain(sent);
        assertThat(door.get("/fhir/" + sent).extract().asString()).doesNotContain(sent);
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsRefusedUnread() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("POST /fhir HTTP/1.1\r\nHost: t\r\nContent-Type: application/fhir+json\r\n"
                                    + "Content-Length: 99999999999\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains("application/fhir+json", "OperationOutcome", "too-long");
        }
    }
}
