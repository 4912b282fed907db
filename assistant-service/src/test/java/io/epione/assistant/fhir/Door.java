package io.epione.assistant.fhir;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody at the FHIR door, with the resources they send. */
record Door(String token) {
    static final String FHIR = "application/fhir+json";

    RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token).urlEncodingEnabled(false);
    }

    ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    ValidatableResponse post(String path, String body) {
        return request().contentType(FHIR).body(body).post(path).then();
    }

    /** Creates a resource; its address. */
    String created(String path, String body) {
        return address(post(path, body).statusCode(201).extract().header("Location"));
    }

    /** The path of what a header named. */
    static String address(String location) {
        return location.substring(location.indexOf("/fhir/"));
    }

    /** Lets a vendor deliver for this person. */
    void grant(String vendor) {
        request()
                .contentType("application/json")
                .body("{\"grantee\": \"%s\", \"kind\": \"vendor\"}".formatted(vendor))
                .put("/api/me/grants")
                .then()
                .statusCode(200);
    }

    /** A page after the other, as its link says. */
    List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        @Nullable String next = path;
        while (next != null) {
            ValidatableResponse page = get(next).statusCode(200);
            List<String> found = page.extract()
                    .path(
                            "entry.findAll { it.search.mode == 'match' }.resource.collect { it.resourceType + '/' + it.id }");
            ids.addAll(found == null ? List.of() : found);
            next = page.extract().path("link.find { it.relation == 'next' }?.url");
        }
        return ids;
    }

    static String observation(String code, String time, double value, String unit) {
        return """
                {"resourceType":"Observation","status":"final",
                 "code":{"coding":[{"system":"http://loinc.org","code":"%s"}]},"effectiveDateTime":"%s",
                 "valueQuantity":{"value":%s,"unit":"%s","system":"http://unitsofmeasure.org","code":"%s"}}""".formatted(code, time, value, unit, unit);
    }

    static String bundle(String type, String... resources) {
        StringBuilder entries = new StringBuilder();
        for (String resource : resources) {
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{\"resource\":")
                    .append(resource)
                    .append(",\"request\":{\"method\":\"POST\",\"url\":\"x\"}}");
        }
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + entries + "]}";
    }

    static String condition(String id, String code, String onset) {
        return """
                {"resourceType":"Condition","id":"%s","clinicalStatus":{"coding":[{"code":"active"}]},
                 "code":{"coding":[{"system":"http://snomed.info/sct","code":"%s","display":"Something"}]},
                 "onsetDateTime":"%s"}""".formatted(id, code, onset);
    }

    static String request(String id, String code, String status) {
        return """
                {"resourceType":"MedicationRequest","id":"%s","status":"%s","intent":"order","authoredOn":"2026-10-01",
                 "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm",
                 "code":"%s","display":"A medicine"}]}}""".formatted(id, status, code);
    }

    static String statement(String id, String code) {
        return """
                {"resourceType":"MedicationStatement","id":"%s","status":"active",
                 "effectivePeriod":{"start":"2026-09-01","end":"2026-09-30"},
                 "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm",
                 "code":"%s","display":"Another medicine"}]}}""".formatted(id, code);
    }

    static String allergy(String id, String code) {
        return """
                {"resourceType":"AllergyIntolerance","id":"%s","code":{"coding":[{"system":"http://snomed.info/sct",
                 "code":"%s","display":"Something"}]},"recordedDate":"2020-01-01"}""".formatted(id, code);
    }
}
