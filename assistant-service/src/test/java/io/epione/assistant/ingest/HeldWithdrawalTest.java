package io.epione.assistant.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sender takes back is in quarantine no more, and nobody releases it. */
@QuarkusTest
class HeldWithdrawalTest {
    private static final String WEIGHT = """
            {"upsertionChanges": [{"record": {"recordType": "Weight", "time": "2026-11-20T06:50:00Z",
              "weight": {"inKilograms": %s}, "metadata": {"id": "w1"}}}], "deletionChanges": [%s]}""";
    private static final String EVENT = """
            {"recordType": "event", "records": [{"recordId": "b1", "systemTime": "2026-11-20T08:00:00Z",
             "eventStatus": "%s", "eventType": "bloodGlucose", "value": "9999", "unit": "mg/dL"}]}""";
    private static final String TREATMENT = """
            [{"identifier": "t1", "eventType": "BG Check", "glucose": 9999, "glucoseType": "Finger", "units": "mg/dl",
              "created_at": "2026-11-20T08:00:00Z", "isValid": %s}]""";
    private static final String OBSERVATION = """
            {"resourceType": "Observation", "id": "o1", "status": "%s", "effectiveDateTime": "2026-11-20T08:00:00Z",
             "code": {"coding": [{"system": "http://loinc.org", "code": "2339-0"}]},
             "valueQuantity": {"value": 9999, "unit": "mg/dL", "system": "http://unitsofmeasure.org", "code": "mg/dL"}}""";

    private final SignedTokens tokens;
    private final LoopTables tables;
    private String patient = "";
    private String token = "";
    private String operator = "";

    @Inject
    HeldWithdrawalTest(SignedTokens tokens, LoopTables tables) {
        this.tokens = tokens;
        this.tables = tables;
    }

    @BeforeEach
    void somebodyNew() {
        patient = "p-" + UUID.randomUUID();
        token = tokens.patient(patient);
        operator = tokens.of(Role.OPERATOR, "op-" + UUID.randomUUID());
    }

    @ParameterizedTest
    @CsvSource({"health-connect", "dexcom", "nightscout", "fhir"})
    void aDeletionReachesWhatIsHeldBackAndItsRowStaysWithWhoSaidSo(String sender) {
        String path = switch (sender) {
            case "nightscout" -> "/api/v1/treatments";
            case "fhir" -> "/fhir/Observation";
            default -> "/api/signals/" + sender;
        };
        push(path, first(sender));
        String id = held("pending");
        push(path, gone(sender));

        assertThat(held("withdrawn")).isEqualTo(id);
        assertThat(tables.texts("select decided_by from quarantined where patient = ?", patient))
                .doesNotContainNull();
        assertThat(release(id).statusCode()).isEqualTo(409);
        push(path, first(sender));
        assertThat(held("withdrawn")).as("a repeat holds nothing back again").isEqualTo(id);
    }

    @Test
    void aDocumentThatIsSentAgainAndCountsTakesThePlaceOfWhatIsHeldBackOfIt() {
        push("/api/signals/health-connect", WEIGHT.formatted("7420", ""));
        String id = held("pending");
        push("/api/signals/health-connect", WEIGHT.formatted("74.2", ""));

        assertThat(held("withdrawn")).isEqualTo(id);
        assertThat(release(id).statusCode()).isEqualTo(409);
    }

    @Test
    void whatWasReleasedIsTakenBackLikeAnythingThatCounts() {
        push("/api/signals/health-connect", WEIGHT.formatted("700", ""));
        assertThat(release(held("pending")).statusCode()).isEqualTo(200);
        assertThat(weights()).hasSize(1);
        push(
                "/api/signals/health-connect",
                WEIGHT.formatted("700", "{\"recordId\": \"w1\"}").replace("w1\"}}}", "w2\"}}}"));

        assertThat(weights()).isEmpty();
    }

    private static String first(String sender) {
        return switch (sender) {
            case "health-connect" -> WEIGHT.formatted("7420", "");
            case "dexcom" -> EVENT.formatted("created");
            case "nightscout" -> TREATMENT.formatted("true");
            default -> OBSERVATION.formatted("final");
        };
    }

    private static String gone(String sender) {
        return switch (sender) {
            case "health-connect" -> "{\"upsertionChanges\": [], \"deletionChanges\": [{\"recordId\": \"w1\"}]}";
            case "dexcom" -> EVENT.formatted("deleted");
            case "nightscout" -> TREATMENT.formatted("false");
            default -> OBSERVATION.formatted("entered-in-error");
        };
    }

    private Response push(String path, String body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private String held(String state) {
        List<String> ids = tables.texts("select id from quarantined where patient = ? and state = ?", patient, state);
        assertThat(ids).hasSize(1);
        return ids.getFirst();
    }

    private Response release(String id) {
        return given().header("Authorization", "Bearer " + operator)
                .contentType("application/json")
                .body("{}")
                .post("/api/quarantine/" + id + "/release");
    }

    private List<Double> weights() {
        return given().header("Authorization", "Bearer " + token)
                .queryParam("code", "weight")
                .get("/api/profile/observations")
                .jsonPath()
                .getList("items.value", Double.class);
    }
}
