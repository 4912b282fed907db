package io.epione.assistant.access;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WhoMayReadWhomTest {
    private final SignedTokens tokens;
    private final String patient = "p-" + UUID.randomUUID();
    private String patientToken = "";

    @Inject
    WhoMayReadWhomTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void thereIsAPatient() {
        patientToken = tokens.patient(patient);
    }

    /** Rows: role; columns: read oneself, read the patient, read a missing person, push for the patient. */
    @ParameterizedTest
    @CsvSource({
        "PATIENT,   200, 404, 404, 404",
        "CAREGIVER, 403, 404, 404, 404",
        "CARE_TEAM, 403, 200, 404, 200",
        "VENDOR,    403, 404, 404, 403",
        "OPERATOR,  403, 404, 404, 404"
    })
    void aRoleAloneOpensOnlyThis(Role role, int own, int over, int missing, int push) {
        String token = tokens.of(role, "someone-" + UUID.randomUUID());
        Http.get(token, "/api/v1/probe/own").statusCode(own);
        Http.get(token, "/api/v1/probe/over/" + patient).statusCode(over);
        Http.get(token, "/api/v1/probe/over/nobody").statusCode(missing);
        Http.as(token).post("/api/v1/probe/push/" + patient).then().statusCode(push);
    }

    @Test
    void aStrangersIdLooksLikeAMissingOne() {
        String token = tokens.patient("q-" + UUID.randomUUID());
        String stranger = Http.get(token, "/api/v1/probe/over/" + patient)
                .statusCode(404)
                .extract()
                .asString();
        String missing = Http.get(token, "/api/v1/probe/over/nobody")
                .statusCode(404)
                .extract()
                .asString();
        org.assertj.core.api.Assertions.assertThat(stranger).isEqualTo(missing);
    }

    @Test
    void aPatientReadsAndPushesTheirOwn() {
        Http.get(patientToken, "/api/v1/probe/over/" + patient)
                .statusCode(200)
                .body("categories", hasItems("GLUCOSE", "LABS", "RECORDS"))
                .body("categories", not(hasItem("GENOME")));
        Http.as(patientToken).post("/api/v1/probe/push/" + patient).then().statusCode(200);
    }

    @Test
    void aCaregiverSeesOnlyWhatWasGrantedAndNothingOnceRevoked() {
        String caregiver = "c-" + UUID.randomUUID();
        String token = tokens.of(Role.CAREGIVER, caregiver);
        grant("""
                {"grantee": "%s", "kind": "caregiver", "categories": ["glucose", "labs"]}""".formatted(caregiver));
        Http.get(token, "/api/v1/probe/over/" + patient)
                .statusCode(200)
                .body("categories", equalTo(java.util.List.of("GLUCOSE", "LABS")));
        Http.as(token).post("/api/v1/probe/push/" + patient).then().statusCode(404);

        Http.put(patientToken, "/api/me/consents", "{\"labs\": false}").statusCode(200);
        Http.get(token, "/api/v1/probe/over/" + patient).body("categories", equalTo(java.util.List.of("GLUCOSE")));

        Http.delete(patientToken, "/api/me/grants/" + caregiver).statusCode(200).body("grants", empty());
        Http.get(token, "/api/v1/probe/over/" + patient).statusCode(404);
    }

    @Test
    void aVendorPushesWithAGrantOnlyAndNeverReads() {
        String vendor = "v-" + UUID.randomUUID();
        String token = tokens.of(Role.VENDOR, vendor);
        Http.as(token).post("/api/v1/probe/push/" + patient).then().statusCode(403);
        grant("{\"grantee\": \"%s\", \"kind\": \"vendor\"}".formatted(vendor));
        Http.as(token).post("/api/v1/probe/push/" + patient).then().statusCode(200);
        Http.get(token, "/api/v1/probe/over/" + patient).statusCode(404);
        Http.delete(patientToken, "/api/me/grants?grantee=" + vendor).statusCode(200);
        Http.as(token).post("/api/v1/probe/push/" + patient).then().statusCode(403);
    }

    @Test
    void aGrantOfOneKindDoesNotServeAnother() {
        String other = "x-" + UUID.randomUUID();
        grant("{\"grantee\": \"%s\", \"kind\": \"vendor\"}".formatted(other));
        Http.get(tokens.of(Role.CAREGIVER, other), "/api/v1/probe/over/" + patient)
                .statusCode(404);
        Http.get(tokens.of(Role.PATIENT, other), "/api/v1/probe/over/" + patient)
                .statusCode(404);
    }

    @Test
    void whatIsNotConsentedIsWithheldFromEveryone() {
        Http.put(patientToken, "/api/me/consents", "{\"glucose\": false, \"genome\": true}")
                .statusCode(200);
        for (String path : java.util.List.of("own", "over/" + patient, "system/" + patient)) {
            Http.get(patientToken, "/api/v1/probe/" + path)
                    .statusCode(200)
                    .body("categories", not(hasItem("GLUCOSE")))
                    .body("categories", hasItem("GENOME"));
        }
        Http.get(tokens.of(Role.CARE_TEAM, "maya"), "/api/v1/probe/over/" + patient)
                .body("categories", not(hasItem("GLUCOSE")));
    }

    @Test
    void whoeverSignsInFirstGetsAProfile() {
        String fresh = "new-" + UUID.randomUUID();
        Http.get(tokens.of(Role.PATIENT, fresh), "/api/v1/probe/own")
                .statusCode(200)
                .body("patient", equalTo(fresh));
    }

    private void grant(String json) {
        Http.put(patientToken, "/api/me/grants", json).statusCode(200);
    }
}
