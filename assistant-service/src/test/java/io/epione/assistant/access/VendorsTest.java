package io.epione.assistant.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VendorsTest {
    private static final String CSV = "time,code,value,unit,device\n2026-03-01T08:00:00Z,2339-0,104,mg/dL,s\n";

    private final SignedTokens tokens;
    private final String patient = "p-" + UUID.randomUUID();
    private final String vendor = "v-" + UUID.randomUUID();
    private String patientToken = "";
    private String vendorToken = "";
    private String operator = "";

    @Inject
    VendorsTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void aVendorIsLetIn() {
        patientToken = tokens.patient(patient);
        vendorToken = tokens.of(Role.VENDOR, vendor);
        operator = tokens.of(Role.OPERATOR, "omar");
        Http.put(patientToken, "/api/me/grants", "{\"grantee\": \"%s\", \"kind\": \"vendor\"}".formatted(vendor))
                .statusCode(200);
        push(vendorToken).statusCode(200);
    }

    @Test
    void aTokenWithoutTheScopeIsToldWhichOneItLacks() {
        push(tokens.vendor(vendor, "signals:read"))
                .statusCode(403)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("scope=\"signals:write\""))
                .body("detail", containsString("signals:write"));
        push(tokens.vendor(vendor, "")).statusCode(403);
        push(tokens.vendor(vendor, "openid signals:write")).statusCode(200);
    }

    @Test
    void aSuspensionHoldsWithTheNextRequestAndAResumptionToo() {
        operate("suspend").statusCode(200).body("status", equalTo("suspended"));
        push(vendorToken)
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("errors[0].code", equalTo("suspended"));
        Http.get(vendorToken, "/api/knowledge/search?q=glucose").statusCode(401);
        operate("resume").statusCode(200).body("status", equalTo("active"));
        push(vendorToken).statusCode(200);
    }

    @Test
    void aGrantThatIsWithdrawnNoLongerCountsWithTheNextRequest() {
        Http.delete(patientToken, "/api/me/grants/" + vendor).statusCode(200);
        push(vendorToken).statusCode(403);
    }

    @Test
    void whoDidNotGrantAndWhoDoesNotExistAreToldInTheSameWords() {
        String other = tokens.of(Role.VENDOR, "v-" + UUID.randomUUID());
        String stranger = push(other).statusCode(403).extract().asString();
        String missing = Http.as(other)
                .contentType("text/csv")
                .body(CSV)
                .post("/api/signals/csv?patient=nobody-" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .extract()
                .asString();
        assertThat(missing).isEqualTo(stranger);
    }

    @Test
    void aVendorDeliversTheFormatsItIsRegisteredFor() {
        register("{\"name\": \"Band\", \"formats\": [\"csv\"]}").statusCode(200).body("formats", hasItem("csv"));
        push(vendorToken).statusCode(200);
        register("{\"name\": \"Band\", \"formats\": [\"fitbit\"]}").statusCode(200);
        push(vendorToken).statusCode(403).body("errors[0].code", equalTo("not-registered"));
        register("{\"name\": \"Band\"}").statusCode(200);
        push(vendorToken).statusCode(200);
    }

    @Test
    void registeringAnewDoesNotEndASuspension() {
        operate("suspend");
        register("{\"name\": \"Band\"}").statusCode(200).body("status", equalTo("suspended"));
        push(vendorToken).statusCode(401);
    }

    @Test
    void aVendorHasItsOwnLimitAndIsToldHowLongToWait() {
        register("{\"name\": \"Band\", \"pushesPerMinute\": 2}").statusCode(200);
        push(vendorToken).statusCode(200).header("RateLimit-Policy", containsString("\"pushes\";q=2;w=60"));
        push(vendorToken).statusCode(200);
        push(vendorToken)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .header("RateLimit", containsString("\"pushes\";r=0;t="))
                .header("RateLimit-Remaining", equalTo("0"));
    }

    @Test
    void whatCannotBeRegisteredIsNamed() {
        register("{\"name\": \"\", \"formats\": [\"fitbit\", \"telegraph\"], \"pushesPerMinute\": 0}")
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/name", "/formats/1", "/pushesPerMinute")));
    }

    @Test
    void onlyTheOperatorSeesAndStopsVendors() {
        for (String token : new String[] {patientToken, vendorToken, tokens.of(Role.CARE_TEAM, "maya")}) {
            Http.get(token, "/api/vendors").statusCode(403);
            Http.as(token).post("/api/vendors/" + vendor + "/suspend").then().statusCode(403);
        }
        Http.as(operator).post("/api/vendors/nobody-knows/resume").then().statusCode(404);
        register("{\"name\": \"Band\"}");
        Http.get(operator, "/api/vendors").statusCode(200).body("vendors.client", hasItem(vendor));
    }

    @Test
    void aVendorAsksToBeRegisteredAndTheOperatorDecides() {
        Http.get(vendorToken, "/api/vendor/registration").statusCode(404);
        ask("{\"name\": \"Band\", \"formats\": [\"fitbit\"]}").statusCode(202).body("status", equalTo("requested"));
        push(vendorToken).statusCode(200);
        Http.get(operator, "/api/vendors/" + vendor).body("formats", hasItem("fitbit"));

        register("{\"name\": \"Band\", \"formats\": [\"fitbit\"]}")
                .statusCode(200)
                .body("status", equalTo("active"));
        push(vendorToken).statusCode(403);
        ask("{\"name\": \"Band\", \"formats\": [\"csv\"]}").statusCode(200).body("formats", hasItem("fitbit"));
        Http.get(vendorToken, "/api/vendor/registration").statusCode(200).body("status", equalTo("active"));
        operate("suspend");
        ask("{\"name\": \"Band\"}").statusCode(401);
        Http.as(patientToken)
                .contentType("application/json")
                .body("{\"name\": \"Band\"}")
                .post("/api/vendor/registration")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse ask(String json) {
        return Http.as(vendorToken)
                .contentType("application/json")
                .body(json)
                .post("/api/vendor/registration")
                .then();
    }

    private ValidatableResponse push(String token) {
        return Http.as(token)
                .contentType("text/csv")
                .body(CSV)
                .post("/api/signals/csv?patient=" + patient)
                .then();
    }

    private ValidatableResponse operate(String what) {
        return Http.as(operator).post("/api/vendors/" + vendor + "/" + what).then();
    }

    private ValidatableResponse register(String json) {
        return Http.put(operator, "/api/vendors/" + vendor, json);
    }
}
