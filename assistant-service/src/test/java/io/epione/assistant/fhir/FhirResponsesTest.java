package io.epione.assistant.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody answered to questionnaires comes out again as the responses that were sent. */
@QuarkusTest
class FhirResponsesTest {
    private static final String PATH = "/fhir/QuestionnaireResponse";

    private final SignedTokens tokens;
    private final String patient = "p-" + UUID.randomUUID();
    private Door door = new Door("");

    @Inject
    FhirResponsesTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void threeAreKept() {
        door = new Door(tokens.patient(patient));
        door.post(
                        "/fhir",
                        Door.bundle(
                                "transaction",
                                Form.MIXED,
                                Form.mood("2026-11-21T08:00:00Z", "completed", 1),
                                Form.mood("2026-11-22T08:00:00Z", "in-progress", 2)))
                .statusCode(200);
    }

    @Test
    void linksAnswersTimeQuestionnaireAndStatusComeBackAsTheyWereSent() {
        JsonPath found = door.get(PATH + "?authored=2026-11-20")
                .statusCode(200)
                .contentType(Door.FHIR)
                .body("total", equalTo(1))
                .body("entry[0].search.mode", equalTo("match"))
                .extract()
                .jsonPath();
        JsonPath sent = new JsonPath(Form.MIXED);
        for (String field : List.of("questionnaire", "status", "authored", "item")) {
            assertThat(found.<Object>get("entry[0].resource." + field))
                    .as(field)
                    .isEqualTo(sent.get(field));
        }
        assertThat(found.<String>get("entry[0].resource.subject.reference")).isEqualTo("Patient/" + patient);
        assertThat(found.<Object>get("entry[0].resource.meta.tag")).isNull();
        assertThat(found.<String>get("entry[0].fullUrl")).endsWith(PATH + "/" + found.get("entry[0].resource.id"));
    }

    @Test
    void itIsFhirR4AndWhatWasNotAskedForStaysOut() {
        String id = door.ids(PATH + "?authored=2026-11-20").getFirst();
        String json = door.get("/fhir/" + id).statusCode(200).extract().asString();
        QuestionnaireResponse read = FhirContext.forR4()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(QuestionnaireResponse.class, json);
        assertThat(read.getItem()).hasSize(4);
        assertThat(json).doesNotContain("said to nobody");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "; 3",
                "questionnaire=https://example.org/mood; 2",
                "questionnaire=https://example.org/mood%7C2; 2",
                "questionnaire=https://example.org/mood%7C1; 0",
                "questionnaire=https://example.org/mixed,https://example.org/mood; 3",
                "questionnaire=https://example.org/other; 0",
                "status=completed; 2",
                "status=in-progress; 1",
                "status=in-progress,completed; 3",
                "status=in-progress&status=completed; 0",
                "status=http://hl7.org/fhir/questionnaire-answers-status%7Ccompleted; 2",
                "authored=2026-11-21; 1",
                "authored=ge2026-11-21; 2",
                "authored=lt2026-11-21; 1",
                "authored=2026-11-21T08:00:00Z; 1",
                "authored=ge2026-11-21&authored=lt2026-11-22&status=completed; 1",
                "_id=x; 0"
            })
    void aSearchFindsExactlyWhatItAsksFor(String query, int found) {
        String path = PATH + (query == null ? "" : "?" + query);
        door.get(path).statusCode(200).body("total", equalTo(found));
        assertThat(door.ids(path)).hasSize(found).doesNotHaveDuplicates();
    }

    @Test
    void oneIsFoundByItsIdentifierAndByEveryNameOfThePerson() {
        String id = door.ids(PATH).getFirst();
        String bare = id.substring(id.indexOf('/') + 1);
        assertThat(door.ids(PATH + "?_id=" + bare)).containsExactly(id);
        for (String name : List.of("patient=%s", "subject=Patient/%s", "subject:Patient=%s")) {
            assertThat(door.ids(PATH + "?" + name.formatted(patient))).hasSize(3);
        }
        door.request()
                .contentType("application/x-www-form-urlencoded")
                .body("status=completed&_count=1")
                .post(PATH + "/_search")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("link.relation", contains("self", "next"));
    }

    @Test
    void pagesFollowTheirLinksInBothOrdersAndNewDataShiftsNone() {
        List<String> whole = door.ids(PATH);
        assertThat(door.ids(PATH + "?_count=1")).isEqualTo(whole).hasSize(3);
        assertThat(door.ids(PATH + "?_sort=authored&_count=2")).isEqualTo(whole.reversed());
        assertThat(door.ids(PATH + "?_sort=-authored&_count=1&_offset=1")).isEqualTo(whole.subList(1, 3));
        door.get(PATH + "?_summary=count").body("total", equalTo(3)).body("entry", nullValue());
        String next = door.get(PATH + "?_count=2")
                .body("total", equalTo(3))
                .body("entry", hasSize(2))
                .extract()
                .path("link.find { it.relation == 'next' }.url");
        door.post(PATH, Form.mood("2026-11-23T08:00:00Z", "completed", 0)).statusCode(200);
        assertThat(door.ids(next)).isEqualTo(whole.subList(2, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authored=yesterday",
                "authored=2026-02-31",
                "authored=ap2026-11-20",
                "authored=2026-11-20,2026-11-21",
                "_count=-1",
                "_offset=many",
                "_cursor=nonsense",
                "_cursor=responses_x",
                "status:not=completed",
                "questionnaire:missing=true",
                "patient=someone&subject=another"
            })
    void whatCannotBeReadIsRefusedAndNeverIgnored(String query) {
        door.get(PATH + "?" + query)
                .statusCode(400)
                .contentType(Door.FHIR)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.severity", hasItem("error"))
                .body("issue[0].location[0]", startsWith("http."));
    }

    @Test
    void anUnknownParameterIsIgnoredAndNamedOrRefusedWhereTheClientIsStrict() {
        door.get(PATH + "?colour=red")
                .statusCode(200)
                .body("total", equalTo(3))
                .body("entry[3].search.mode", equalTo("outcome"))
                .body("entry[3].resource.issue[0].location[0]", endsWith("colour"));
        door.request()
                .header("Prefer", "handling=strict")
                .get(PATH + "?colour=red")
                .then()
                .statusCode(400);
    }

    @Test
    void everythingEndsWithThem() {
        door.post("/fhir", Door.bundle("batch", Door.condition("c", "44054006", "2019")))
                .statusCode(200);
        String path = "/fhir/Patient/" + patient + "/$everything";
        List<String> all = door.ids(path);
        assertThat(all.subList(all.size() - 3, all.size())).isEqualTo(door.ids(PATH));
        door.get(path).body("total", equalTo(all.size()));
        for (String paging : List.of("?_count=1", "?_count=4", "?_count=7", "?_count=1000")) {
            assertThat(door.ids(path + paging)).as(paging).isEqualTo(all);
        }
        assertThat(door.ids(path + "?_offset=" + (all.size() - 2))).containsExactly(all.getLast());
        assertThat(door.ids(path + "?_type=QuestionnaireResponse&_count=2")).isEqualTo(door.ids(PATH));
        assertThat(door.ids(path + "?_type=QuestionnaireResponse&start=2026-11-21&end=2026-11-21"))
                .hasSize(1);
        assertThat(door.ids(path + "?_type=Condition")).hasSize(1);
    }
}
