package io.epione.assistant.fhir;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was kept is read under the address that its sender was told. */
@QuarkusTest
class FhirReadTest {
    private static final String GLUCOSE = Door.observation("2339-0", "2026-11-20T08:00:00Z", 110, "mg/dL");

    private final SignedTokens tokens;
    private final String patient = "p-" + UUID.randomUUID();
    private Door door = new Door("");
    private String address = "";

    @Inject
    FhirReadTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void somethingIsKept() {
        door = new Door(tokens.patient(patient));
        String location = door.post("/fhir/Observation", GLUCOSE)
                .statusCode(201)
                .extract()
                .header("Location");
        address = location.substring(location.indexOf("/fhir/"));
    }

    @Test
    void aResourceIsReadAsItWasSent() {
        door.get(address)
                .statusCode(200)
                .contentType(Door.FHIR)
                .body("id", equalTo(address.substring(address.lastIndexOf('/') + 1)))
                .body("valueQuantity.value.toDouble()", equalTo(110.0))
                .body("effectiveDateTime", startsWith("2026-11-20T08:00"));
        door.get(address.replace("Observation", "Condition")).statusCode(404);
    }

    @Test
    void onlyWhoMaySeeItReadsIt() {
        String whose = "?patient=" + patient;
        new Door(tokens.patient("q-" + UUID.randomUUID())).get(address).statusCode(404);
        new Door(tokens.patient("q-" + UUID.randomUUID())).get(address + whose).statusCode(404);
        new Door(tokens.of(Role.VENDOR, "v-" + UUID.randomUUID()))
                .get(address + whose)
                .statusCode(404);
        Door nurse = new Door(tokens.of(Role.CARE_TEAM, "maya"));
        nurse.get(address).statusCode(400).body("issue[0].location[0]", equalTo("http.patient"));
        nurse.get(address + whose).statusCode(200);
        given().header("Authorization", "Bearer " + door.token())
                .get("/api/me/access-log?limit=1")
                .then()
                .body("entries[0].actor", equalTo("maya"));
    }

    @Test
    void whatIsWithheldOrDeletedIsNotThere() {
        consent(false);
        door.get(address).statusCode(404);
        consent(true);
        door.get(address).statusCode(200);
        door.request().delete(address).then().statusCode(204);
        door.get(address).statusCode(404);
    }

    private void consent(boolean glucose) {
        given().header("Authorization", "Bearer " + door.token())
                .contentType("application/json")
                .body("{\"glucose\": " + glucose + "}")
                .put("/api/me/consents")
                .then()
                .statusCode(200);
    }
}
