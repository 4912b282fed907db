package io.epione.assistant.genome;

import static io.restassured.RestAssured.given;

import io.epione.assistant.access.Access;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopTables;
import io.epione.profile.person.PatientId;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A patient's dealings with their genome over HTTP. */
@ApplicationScoped
class Genome {
    private final SignedTokens tokens;
    private final Access access;
    private final GenomeStore store;
    private final LoopTables tables;

    @Inject
    Genome(SignedTokens tokens, Access access, GenomeStore store, LoopTables tables) {
        this.tokens = tokens;
        this.access = access;
        this.store = store;
        this.tables = tables;
    }

    /** Somebody new, a woman, who opened the layer. */
    PatientId somebody() {
        PatientId patient = new PatientId("g-" + UUID.randomUUID());
        tokens.patient(patient.value());
        consent(patient, true);
        return patient;
    }

    RequestSpecification as(PatientId patient) {
        return given().header("Authorization", "Bearer " + tokens.patient(patient.value()));
    }

    void consent(PatientId patient, boolean open) {
        as(patient)
                .contentType(ContentType.JSON)
                .body("{\"genome\": " + open + "}")
                .put("/api/me/consents")
                .then()
                .statusCode(200);
    }

    /** Puts a medicine on record and waits until it was checked against the genes. */
    void takes(PatientId patient, String medicine) {
        as(patient)
                .contentType(ContentType.JSON)
                .body("""
                        {"resourceType":"MedicationRequest","id":"m-1","status":"active","intent":"order",
                         "authoredOn":"2026-10-01","medicationCodeableConcept":{"text":"%s"},
                         "subject":{"reference":"Patient/%s"}}""".formatted(medicine, patient))
                .post("/fhir/MedicationRequest")
                .then()
                .statusCode(201);
        checked();
    }

    /** Waits until no medicine waits to be checked. */
    void checked() {
        Awaitility.await()
                .until(() ->
                        tables.count("select count(*) from scheduled_tasks where task_name = 'check-medicines'") == 0);
    }

    Response send(PatientId patient, String query, byte[] body) {
        return as(patient).contentType("application/octet-stream").body(body).post("/api/genome" + query);
    }

    /** Sends a file and waits until it was read. */
    ValidatableResponse taken(PatientId patient, String query, byte[] body) {
        String id = send(patient, query, body).then().statusCode(202).extract().path("id");
        String path = "/api/genome/imports/" + id;
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !"reading".equals(as(patient).get(path).path("status")));
        return as(patient).get(path).then().statusCode(200);
    }

    /** What an answer would read. */
    GenomeLayer layer(PatientId patient) {
        return store.read(access.system(patient, "test"));
    }
}
