package io.epione.assistant.omop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables say, and that they hold what OHDSI's Data Quality Dashboard looks for. */
@QuarkusTest
class OmopExportTest {
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "person",
                    Set.of(
                            "person_id",
                            "gender_concept_id",
                            "year_of_birth",
                            "race_concept_id",
                            "ethnicity_concept_id"),
            "observation_period",
                    Set.of(
                            "observation_period_id",
                            "person_id",
                            "observation_period_start_date",
                            "observation_period_end_date",
                            "period_type_concept_id"),
            "condition_occurrence",
                    Set.of(
                            "condition_occurrence_id",
                            "person_id",
                            "condition_concept_id",
                            "condition_start_date",
                            "condition_type_concept_id"),
            "drug_exposure",
                    Set.of(
                            "drug_exposure_id",
                            "person_id",
                            "drug_concept_id",
                            "drug_exposure_start_date",
                            "drug_exposure_end_date",
                            "drug_type_concept_id"),
            "measurement",
                    Set.of(
                            "measurement_id",
                            "person_id",
                            "measurement_concept_id",
                            "measurement_date",
                            "measurement_type_concept_id"),
            "observation",
                    Set.of(
                            "observation_id",
                            "person_id",
                            "observation_concept_id",
                            "observation_date",
                            "observation_type_concept_id"),
            "cdm_source",
                    Set.of(
                            "cdm_source_name",
                            "cdm_source_abbreviation",
                            "cdm_holder",
                            "source_release_date",
                            "cdm_release_date",
                            "cdm_version_concept_id",
                            "vocabulary_version"));

    private static final Map<String, String> SOURCE_VALUE = Map.of(
            "measurement", "measurement_source_value",
            "observation", "observation_source_value",
            "condition_occurrence", "condition_source_value",
            "drug_exposure", "drug_source_value");

    private final SignedTokens tokens;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();
    private String token = "";

    @Inject
    OmopExportTest(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @BeforeEach
    void thereIsARecord() {
        token = tokens.patient(patient);
        given().header("Authorization", "Bearer " + token)
                .contentType("application/fhir+json")
                .body("""
                {"resourceType": "Bundle", "type": "batch", "entry": [
                 {"resource": {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-03-29T00:30:00+02:00",
                   "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "laboratory"}]}],
                   "code": {"coding": [{"system": "http://loinc.org", "code": "2345-7"}]},
                   "valueQuantity": {"value": 6.3, "unit": "mmol/L", "system": "http://unitsofmeasure.org", "code": "mmol/L"}}},
                 {"resource": {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-03-30T08:00:00Z",
                   "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9"}]},
                   "component": [
                    {"code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]},
                     "valueQuantity": {"value": 142, "unit": "mmHg", "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}},
                    {"code": {"coding": [{"system": "http://loinc.org", "code": "8462-4"}]},
                     "valueQuantity": {"value": 91, "unit": "mmHg", "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}}]}},
                 {"resource": {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-03-31T08:00:00Z",
                   "code": {"coding": [{"system": "http://loinc.org", "code": "99999-5", "display": "Something, \\"rare\\""}]},
                   "valueQuantity": {"value": 7, "unit": "furlong", "system": "http://unitsofmeasure.org", "code": "[fur_us]"}}},
                 {"resource": {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-04-01T08:00:00Z",
                   "code": {"coding": [{"system": "http://loinc.org", "code": "72166-2", "display": "Smoking status"}]},
                   "valueCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "8517006", "display": "Ex-smoker"}]}}},
                 {"resource": {"resourceType": "Condition", "id": "c1", "clinicalStatus": {"coding": [{"code": "active"}]},
                   "onsetDateTime": "2019-05-02", "code": {"coding": [{"system": "http://snomed.info/sct", "code": "195967001", "display": "Asthma"}]}}},
                 {"resource": {"resourceType": "Condition", "id": "c2", "clinicalStatus": {"coding": [{"code": "active"}]},
                   "code": {"text": "a knee that clicks"}}},
                 {"resource": {"resourceType": "MedicationRequest", "id": "m1", "status": "active", "intent": "order", "authoredOn": "2024-02-03",
                   "medicationCodeableConcept": {"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "6809", "display": "metformin"}]}}},
                 {"resource": {"resourceType": "AllergyIntolerance", "id": "a1", "clinicalStatus": {"coding": [{"code": "active"}]},
                   "recordedDate": "2020-01-01", "code": {"coding": [{"system": "http://snomed.info/sct", "code": "91936005", "display": "Allergy to penicillin"}]},
                   "reaction": [{"manifestation": [{"text": "rash"}]}]}}
                ]}""")
                .post("/fhir")
                .then()
                .statusCode(200);
        Chat.as(token)
                .body(List.of(Map.of(
                        "eventType", "Meal Bolus", "created_at", "2026-04-02T12:00:00Z", "carbs", 45, "insulin", 3.5)))
                .post("/api/v1/treatments")
                .then()
                .statusCode(200);
    }

    private static Map<String, String> only(Tables tables, String table, String column, String value) {
        List<Map<String, String>> found = tables.of(table).stream()
                .filter(row -> value.equals(row.get(column)))
                .toList();
        assertThat(found).as(table + " " + column + " " + value).hasSize(1);
        return found.getFirst();
    }

    @Test
    void theRawValueAndUnitStandBesideTheConceptAndTheHarmonisedNumber() throws IOException {
        Map<String, String> glucose = only(Tables.of(token, ""), "measurement", "measurement_source_value", "2345-7");
        assertThat(glucose)
                .containsEntry("measurement_concept_id", "3004501")
                .containsEntry("value_source_value", "6.3")
                .containsEntry("unit_source_value", "mmol/L")
                .containsEntry("unit_concept_id", "8840")
                .containsEntry("measurement_type_concept_id", "32856")
                .containsEntry("measurement_date", "2026-03-29")
                .containsEntry("measurement_datetime", "2026-03-28 22:30:00")
                .containsEntry("measurement_time", "00:30:00");
        assertThat(Double.parseDouble(glucose.getOrDefault("value_as_number", "")))
                .isBetween(113.0, 114.0);
    }

    @Test
    void whatHasNoConceptIsKeptWithConceptZero() throws IOException {
        Tables tables = Tables.of(token, "");
        assertThat(only(tables, "measurement", "measurement_source_value", "99999-5"))
                .containsEntry("measurement_concept_id", "0")
                .containsEntry("measurement_source_concept_id", "0")
                .containsEntry("unit_concept_id", "0")
                .containsEntry("value_source_value", "7");
        assertThat(only(tables, "condition_occurrence", "condition_source_value", "a knee that clicks"))
                .containsEntry("condition_concept_id", "0")
                .containsEntry("condition_start_datetime", "");
    }

    @Test
    void everyKindOfEntryHasItsTable() throws IOException {
        Tables tables = Tables.of(token, "");
        assertThat(only(tables, "measurement", "measurement_source_value", "8480-6"))
                .containsEntry("measurement_concept_id", "3004249")
                .containsEntry("value_as_number", "142");
        assertThat(only(tables, "condition_occurrence", "condition_source_value", "195967001"))
                .containsEntry("condition_concept_id", "317009")
                .containsEntry("condition_status_source_value", "active");
        assertThat(only(tables, "drug_exposure", "drug_source_value", "6809"))
                .containsEntry("drug_concept_id", "1503297")
                .containsEntry("drug_type_concept_id", "32838");
        assertThat(only(tables, "observation", "observation_source_value", "72166-2"))
                .containsEntry("value_source_value", "8517006")
                .containsEntry("value_as_string", "Ex-smoker");
        assertThat(only(tables, "observation", "observation_source_value", "91936005"))
                .containsEntry("value_as_string", "rash")
                .containsEntry("qualifier_source_value", "active");
        assertThat(tables.of("observation")).anyMatch(row -> "45".equals(row.get("value_as_number")));
        assertThat(only(tables, "person", "person_id", "1"))
                .containsEntry("gender_concept_id", "8532")
                .containsEntry("year_of_birth", "1976")
                .containsEntry("person_source_value", patient);
    }

    @Test
    void everyTableHoldsWhatTheDataQualityDashboardLooksFor() throws IOException {
        Tables tables = Tables.of(token, "");
        assertThat(tables.columns()).containsOnlyKeys(REQUIRED.keySet());
        tables.rows().forEach((table, rows) -> {
            Set<String> keys = new HashSet<>();
            assertThat(rows).as(table).isNotEmpty().allSatisfy(row -> {
                REQUIRED.getOrDefault(table, Set.of())
                        .forEach(column -> assertThat(row.get(column))
                                .as(table + "." + column)
                                .isNotBlank());
                row.forEach((column, value) -> assertThat(isOfItsType(column, value))
                        .as(table + "." + column + " " + value)
                        .isTrue());
                if (SOURCE_VALUE.containsKey(table)) {
                    assertThat(row.get(SOURCE_VALUE.get(table))).as(table).isNotBlank();
                    assertThat(keys.add(row.getOrDefault(table + "_id", "")))
                            .as(table + " key")
                            .isTrue();
                }
                if (!table.equals("cdm_source")) {
                    assertThat(row).containsEntry("person_id", "1");
                }
            });
        });
        assertThat(tables.of("measurement"))
                .allSatisfy(row -> assertThat(row.get("value_source_value")).isNotBlank());
    }

    @Test
    void everyDateLiesInTheObservationPeriod() throws IOException {
        Tables tables = Tables.of(token, "");
        Map<String, String> period = only(tables, "observation_period", "person_id", "1");
        LocalDate first = LocalDate.parse(period.getOrDefault("observation_period_start_date", ""));
        LocalDate last = LocalDate.parse(period.getOrDefault("observation_period_end_date", ""));
        Map.of(
                        "measurement", "measurement_date",
                        "observation", "observation_date",
                        "condition_occurrence", "condition_start_date",
                        "drug_exposure", "drug_exposure_start_date")
                .forEach((table, column) -> assertThat(tables.of(table))
                        .allSatisfy(row -> assertThat(LocalDate.parse(row.getOrDefault(column, "")))
                                .isBetween(first, last)));
        assertThat(first).isEqualTo("2019-05-02");
    }

    private static boolean isOfItsType(String column, String value) {
        if (value.isEmpty()) {
            return true;
        }
        if (column.endsWith("_id") || column.endsWith("_of_birth")) {
            return value.matches("\\d{1,10}");
        }
        if (column.endsWith("_date")) {
            return value.equals(LocalDate.parse(value).toString());
        }
        if (column.endsWith("_datetime")) {
            return value.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
        }
        return !column.equals("value_as_number") || Double.isFinite(Double.parseDouble(value));
    }

    @Test
    void aProfileOfManyPagesIsWrittenWhole() throws IOException {
        Chat.pushGlucose(token, clock.millis() - 1000, Collections.nCopies(2_500, 104));
        assertThat(Tables.of(token, "").of("measurement"))
                .filteredOn(row -> "104".equals(row.get("value_source_value")))
                .hasSize(2_500);
    }

    @Test
    void aClosedLayerIsWithheldAndNamed() throws IOException {
        Chat.as(token)
                .body(Map.of("records", false))
                .put("/api/me/consents")
                .then()
                .statusCode(200);
        Tables tables = Tables.of(token, "");
        assertThat(tables.of("condition_occurrence")).isEmpty();
        assertThat(tables.of("drug_exposure")).isEmpty();
        assertThat(tables.of("measurement")).isNotEmpty();
        assertThat(tables.of("cdm_source").getFirst().get("source_description"))
                .contains("Withheld and not counted: records");
    }

    @Test
    void whoMayNotReadThePersonGetsNothing() throws IOException {
        String path = "/api/profile/omop?patient=" + patient;
        Chat.as(tokens.patient("q-" + UUID.randomUUID())).get(path).then().statusCode(404);
        Chat.as(tokens.of(Role.VENDOR, "v-" + UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(404);
        assertThat(Tables.of(tokens.of(Role.CARE_TEAM, "maya"), "?patient=" + patient)
                        .of("measurement"))
                .isNotEmpty();
        Chat.as(token).get("/api/me/access-log?limit=1").then().body("entries[0].purpose", equalTo("omop"));
    }

    @Test
    void nobodyWithoutAnEntryHasAPeriod() throws IOException {
        Tables tables = Tables.of(tokens.patient("q-" + UUID.randomUUID()), "");
        assertThat(tables.of("observation_period")).isEmpty();
        assertThat(tables.of("person")).hasSize(1);
    }
}
