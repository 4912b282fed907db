package io.epione.assistant.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FhirAccessTest {
    private static final String GLUCOSE = Door.observation("2339-0", "2026-11-20T08:00:00Z", 110, "mg/dL");

    private final SignedTokens tokens;
    private final String patient = "p-" + UUID.randomUUID();
    private Door door = new Door("");

    @Inject
    FhirAccessTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void thereIsARecord() {
        door = new Door(tokens.patient(patient));
        door.post("/fhir", Door.bundle("batch", GLUCOSE, Door.condition("c", "44054006", "2019")))
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observation?patient=%s",
                "Condition?subject=Patient/%s",
                "Patient?_id=%s",
                "Patient/%s",
                "Patient/%s/$everything"
            })
    void aStrangersIdIsAnsweredLikeAMissingOne(String read) {
        Door other = new Door(tokens.patient("q-" + UUID.randomUUID()));
        String stranger = other.get("/fhir/" + read.formatted(patient))
                .statusCode(404)
                .contentType(Door.FHIR)
                .body("issue[0].code", equalTo("not-found"))
                .extract()
                .asString();
        String missing = other.get("/fhir/" + read.formatted("nobody"))
                .statusCode(404)
                .extract()
                .asString();
        assertThat(stranger).isEqualTo(missing);
        new Door(tokens.of(Role.VENDOR, "v-" + UUID.randomUUID()))
                .get("/fhir/" + read.formatted(patient))
                .statusCode(404);
        new Door(tokens.of(Role.CARE_TEAM, "maya"))
                .get("/fhir/" + read.formatted(patient))
                .statusCode(200);
    }

    @Test
    void nobodyElsePushesWithoutAGrant() {
        String vendor = "v-" + UUID.randomUUID();
        Door pusher = new Door(tokens.of(Role.VENDOR, vendor));
        pusher.post("/fhir", Door.bundle("batch", GLUCOSE))
                .statusCode(400)
                .body("issue[0].location[0]", equalTo("http.patient"));
        pusher.post("/fhir?patient=" + patient, Door.bundle("batch", GLUCOSE)).statusCode(403);
        given().header("Authorization", "Bearer " + door.token())
                .contentType("application/json")
                .body("{\"grantee\": \"%s\", \"kind\": \"vendor\"}".formatted(vendor))
                .put("/api/me/grants")
                .then()
                .statusCode(200);
        pusher.post("/fhir?patient=" + patient, Door.bundle("batch", GLUCOSE)).statusCode(200);
        pusher.post("/fhir/Observation?patient=Patient/" + patient, GLUCOSE).statusCode(201);
        new Door(tokens.patient("q-" + UUID.randomUUID()))
                .post("/fhir/Observation?patient=" + patient, GLUCOSE)
                .statusCode(404);
    }

    @Test
    void aResourceAboutSomebodyElseIsRefused() {
        String other = GLUCOSE.replace("\"status\"", "\"subject\":{\"reference\":\"Patient/other\"},\"status\"");
        String two = Door.bundle("batch", GLUCOSE, other, other.replace("Patient/other", "Patient/third"));
        door.post("/fhir", two)
                .statusCode(200)
                .body("entry[1].response.status", equalTo("422 Unprocessable Entity"))
                .body("entry[1].response.outcome.issue[0].details.coding[0].code", equalTo("another-person"));
    }

    @Test
    void whatIsWithheldIsNeitherReturnedNorCountedAndThatIsSaid() {
        consents("{\"records\": false}");
        door.get("/fhir/Condition")
                .statusCode(200)
                .body("total", equalTo(0))
                .body("entry.resource.issue.code.flatten()", hasItems("suppressed"));
        door.get("/fhir/Observation?code=2339-0").body("total", equalTo(1));
        assertThat(door.ids("/fhir/Patient/" + patient + "/$everything"))
                .hasSize(2)
                .noneMatch(id -> id.startsWith("Condition/"));
        new Door(tokens.of(Role.CARE_TEAM, "maya"))
                .get("/fhir/Condition?patient=" + patient)
                .body("total", equalTo(0));
        consents("{\"records\": true}");
        door.get("/fhir/Condition").body("total", equalTo(1)).body("entry.size()", equalTo(1));
    }

    @Test
    void everyReadLeavesARowInTheAccessLog() {
        new Door(tokens.of(Role.CARE_TEAM, "maya"))
                .get("/fhir/Observation?patient=" + patient)
                .statusCode(200);
        given().header("Authorization", "Bearer " + door.token())
                .get("/api/me/access-log?limit=1")
                .then()
                .statusCode(200)
                .body("entries[0].actor", equalTo("maya"))
                .body("entries[0].purpose", equalTo("fhir"));
    }

    private void consents(String json) {
        given().header("Authorization", "Bearer " + door.token())
                .contentType("application/json")
                .body(json)
                .put("/api/me/consents")
                .then()
                .statusCode(200);
    }
}
