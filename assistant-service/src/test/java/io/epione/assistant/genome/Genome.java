package io.epione.assistant.genome;

import static io.restassured.RestAssured.given;

import io.epione.assistant.access.Access;
import io.epione.assistant.demo.SignedTokens;
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

    @Inject
    Genome(SignedTokens tokens, Access access, GenomeStore store) {
        this.tokens = tokens;
        this.access = access;
        this.store = store;
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
