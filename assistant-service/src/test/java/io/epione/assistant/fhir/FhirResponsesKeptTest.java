package io.epione.assistant.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopTables;
import io.epione.profile.observation.Archive;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A response says what counts now, to whom it is open. */
@QuarkusTest
class FhirResponsesKeptTest {
    private static final String PATH = "/fhir/QuestionnaireResponse";
    private static final String AT = "2026-11-21T08:00:00Z";

    private final SignedTokens tokens;
    private final LoopTables tables;
    private final Archive archive;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();
    private Door door = new Door("");

    @Inject
    FhirResponsesKeptTest(SignedTokens tokens, LoopTables tables, Archive archive, Clock clock) {
        this.tokens = tokens;
        this.tables = tables;
        this.archive = archive;
        this.clock = clock;
    }

    @BeforeEach
    void somebodySignsIn() {
        door = new Door(tokens.patient(patient));
    }

    @Test
    void onlyWhoMaySeeItFindsIt() {
        door.post(PATH, Form.mood(AT, "completed", 1)).statusCode(200);
        String address = "/fhir/" + door.ids(PATH).getFirst();
        String whose = "?patient=" + patient;
        Door stranger = new Door(tokens.patient("q-" + UUID.randomUUID()));
        stranger.get(address).statusCode(404);
        String theirs = stranger.get(PATH + whose).statusCode(404).extract().asString();
        assertThat(stranger.get(PATH + "?patient=nobody").extract().asString()).isEqualTo(theirs);
        new Door(tokens.of(Role.VENDOR, "v-" + UUID.randomUUID()))
                .get(address + whose)
                .statusCode(404);
        Door nurse = new Door(tokens.of(Role.CARE_TEAM, "maya"));
        nurse.get(PATH).statusCode(400).body("issue[0].location[0]", equalTo("http.patient"));
        nurse.get(address + whose).statusCode(200).body("status", equalTo("completed"));
        door.request()
                .get("/api/me/access-log?limit=1")
                .then()
                .body("entries[0].actor", equalTo("maya"))
                .body("entries[0].purpose", equalTo("fhir"));
        door.get(address.replaceAll("[0-9a-f]{32}", "0".repeat(32))).statusCode(404);
    }

    @Test
    void inAClosedLayerThereIsNoneAndThatIsSaid() {
        door.post(PATH, Form.MIXED).statusCode(200);
        String address = "/fhir/" + door.ids(PATH).getFirst();
        consent("questionnaires", false);
        door.get(PATH).body("total", equalTo(0)).body("entry.resource.issue.code.flatten()", hasItems("suppressed"));
        door.get(address).statusCode(404);
        assertThat(door.ids("/fhir/Patient/" + patient + "/$everything"))
                .noneMatch(id -> id.startsWith("QuestionnaireResponse"));
        consent("questionnaires", true);
        door.get(address).statusCode(200);
    }

    @Test
    void anAnswerOfAnotherClosedLayerIsLeftOutAndTheRestIsTaggedAsASubset() {
        door.post(PATH, Form.MIXED).statusCode(200);
        consent("records", false);
        ValidatableResponse shown = door.get(PATH).body("total", equalTo(1));
        shown.body("entry[0].resource.meta.tag.code", contains("SUBSETTED"))
                .body("entry[0].resource.item.linkId", contains("body", "which", "pain", "open"))
                .body("entry[0].resource.item[0].item.linkId", contains("since"));
        assertThat(shown.extract().asString()).doesNotContain("Weight", "70.5");
    }

    @Test
    void anAnswerThatWasDeletedIsGoneAndTheResponseThatWasTakenBackToo() {
        String sent = Form.named("m", Form.mood(AT, "completed", 1));
        door.post("/fhir", bundle(sent)).statusCode(200);
        String answer = door.ids("/fhir/Observation?code=44255-8").getFirst();
        door.request().delete("/fhir/" + answer).then().statusCode(204);
        door.get(PATH + "/m")
                .statusCode(200)
                .body("item.linkId", contains("/44250-9"))
                .body("meta.tag.code", contains("SUBSETTED"));
        door.post("/fhir", bundle(sent.replace("completed", "entered-in-error")))
                .statusCode(200);
        door.get(PATH).body("total", equalTo(0));
        door.get(PATH + "/m").statusCode(404);
    }

    @Test
    void whatItsSenderSaidLastIsShownAndALateRepeatChangesNothing() {
        String begun = Form.named("m", Form.mood(AT, "in-progress", 1));
        door.post("/fhir", bundle(begun)).statusCode(200);
        door.get(PATH).body("entry[0].resource.status", equalTo("in-progress"));
        door.post("/fhir", bundle(begun.replace("in-progress", "completed"))).statusCode(200);
        door.post("/fhir", bundle(begun)).statusCode(200);
        door.get(PATH)
                .body("total", equalTo(1))
                .body("entry[0].resource.status", equalTo("completed"))
                .body("entry[0].resource.item", hasSize(2));
    }

    @Test
    void aCorrectedAnswerTakesThePlaceOfTheOldOneUnderTheSameIdentifier() {
        door.post(PATH, Form.mood(AT, "completed", 1)).statusCode(200);
        var before = door.ids(PATH);
        door.post(PATH, Form.mood(AT, "amended", 3)).statusCode(200);
        assertThat(door.ids(PATH)).isEqualTo(before);
        door.get(PATH)
                .body("entry[0].resource.status", equalTo("amended"))
                .body("entry[0].resource.item.answer.flatten().valueInteger", contains(3, 1))
                .body("entry[0].resource.meta.tag", nullValue());
    }

    @Test
    void anAnswerThatIsHeldBackIsNotShownUntilItIsReleasedAsItWasSent() {
        door.post(PATH, Form.MIXED.replace("70.50", "7050")).statusCode(200);
        door.get(PATH)
                .body("entry[0].resource.item[0].item.linkId", contains("since"))
                .body("entry[0].resource.meta.tag.code", contains("SUBSETTED"));

        String held = tables.texts("select id from quarantined where patient = ?", patient)
                .getFirst();
        new Door(tokens.of(Role.OPERATOR, "omar"))
                .request()
                .contentType("application/json")
                .body("{}")
                .post("/api/quarantine/" + held + "/release")
                .then()
                .statusCode(200);
        door.get(PATH)
                .body("entry[0].resource.item[0].item.linkId", contains("/29463-7", "since"))
                .body("entry[0].resource.meta.tag", nullValue());
    }

    @Test
    void aFileAsAnAnswerIsLeftOutAndItsQuestionIsNotShownAsUnanswered() {
        String file = "\"answer\":[{\"valueAttachment\":{\"title\":\"a file\"}}]";
        door.post(PATH, Form.MIXED.replace("\"text\":\"Anything else\"", file)).statusCode(200);
        door.get(PATH)
                .body("entry[0].resource.item.linkId", contains("body", "which", "pain"))
                .body("entry[0].resource.meta.tag.code", contains("SUBSETTED"));
    }

    @Test
    void anAnswerThatAnObservationBesideItRepeatsIsStillAnAnswer() {
        String observation = """
                {"resourceType":"Observation","status":"final","effectiveDateTime":"%s","valueInteger":1,
                 "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category",
                 "code":"survey"}]}],
                 "code":{"coding":[{"system":"http://loinc.org","code":"44255-8","display":"Feeling down"}]}}""".formatted(AT);
        door.post("/fhir", Door.bundle("batch", observation, Form.mood(AT, "completed", 2)))
                .statusCode(200);
        door.get(PATH)
                .body("total", equalTo(1))
                .body("entry[0].resource.item.linkId", contains("/44250-9", "/44255-8"))
                .body("entry[0].resource.meta.tag", nullValue());
    }

    @Test
    void theResponseOfSomebodyElseInTheSameDeliveryIsNotTheirs() {
        String other = Form.mood(AT, "completed", 1)
                .replace("\"status\"", "\"subject\":{\"reference\":\"Patient/other\"},\"status\"")
                .replace("mood|2", "theirs|1");
        String ours = other.replace("Patient/other", "Patient/" + patient).replace("theirs|1", "mood|2");
        door.post("/fhir", Door.bundle("batch", ours, other)).statusCode(200);
        door.get(PATH)
                .body("total", equalTo(1))
                .body("entry[0].resource.questionnaire", equalTo("https://example.org/mood|2"));
    }

    @Test
    void theAnswersOfARecalledSourceAreTaggedAsSuchUntilTheRecallIsLifted() {
        String vendor = "v-" + UUID.randomUUID();
        door.grant(vendor);
        new Door(tokens.of(Role.VENDOR, vendor))
                .post(PATH + "?patient=" + patient, Form.mood(AT, "completed", 1))
                .statusCode(200);
        Door operator = new Door(tokens.of(Role.OPERATOR, "omar"));
        String recall = operator.request()
                .contentType("application/json")
                .body("{\"vendor\": \"" + vendor + "\", \"reason\": \"notice 9\"}")
                .post("/api/recalls")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        door.get(PATH).body("total", equalTo(1)).body("entry[0].resource.meta.tag.code", contains("recalled"));
        operator.request().post("/api/recalls/" + recall + "/lift").then().statusCode(200);
        door.get(PATH).body("total", equalTo(1)).body("entry[0].resource.meta.tag", nullValue());
    }

    @Test
    void aTimeWithoutAZoneComesBackWithTheOneItWasTakenIn() {
        door.post(PATH, Form.mood("2026-11-21T08:00:00", "completed", 1)).statusCode(200);
        door.get(PATH).body("entry[0].resource.authored", equalTo(AT));
    }

    @Test
    void whereTheBytesAreNotKeptAnyMoreThatIsSaid() {
        door.post(PATH, Form.mood(AT, "completed", 1)).statusCode(200);
        archive.forget(new PatientId(patient), clock.instant().plusSeconds(60), 100);
        door.get(PATH).body("total", equalTo(0)).body("entry.resource.issue.code.flatten()", hasItem("incomplete"));
        door.get("/fhir/Observation?category=survey").body("total", equalTo(2));
    }

    private static String bundle(String response) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + response + "}]}";
    }

    private void consent(String layer, boolean open) {
        door.request()
                .contentType("application/json")
                .body("{\"" + layer + "\": " + open + "}")
                .put("/api/me/consents")
                .then()
                .statusCode(200);
    }
}
