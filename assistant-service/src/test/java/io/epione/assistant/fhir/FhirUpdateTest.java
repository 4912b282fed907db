package io.epione.assistant.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

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
import org.junit.jupiter.params.provider.ValueSource;

/** A resource is created and changed at an address by whoever sent it. */
@QuarkusTest
class FhirUpdateTest {
    private static final String EIGHT = Door.observation("2339-0", "2026-11-20T08:00:00Z", 110, "mg/dL");
    private static final String NINE = Door.observation("2339-0", "2026-11-20T09:00:00Z", 111, "mg/dL");

    private final SignedTokens tokens;
    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private String patient = "";
    private Door door = new Door("");

    @Inject
    FhirUpdateTest(SignedTokens tokens, LoopClient loop, LoopTables tables, Clock clock) {
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
    void atItsSendersIdentifierItIsCreatedReadAndMoved() {
        put(door, "/fhir/Observation/ours-1", EIGHT).statusCode(201).body("valueQuantity.value", equalTo(110.0f));
        door.get("/fhir/Observation/ours-1").statusCode(200).body("valueQuantity.value", equalTo(110.0f));

        put(door, "/fhir/Observation/ours-1", NINE).statusCode(200).body("valueQuantity.value", equalTo(111.0f));
        door.get("/fhir/Observation")
                .body("total", equalTo(1))
                .body("entry[0].resource.effectiveDateTime", equalTo(at(9)));
        put(door, "/fhir/Observation/ours-1", EIGHT).statusCode(200);
        door.get("/fhir/Observation").body("total", equalTo(1));
    }

    @Test
    void whatLocationNamesIsChangedThereAndARepeatChangesNothing() {
        String location = door.created("/fhir/Observation", EIGHT);

        put(door, location, EIGHT.replace("110", "112"))
                .statusCode(200)
                .header("Location", endsWith(location))
                .body("valueQuantity.value", equalTo(112.0f));
        put(door, location, NINE).statusCode(200);
        put(door, location, NINE).statusCode(200);
        door.get("/fhir/Observation")
                .body("total", equalTo(1))
                .body("entry[0].resource.valueQuantity.value", equalTo(111.0f));
        assertThat(history()).as("what was stays in the history").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Condition", "MedicationRequest", "MedicationStatement", "AllergyIntolerance"})
    void aRecordIsChangedAtBothItsIdentifiers(String type) {
        String record = switch (type) {
            case "Condition" -> Door.condition("ours", "44054006", "2019");
            case "MedicationRequest" -> Door.request("ours", "860975", "active");
            case "MedicationStatement" -> Door.statement("ours", "860975");
            default -> Door.allergy("ours", "91936005");
        };
        String location = Door.address(door.request()
                .contentType(Door.FHIR)
                .body(record)
                .put("/fhir/" + type + "/ours")
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));

        String changed = record.replace("\"id\":\"ours\"", "\"id\":\"" + last(location) + "\"")
                .replace("2019", "2018")
                .replace("-01\"", "-02\"");
        put(door, location, changed).statusCode(200);
        door.get("/fhir/" + type).body("total", equalTo(1));
    }

    @Test
    void whatIsHeldBackLeavesWhatStandsThere() {
        String location = door.created("/fhir/Observation", EIGHT);

        put(door, location, NINE.replace("111", "90000"))
                .statusCode(422)
                .body("issue[0].details.coding[0].code", equalTo("implausible"))
                .body("issue.expression.toString()", not(containsString("entry")));
        door.get(location).statusCode(200).body("valueQuantity.value", equalTo(110.0f));
    }

    @Test
    void whatIsSentInErrorCountsNoMore() {
        String location = door.created("/fhir/Observation", EIGHT);

        put(door, location, NINE.replace("final", "entered-in-error")).statusCode(200);
        door.get("/fhir/Observation").body("total", equalTo(0));
    }

    @Test
    void theResourceMustBelongToItsAddress() {
        raw(door, "/fhir/Observation/one", EIGHT)
                .statusCode(400)
                .body("issue[0].details.coding[0].code", equalTo("invalid"));
        raw(door, "/fhir/Condition/one", EIGHT).statusCode(400);
        raw(door, "/fhir/Observation/two%20words", EIGHT).statusCode(400);
        raw(door, "/fhir/Observation/one", "{").statusCode(400);
        door.request()
                .contentType(Door.FHIR)
                .header("If-Match", "W/\"1\"")
                .body(EIGHT)
                .put("/fhir/Observation/one")
                .then()
                .statusCode(412);
        door.get("/fhir/Observation").body("total", equalTo(0));
    }

    @Test
    void onlyWhoSentItChangesIt() {
        Door careTeam = new Door(tokens.of(Role.CARE_TEAM, "maya"));
        String theirs = careTeam.created("/fhir/Observation?patient=" + patient, EIGHT);
        String ours = door.created("/fhir/Observation", NINE);

        put(door, theirs, EIGHT).statusCode(403);
        put(careTeam, ours + "?patient=" + patient, NINE).statusCode(403);
        put(new Door(tokens.patient("q-" + UUID.randomUUID())), ours + "?patient=" + patient, NINE)
                .statusCode(404);
        given().contentType(Door.FHIR).body(NINE).put(ours).then().statusCode(401);
        door.get("/fhir/Observation").body("total", equalTo(2));
    }

    @Test
    void aVendorChangesWhatItSentWithItsScopeAndTheGrantOfThePerson() {
        String vendor = "v-" + UUID.randomUUID();
        String at = "/fhir/Observation/theirs?patient=" + patient;
        Door writes = new Door(tokens.vendor(vendor, "signals:write"));

        put(writes, at, EIGHT).statusCode(403);
        door.grant(vendor);
        put(new Door(tokens.vendor(vendor, "signals:read")), at, EIGHT).statusCode(403);
        put(writes, at, EIGHT).statusCode(201);
        put(writes, at, NINE).statusCode(200);
        door.get("/fhir/Observation").body("total", equalTo(1));
    }

    @Test
    void sentAgainWithItsKeyItIsAnsweredAsBefore() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key).statusCode(201).extract().asString();
        put(door, "/fhir/Observation/ours-1", NINE).statusCode(200);

        assertThat(keyed(key).statusCode(201).extract().asString()).isEqualTo(first);
        door.get("/fhir/Observation")
                .body("total", equalTo(1))
                .body("entry[0].resource.effectiveDateTime", equalTo(at(9)));
    }

    @Test
    void aLowThatIsChangedCancelsNoEscalation() {
        String at = clock.instant().minusSeconds(120).toString();
        String low = Door.observation("2339-0", at, 41, "mg/dL");
        String location = door.created("/fhir/Observation", low);
        tables.awaitJudged();
        String id = loop.open(patient).getFirst().path("id").asText();

        put(door, location, Door.observation("2339-0", at, 110, "mg/dL")).statusCode(200);
        tables.awaitJudged();
        assertThat(loop.one(id).path("status").asText()).isEqualTo("requested");
    }

    private ValidatableResponse keyed(String key) {
        return door.request()
                .contentType(Door.FHIR)
                .header("Idempotency-Key", key)
                .body(named(EIGHT, "ours-1"))
                .put("/fhir/Observation/ours-1")
                .then();
    }

    /** Sent with the identifier of the address. */
    private static ValidatableResponse put(Door caller, String path, String resource) {
        String id = last(path.replaceFirst("\\?.*", ""));
        return raw(caller, path, resource.contains("\"id\":") ? resource : named(resource, id));
    }

    private static ValidatableResponse raw(Door caller, String path, String body) {
        return caller.request().contentType(Door.FHIR).body(body).put(path).then();
    }

    private static String named(String resource, String id) {
        return resource.replaceFirst("\"status\"", "\"id\":\"" + id + "\",\"status\"");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String at(int hour) {
        return "2026-11-20T0" + hour + ":00:00Z";
    }

    private long history() {
        return tables.count(
                "select count(*) from entry where patient = ? and superseded_at is not null and method <> '(withdrawn)'",
                patient);
    }
}
