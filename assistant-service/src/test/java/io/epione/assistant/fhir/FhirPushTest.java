package io.epione.assistant.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.person.Sex;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FhirPushTest {
    private static final String GLUCOSE = Door.observation("2339-0", "2026-11-20T08:00:00Z", 110, "mg/dL");
    private static final String IMPLAUSIBLE = Door.observation("2339-0", "2026-11-20T09:00:00Z", 90000, "mg/dL");
    private static final String TIMELESS = """
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2339-0"}]},
             "valueQuantity":{"value":99,"unit":"mg/dL"}}""";
    private static final String WITHDRAWN = GLUCOSE.replace("\"final\"", "\"entered-in-error\"");
    private static final String CLAIM = "{\"resourceType\":\"Claim\",\"status\":\"active\"}";

    private final SignedTokens tokens;
    private final People people;
    private Door door = new Door("");

    @Inject
    FhirPushTest(SignedTokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
    }

    @BeforeEach
    void somebodySignsIn() {
        door = new Door(tokens.patient("p-" + UUID.randomUUID()));
    }

    @ParameterizedTest
    @CsvSource({"transaction,transaction-response", "batch,batch-response", "collection,batch-response"})
    void everyEntryIsAnsweredAndWhatIsNotUsedIsNamedWithItsPlace(String type, String answer) {
        door.post("/fhir", Door.bundle(type, GLUCOSE, IMPLAUSIBLE, TIMELESS, WITHDRAWN, CLAIM))
                .statusCode(200)
                .contentType(Door.FHIR)
                .body("resourceType", equalTo("Bundle"))
                .body("type", equalTo(answer))
                .body("entry", hasSize(5))
                .body(
                        "entry.response.status",
                        contains(
                                "201 Created",
                                "202 Accepted",
                                "202 Accepted",
                                "422 Unprocessable Entity",
                                "501 Not Implemented"))
                .body("entry[0].response.location", startsWith("Observation/"))
                .body("entry[0].response.outcome", nullValue())
                .body("entry[1].response.outcome.resourceType", equalTo("OperationOutcome"))
                .body("entry[1].response.outcome.issue[0].severity", equalTo("warning"))
                .body("entry[1].response.outcome.issue[0].details.coding[0].code", equalTo("implausible"))
                .body("entry[1].response.outcome.issue[0].expression", contains("Bundle.entry[1].resource"))
                .body("entry[2].response.outcome.issue[0].details.coding[0].code", equalTo("no-time"))
                .body("entry[3].response.outcome.issue[0].severity", equalTo("error"))
                .body("entry[3].response.outcome.issue[0].location", contains("/entry/3/resource"))
                .body("entry[4].response.outcome.issue[0].code", equalTo("not-supported"));
        door.get("/fhir/Observation").body("total", equalTo(1));
    }

    @Test
    void aRepeatedPushIsAnsweredTheSameAndDoublesNothing() {
        String bundle = Door.bundle(
                "transaction",
                GLUCOSE,
                IMPLAUSIBLE,
                Door.condition("c", "44054006", "2019"),
                Door.request("m", "1", "active"));
        String first = door.post("/fhir", bundle).statusCode(200).extract().asString();
        String again = door.post("/fhir", bundle).statusCode(200).extract().asString();
        String reordered = door.post("/fhir", Door.bundle("batch", Door.condition("c", "44054006", "2019"), GLUCOSE))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
        assertThat(reordered).contains("201 Created");
        door.get("/fhir/Observation").body("total", equalTo(1));
        door.get("/fhir/Condition").body("total", equalTo(1));
        door.get("/fhir/MedicationRequest").body("total", equalTo(1));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        String id = door.post("/fhir/Observation", GLUCOSE)
                .statusCode(201)
                .extract()
                .path("id");
        String corrected = GLUCOSE.replace("\"final\"", "\"corrected\"").replace("110", "101");
        door.post("/fhir/Observation", corrected).statusCode(201).body("id", equalTo(id));
        door.get("/fhir/Observation")
                .body("total", equalTo(1))
                .body("entry[0].resource.id", equalTo(id))
                .body("entry[0].resource.valueQuantity.value", equalTo(101.0f));
        door.post("/fhir/Observation", GLUCOSE).statusCode(201);
        door.get("/fhir/Observation").body("entry[0].resource.valueQuantity.value", equalTo(101.0f));
    }

    @Test
    void aConditionThatWasRefutedSaysSo() {
        door.post("/fhir/Condition", Door.condition("c", "44054006", "2019")).statusCode(201);
        String refuted = Door.condition("c", "44054006", "2019")
                .replace("\"clinicalStatus\"", "\"verificationStatus\"")
                .replace("\"active\"", "\"refuted\"");
        door.post("/fhir/Condition", refuted).statusCode(201);
        door.get("/fhir/Condition")
                .body("total", equalTo(1))
                .body("entry[0].resource.verificationStatus.coding[0].code", equalTo("refuted"))
                .body("entry[0].resource.clinicalStatus", nullValue());
    }

    @Test
    void aSingleResourceIsAnsweredWithItsAddressAndWhatIsKept() {
        door.post("/fhir/Observation", GLUCOSE)
                .statusCode(201)
                .contentType(Door.FHIR)
                .header("Location", org.hamcrest.Matchers.containsString("/fhir/Observation/"))
                .body("resourceType", equalTo("Observation"))
                .body("valueQuantity.code", equalTo("mg/dL"));
        door.request()
                .contentType("application/json")
                .header("Prefer", "return=minimal")
                .body(GLUCOSE)
                .post("/fhir/Observation")
                .then()
                .statusCode(201)
                .body(emptyString());
    }

    @Test
    void aSingleResourceThatCannotBeUsedIsRefusedByName() {
        door.post("/fhir/Observation", IMPLAUSIBLE)
                .statusCode(422)
                .contentType(Door.FHIR)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.details.coding.code.flatten()", contains("implausible"));
        door.post("/fhir/Observation", TIMELESS).statusCode(422).body("issue.code", contains("required"));
        door.post("/fhir/Condition", GLUCOSE).statusCode(400).body("issue[0].location", contains("/resourceType"));
    }

    @Test
    void aDeletionInABundleIsNamedAndDeletesNothing() {
        door.post("/fhir/Observation", GLUCOSE).statusCode(201);
        door.post("/fhir", """
                {"resourceType":"Bundle","type":"batch","entry":[
                 {"request":{"method":"DELETE","url":"Observation?code=2339-0"}},{"resource":%s}]}""".formatted(GLUCOSE))
                .statusCode(200)
                .body("entry[0].response.status", equalTo("501 Not Implemented"))
                .body("entry[0].response.outcome.issue[0].diagnostics", startsWith("The interaction DELETE"))
                .body("entry[1].response.status", equalTo("201 Created"));
        door.get("/fhir/Observation").body("total", equalTo(1));
    }

    @Test
    void answersOfAQuestionnaireBecomeObservations() {
        door.post("/fhir/QuestionnaireResponse", """
                {"resourceType":"QuestionnaireResponse","status":"completed","authored":"2026-11-20T08:00:00Z","item":[
                 {"linkId":"/44250-9","text":"Little interest","answer":[{"valueInteger":2}]},
                 {"linkId":"/44255-8","text":"Feeling down","answer":[{"valueInteger":1}]}]}""")
                .statusCode(200)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].diagnostics", endsWith("2."));
        door.get("/fhir/Observation?category=survey")
                .body("total", equalTo(2))
                .body("entry.resource.code.coding.code.flatten()", hasItem("44250-9"));
    }

    @Test
    void aRecordCompletesWhatIsUnknownOfThePersonAndChangesNothingElse() {
        String subject = "n-" + UUID.randomUUID();
        Door fresh = new Door(tokens.of(Role.PATIENT, subject));
        String record = """
                {"resourceType":"Patient","id":"x","gender":"female","birthDate":"1980-02-03","address":[{"country":"PT"}]}""";
        fresh.post("/fhir", Door.bundle("transaction", record)).statusCode(200);
        fresh.post("/fhir/Patient", record.replace("1980", "1990").replace("female", "male"))
                .statusCode(200);
        assertThat(people.find(new PatientId(subject))).get().satisfies(person -> {
            assertThat(person.birthDate()).isEqualTo(LocalDate.of(1980, 2, 3));
            assertThat(person.sex()).isEqualTo(Sex.FEMALE);
            assertThat(person.country()).isEqualTo("PT");
        });
    }

    @Test
    void aBundleOfThousandsIsTakenAndComesBackByPages() {
        Instant first = Instant.parse("2026-11-01T00:00:00Z");
        String[] resources = IntStream.range(0, 5_000)
                .mapToObj(i ->
                        Door.observation("2339-0", first.plusSeconds(300L * i).toString(), 90 + i % 60, "mg/dL"))
                .toArray(String[]::new);
        door.post("/fhir", Door.bundle("transaction", resources))
                .statusCode(200)
                .body("entry", hasSize(5_000));
        assertThat(door.ids("/fhir/Observation?_count=1000")).hasSize(5_000).doesNotHaveDuplicates();
    }
}
