package io.epione.assistant.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource is deleted by whoever sent it, or by its person. */
@QuarkusTest
class FhirDeletionTest {
    private static final String GLUCOSE = Door.observation("2339-0", "2026-11-20T08:00:00Z", 110, "mg/dL");
    private static final String OTHER = Door.observation("2339-0", "2026-11-20T08:05:00Z", 111, "mg/dL");

    private final SignedTokens tokens;
    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private String patient = "";
    private Door door = new Door("");

    @Inject
    FhirDeletionTest(SignedTokens tokens, LoopClient loop, LoopTables tables, Clock clock) {
        this.tokens = tokens;
        this.loop = loop;
        this.tables = tables;
        this.clock = clock;
    }

    @BeforeEach
    void somebodySignsIn() {
        patient = "p-" + UUID.randomUUID();
        door = new Door(tokens.patient(patient));
    }

    @Test
    void aDeletedObservationCountsNoMoreAndNeitherASecondDeletionNorARepeatChangesThat() {
        String sent = door.created("/fhir/Observation", GLUCOSE);
        door.post("/fhir/Observation", OTHER).statusCode(201);

        delete(door, sent).statusCode(204);
        door.get("/fhir/Observation").body("total", equalTo(1));
        delete(door, sent).statusCode(404).contentType(Door.FHIR).body("issue.code", hasItem("not-found"));
        door.post("/fhir/Observation", GLUCOSE);
        door.get("/fhir/Observation").body("total", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Condition", "MedicationRequest", "MedicationStatement", "AllergyIntolerance"})
    void aRecordIsDeletedByItsType(String type) {
        String record = switch (type) {
            case "Condition" -> Door.condition("c", "44054006", "2019");
            case "MedicationRequest" -> Door.request("r", "860975", "active");
            case "MedicationStatement" -> Door.statement("s", "860975");
            default -> Door.allergy("a", "91936005");
        };
        String sent = door.created("/fhir/" + type, record);
        String id = sent.substring(sent.lastIndexOf('/'));

        delete(door, "/fhir/Observation" + id).statusCode(404);
        delete(door, sent).statusCode(204);
        door.get("/fhir/" + type).body("total", equalTo(0));
    }

    @Test
    void aResourceIsAlsoDeletedByTheIdentifierThatItsSenderGaveIt() {
        String named = GLUCOSE.replace("\"status\"", "\"id\":\"ours-1\",\"status\"");
        door.post("/fhir/Observation", named).statusCode(201);

        delete(new Door(tokens.patient("q-" + UUID.randomUUID())), "/fhir/Observation/ours-1")
                .statusCode(404);
        delete(door, "/fhir/Observation/ours-1").statusCode(204);
        delete(door, "/fhir/Observation/ours-1").statusCode(404);
        door.get("/fhir/Observation").body("total", equalTo(0));
    }

    @Test
    void anotherPersonsResourceIsAnsweredLikeOneThatNobodyHas() {
        String sent = door.created("/fhir/Observation", GLUCOSE);
        Door stranger = new Door(tokens.patient("q-" + UUID.randomUUID()));

        String theirs = delete(stranger, sent).statusCode(404).extract().asString();
        String nobodys = delete(stranger, "/fhir/Observation/" + "0".repeat(32))
                .statusCode(404)
                .extract()
                .asString();
        assertThat(theirs).isEqualTo(nobodys);
        delete(stranger, sent + "?patient=" + patient).statusCode(404);
        given().delete(sent).then().statusCode(401);
        door.get("/fhir/Observation").body("total", equalTo(1));
    }

    @Test
    void aVendorDeletesWhatItSentWithItsScopeAndTheGrantOfThePerson() {
        String vendor = "v-" + UUID.randomUUID();
        String whose = "?patient=" + patient;
        Door writes = new Door(tokens.vendor(vendor, "signals:write"));
        String ours = door.created("/fhir/Observation", OTHER);
        delete(writes, ours + whose).statusCode(403);
        door.grant(vendor);
        String theirs = writes.created("/fhir/Observation" + whose, GLUCOSE);

        delete(new Door(tokens.vendor(vendor, "signals:read")), theirs + whose).statusCode(403);
        delete(new Door(tokens.of(Role.CARE_TEAM, "maya")), theirs + whose).statusCode(404);
        delete(writes, theirs).statusCode(400);
        delete(writes, ours + whose).statusCode(404);
        delete(writes, theirs + whose).statusCode(204);
        door.get("/fhir/Observation").body("total", equalTo(1));
        given().header("Authorization", "Bearer " + door.token())
                .get("/api/me/access-log")
                .then()
                .body("entries.find { it.actor == '" + vendor + "' && it.purpose == 'withdraw' }", notNullValue());
    }

    @Test
    void thePersonDeletesWhatSomebodyElseSent() {
        String theirs =
                new Door(tokens.of(Role.CARE_TEAM, "maya")).created("/fhir/Observation?patient=" + patient, GLUCOSE);

        delete(door, theirs).statusCode(204);
        door.get("/fhir/Observation").body("total", equalTo(0));
    }

    @Test
    void inALayerThatThePersonClosedNothingIsFound() {
        String sent = door.created("/fhir/Observation", GLUCOSE);
        consent(false);
        delete(door, sent).statusCode(404);
        consent(true);
        door.get("/fhir/Observation").body("total", equalTo(1));
    }

    @Test
    void aLowThatIsDeletedCancelsNoEscalation() {
        String low =
                Door.observation("2339-0", clock.instant().minusSeconds(120).toString(), 41, "mg/dL");
        String sent = door.created("/fhir/Observation", low);
        tables.awaitJudged();
        String id = loop.open(patient).getFirst().path("id").asText();

        delete(door, sent).statusCode(204);
        tables.awaitJudged();
        assertThat(loop.one(id).path("status").asText()).isEqualTo("requested");
    }

    @ParameterizedTest
    @CsvSource({"Patient/%s,GET", "QuestionnaireResponse/x,'GET, PUT'", "DiagnosticReport/x,PUT"})
    void whatIsNeverDeletedOneByOneIsNotAllowed(String of, String allowed) {
        delete(door, "/fhir/" + of.formatted(patient))
                .statusCode(405)
                .header("Allow", equalTo(allowed))
                .body("issue.code", hasItem("not-supported"));
    }

    private static ValidatableResponse delete(Door caller, String path) {
        return caller.request().delete(path).then();
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
