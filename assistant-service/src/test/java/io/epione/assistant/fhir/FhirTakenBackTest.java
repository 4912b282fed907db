package io.epione.assistant.fhir;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sender takes back counts no more. */
@QuarkusTest
class FhirTakenBackTest {
    private static final String GLUCOSE = Door.observation("2339-0", "2026-11-20T08:00:00Z", 110, "mg/dL");
    private static final String OTHER = Door.observation("2339-0", "2026-11-20T08:05:00Z", 111, "mg/dL");
    private static final String BACK = GLUCOSE.replace("\"final\"", "\"entered-in-error\"");
    private static final String WITHOUT_VALUE = BACK.substring(0, BACK.indexOf(",\n \"valueQuantity\"")) + "}";

    private final SignedTokens tokens;
    private String patient = "";
    private Door door = new Door("");

    @Inject
    FhirTakenBackTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void somebodySignsIn() {
        patient = "p-" + UUID.randomUUID();
        door = new Door(tokens.patient(patient));
    }

    @Test
    void anObservationSentAgainAsEnteredInErrorCountsNoMoreAndARepeatDoesNotBringItBack() {
        door.post("/fhir", Door.bundle("batch", GLUCOSE, OTHER)).statusCode(200);
        door.post("/fhir/Observation", BACK)
                .statusCode(200)
                .body("issue.size()", equalTo(1))
                .body("issue[0].diagnostics", startsWith("Taken back"));
        door.post("/fhir/Observation", BACK).statusCode(200);

        door.get("/fhir/Observation")
                .body("total", equalTo(1))
                .body("entry[0].resource.effectiveDateTime", startsWith("2026-11-20T08:05"));
        door.post("/fhir", Door.bundle("batch", GLUCOSE, OTHER)).statusCode(200);
        door.get("/fhir/Observation").body("total", equalTo(1));
    }

    @Test
    void theValueMayBeLeftOutAndOtherEntriesOfTheBundleAreStored() {
        door.post("/fhir/Observation", GLUCOSE).statusCode(201);
        door.post("/fhir", Door.bundle("transaction", WITHOUT_VALUE, OTHER))
                .statusCode(200)
                .body("entry.response.status", contains("200 OK", "201 Created"))
                .body("entry[0].response.outcome", nullValue());
        door.get("/fhir/Observation")
                .body("total", equalTo(1))
                .body("entry[0].resource.effectiveDateTime", startsWith("2026-11-20T08:05"));
    }

    @Test
    void whatAnotherSenderStoredStays() {
        door.post("/fhir/Observation", GLUCOSE).statusCode(201);
        new Door(tokens.of(Role.CARE_TEAM, "maya"))
                .post("/fhir/Observation?patient=" + patient, BACK)
                .statusCode(200);
        door.get("/fhir/Observation").body("total", equalTo(1));
    }

    @Test
    void inALayerThatThePersonClosedNothingIsLookedIntoAndTheSenderIsToldSo() {
        door.post("/fhir/Observation", GLUCOSE).statusCode(201);
        door.request()
                .contentType("application/json")
                .body("{\"glucose\": false}")
                .put("/api/me/consents")
                .then()
                .statusCode(200);
        door.post("/fhir/Observation", BACK)
                .statusCode(422)
                .body("issue.details.coding.code.flatten()", contains("entered-in-error"));
    }
}
