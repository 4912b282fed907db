package io.epione.assistant.vendor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsageTest {
    private static final String TWO_GOOD_ONE_NOT = """
            time,code,value,unit,device
            2026-03-01T08:00:00Z,2339-0,104,mg/dL,s
            2026-03-01T08:05:00Z,2339-0,105,mg/dL,s
            2026-03-01T08:10:00Z,2339-0,9999,mg/dL,s
            """;

    private final SignedTokens tokens;
    private final Clock clock;
    private final String vendor = "v-" + UUID.randomUUID();
    private final List<String> patients = new ArrayList<>();
    private String token = "";

    @Inject
    UsageTest(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @BeforeEach
    void aVendorSignsIn() {
        token = tokens.of(Role.VENDOR, vendor);
    }

    @Test
    void aVendorSeesWhatBecameOfItsDeliveriesAndNobodysName() {
        deliverForPeople(5);
        push(patients.getFirst()).statusCode(207);

        String shown = usage("")
                .statusCode(200)
                .body("rows", hasSize(1))
                .body("rows[0].format", equalTo("csv"))
                .body("rows[0].deliveries", equalTo(6))
                .body("rows[0].received", equalTo(18))
                .body("rows[0].accepted", equalTo(10))
                .body("rows[0].duplicates", equalTo(2))
                .body("rows[0].quarantined", equalTo(6))
                .body("rows[0].rejected", equalTo(0))
                .body("rows[0].codes.implausible", equalTo(6))
                .body("rows[0].p95DelaySeconds", greaterThan(86_400))
                .body("withheld", equalTo(0))
                .extract()
                .asString();
        patients.forEach(patient -> assertThat(shown).doesNotContain(patient));
    }

    @Test
    void aClockThatGoesAheadIsSeen() {
        deliverForPeople(5);
        String ahead = "time,code,value,unit,device\n%s,2339-0,104,mg/dL,s\n%s,2339-0,105,mg/dL,s\n"
                .formatted(clock.instant().plusSeconds(300), clock.instant().plusSeconds(3600));
        push(patients.getFirst(), ahead).statusCode(207);

        usage("").statusCode(200).body("rows[0].aheadOfReceipt", equalTo(1));
    }

    @Test
    void countsOverFewPeopleAreLeftOut() {
        deliverForPeople(4);
        usage("").statusCode(200).body("rows", empty()).body("withheld", equalTo(1));
    }

    @Test
    void oneVendorDoesNotSeeAnothers() {
        deliverForPeople(5);
        token = tokens.of(Role.VENDOR, "v-" + UUID.randomUUID());
        usage("").statusCode(200).body("rows", empty()).body("withheld", equalTo(0));
    }

    @Test
    void theDaysAreTheOnesAskedFor() {
        deliverForPeople(5);
        usage("?from=2020-01-01&to=2020-12-31").statusCode(200).body("rows", empty());
        usage("?from=2020-01-02&to=2020-01-01").statusCode(400);
        usage("?from=2010-01-01&to=2020-01-01").statusCode(400);
        usage("?from=yesterday").statusCode(400).body("errors[0].pointer", equalTo("from"));
    }

    @Test
    void itNeedsTheScopeAndTheRole() {
        token = tokens.vendor(vendor, "signals:write");
        usage("").statusCode(403).body("detail", containsString("signals:read"));
        token = tokens.patient("p-" + UUID.randomUUID());
        usage("").statusCode(403);
    }

    private void deliverForPeople(int count) {
        for (int i = 0; i < count; i++) {
            String patient = "p-" + UUID.randomUUID();
            patients.add(patient);
            given().header("Authorization", "Bearer " + tokens.patient(patient))
                    .contentType("application/json")
                    .body("{\"grantee\": \"%s\", \"kind\": \"vendor\"}".formatted(vendor))
                    .put("/api/me/grants")
                    .then()
                    .statusCode(200);
            push(patient).statusCode(207);
        }
    }

    private ValidatableResponse push(String patient) {
        return push(patient, TWO_GOOD_ONE_NOT);
    }

    private ValidatableResponse push(String patient, String body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("text/csv")
                .body(body)
                .post("/api/signals/csv?patient=" + patient)
                .then();
    }

    private ValidatableResponse usage(String query) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/vendor/usage" + query)
                .then();
    }
}
