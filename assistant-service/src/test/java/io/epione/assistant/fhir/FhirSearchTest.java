package io.epione.assistant.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FhirSearchTest {
    private static final String GLUCOSE = "2339-0";
    private static final String WEIGHT = "29463-7";
    private static final String PRESSURE = """
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},
             "effectiveDateTime":"2026-11-20T09:00:00+01:00","component":[
             {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},
              "valueQuantity":{"value":132,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}},
             {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},
              "valueQuantity":{"value":84,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}""";

    private final SignedTokens tokens;
    private final String patient = "p-" + UUID.randomUUID();
    private Door door = new Door("");

    @Inject
    FhirSearchTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void thereIsARecord() {
        door = new Door(tokens.patient(patient));
        door.post(
                        "/fhir",
                        Door.bundle(
                                "transaction",
                                Door.observation(GLUCOSE, "2026-11-20T08:00:00+01:00", 6.3, "mmol/L"),
                                Door.observation(GLUCOSE, "2026-11-21T08:00:00+01:00", 110, "mg/dL"),
                                Door.observation(WEIGHT, "2026-11-22", 70.5, "kg"),
                                PRESSURE,
                                Door.condition("c1", "44054006", "2019"),
                                Door.condition("c2", "38341003", "2024-05-01"),
                                Door.request("m1", "860975", "active"),
                                Door.request("m2", "314076", "stopped"),
                                Door.statement("m3", "243670"),
                                Door.allergy("a1", "91936005")))
                .statusCode(200);
    }

    @Test
    void codesNumbersUnitsAndTimesComeBackAsTheyWereSent() {
        door.get("/fhir/Observation?code=http://loinc.org%7C2339-0&date=2026-11-20")
                .statusCode(200)
                .contentType(Door.FHIR)
                .body("resourceType", equalTo("Bundle"))
                .body("type", equalTo("searchset"))
                .body("total", equalTo(1))
                .body("entry", hasSize(1))
                .body("entry[0].search.mode", equalTo("match"))
                .body("entry[0].fullUrl", containsString("/fhir/Observation/"))
                .body("entry[0].resource.code.coding[0].system", equalTo("http://loinc.org"))
                .body("entry[0].resource.code.coding[0].code", equalTo(GLUCOSE))
                .body("entry[0].resource.valueQuantity.value", equalTo(6.3f))
                .body("entry[0].resource.valueQuantity.code", equalTo("mmol/L"))
                .body("entry[0].resource.valueQuantity.system", equalTo("http://unitsofmeasure.org"))
                .body("entry[0].resource.effectiveDateTime", equalTo("2026-11-20T08:00:00+01:00"))
                .body("entry[0].resource.subject.reference", equalTo("Patient/" + patient));
    }

    @Test
    void componentsComeBackWhole() {
        door.get("/fhir/Observation?code=85354-9")
                .body("entry[0].resource.component.code.coding.code.flatten()", contains("8480-6", "8462-4"))
                .body("entry[0].resource.component.valueQuantity.value", contains(132, 84))
                .body("entry[0].resource.component.valueQuantity.code", everyItem(equalTo("mm[Hg]")));
        door.get("/fhir/Observation?combo-code=8462-4").body("total", equalTo(1));
        door.get("/fhir/Observation?code=8462-4").body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Observation; 4",
                "Observation?code=2339-0; 2",
                "Observation?code=http://loinc.org%7C; 4",
                "Observation?code=%7C2339-0; 0",
                "Observation?code=http://snomed.info/sct%7C2339-0; 0",
                "Observation?code=2339-0,http://loinc.org%7C29463-7; 3",
                "Observation?code=2339-0&code=29463-7; 0",
                "Observation?category=vital-signs; 2",
                "Observation?category=http://terminology.hl7.org/CodeSystem/observation-category%7Claboratory; 2",
                "Observation?category=imaging; 0",
                "Observation?date=2026-11-20; 2",
                "Observation?date=2026-11-20T08:00:00%2B01:00; 1",
                "Observation?date=eq2026-11; 4",
                "Observation?date=ge2026-11-21; 2",
                "Observation?date=gt2026-11-21; 1",
                "Observation?date=lt2026-11-21; 2",
                "Observation?date=le2026-11-21T07:00:00Z; 3",
                "Observation?date=ge2026-11-21&date=lt2026-11-22; 1",
                "Observation?date=ge2026-11-22T12:00:00Z; 1",
                "Condition; 2",
                "Condition?code=44054006; 1",
                "Condition?clinical-status=active; 2",
                "Condition?clinical-status=resolved; 0",
                "Condition?onset-date=ge2020; 1",
                "Condition?onset-date=2019; 1",
                "MedicationRequest; 2",
                "MedicationRequest?status=active; 1",
                "MedicationRequest?status=active,stopped; 2",
                "MedicationRequest?authoredon=2026-10-01; 2",
                "MedicationStatement; 1",
                "MedicationStatement?effective=ge2026-09-15; 1",
                "MedicationStatement?effective=gt2026-09-30; 0",
                "AllergyIntolerance; 1",
                "AllergyIntolerance?clinical-status=active&code=91936005; 1",
                "Patient; 1"
            })
    void aSearchFindsExactlyWhatItAsksFor(String search, int found) {
        door.get("/fhir/" + search).statusCode(200).body("total", equalTo(found));
        assertThat(door.ids("/fhir/" + search)).hasSize(found).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"patient=%s", "subject=Patient/%s", "subject:Patient=%s", "patient=http://other/fhir/Patient/%s"
            })
    void thePersonMayBeNamedInEveryWay(String parameter) {
        door.get("/fhir/Observation?" + parameter.formatted(patient))
                .statusCode(200)
                .body("total", equalTo(4));
    }

    @Test
    void pagesFollowTheirLinksInBothOrders() {
        List<String> whole = door.ids("/fhir/Observation");
        assertThat(door.ids("/fhir/Observation?_count=1")).isEqualTo(whole).hasSize(4);
        List<String> rising = new ArrayList<>(whole);
        Collections.reverse(rising);
        assertThat(door.ids("/fhir/Observation?_sort=date&_count=3")).isEqualTo(rising);
        assertThat(door.ids("/fhir/Observation?_sort=-date&_count=2&_offset=1")).isEqualTo(whole.subList(1, 4));
    }

    @Test
    void everyPageSaysTheTotalAndItsOwnAddress() {
        door.get("/fhir/Observation?_count=3&code=2339-0,29463-7,85354-9")
                .body("total", equalTo(4))
                .body("entry", hasSize(3))
                .body(
                        "link.find { it.relation == 'self' }.url",
                        endsWith("/fhir/Observation?_count=3&code=2339-0%2C29463-7%2C85354-9"));
        door.get("/fhir/Observation?_count=4").body("link.relation", contains("self"));
        door.get("/fhir/Observation?_summary=count").body("total", equalTo(4)).body("entry", nullValue());
        door.get("/fhir/Observation?_count=0").body("total", equalTo(4)).body("entry", nullValue());
    }

    @Test
    void aSearchByFormIsTheSameSearch() {
        door.request()
                .contentType("application/x-www-form-urlencoded")
                .body("code=2339-0&_count=1")
                .post("/fhir/Observation/_search")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("link.relation", contains("self", "next"));
    }

    @Test
    void anUnknownParameterIsIgnoredAndNamedOrRefusedWhereTheClientIsStrict() {
        door.get("/fhir/Observation?code=2339-0&colour=red&_include=Observation:subject")
                .statusCode(200)
                .body("total", equalTo(2))
                .body("entry", hasSize(3))
                .body("entry[2].search.mode", equalTo("outcome"))
                .body("entry[2].resource.resourceType", equalTo("OperationOutcome"))
                .body("entry[2].resource.issue.severity", everyItem(equalTo("warning")))
                .body("entry[2].resource.issue.location.flatten()", containsInAnyOrder("http.colour", "http._include"));
        door.request()
                .header("Prefer", "handling=strict")
                .get("/fhir/Observation?code=2339-0&colour=red")
                .then()
                .statusCode(400)
                .contentType(Door.FHIR)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].code", equalTo("not-supported"))
                .body("issue.location.flatten()", contains("http.colour"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date=yesterday",
                "date=2026-02-31",
                "date=ap2026-11-20",
                "date=ne2026-11-20",
                "date=2026-11-20,2026-11-21",
                "_count=-1",
                "_count=many",
                "_offset=-5",
                "_cursor=nonsense",
                "code:text=glucose",
                "patient=someone&subject=another",
                "patient:identifier=x"
            })
    void whatCannotBeReadIsRefusedAndNeverIgnored(String query) {
        door.get("/fhir/Observation?" + query)
                .statusCode(400)
                .contentType(Door.FHIR)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.severity", hasItem("error"))
                .body("issue[0].location[0]", startsWith("http."));
    }

    @Test
    void everythingIsThePersonAndAllThatIsKept() {
        String path = "/fhir/Patient/" + patient + "/$everything";
        List<String> all = door.ids(path);
        assertThat(all).hasSize(11).doesNotHaveDuplicates();
        assertThat(all.getFirst()).isEqualTo("Patient/" + patient);
        assertThat(door.ids(path + "?_count=2")).isEqualTo(all);
        door.get(path).body("total", equalTo(11));
        door.get(path.replace("$", "%24")).body("total", equalTo(11));
        assertThat(door.ids(path + "?_type=Condition,MedicationRequest"))
                .hasSize(4)
                .allMatch(id -> id.startsWith("Condition/") || id.startsWith("MedicationRequest/"));
        assertThat(door.ids(path + "?_type=Observation&start=2026-11-21&end=2026-11-21"))
                .hasSize(1);
    }
}
