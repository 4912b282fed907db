package io.epione.assistant.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sender takes back by its own identifier counts no more, whichever format says so. */
@QuarkusTest
class WithdrawalTest {
    private static final String NIGHT = """
            {"data": [{"id": "s1", "day": "2026-11-20", "bedtime_start": "2026-11-19T23:00:00Z", "type": "long_sleep",
             "bedtime_end": "2026-11-20T06:30:00Z", "total_sleep_duration": 24300, "lowest_heart_rate": 52}]}""";
    private static final String SPO2 =
            "{\"data\": [{\"id\": \"o1\", \"day\": \"2026-11-20\", \"spo2_percentage\": {\"average\": 97.2}}]}";
    private static final String GONE =
            "{\"event_type\": \"delete\", \"data_type\": \"sleep\", \"object_id\": \"s1\", \"user_id\": \"u\"}";

    private final SignedTokens tokens;
    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private String patient = "";
    private String token = "";

    @Inject
    WithdrawalTest(SignedTokens tokens, LoopClient loop, LoopTables tables, Clock clock) {
        this.tokens = tokens;
        this.loop = loop;
        this.tables = tables;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyNew() {
        patient = "p-" + UUID.randomUUID();
        token = tokens.patient(patient);
    }

    @Test
    void aLowThatIsTakenBackCancelsNoEscalation() {
        String low = """
                {"record": {"recordType": "BloodGlucose", "time": "%s", "specimenSource": 1,
                 "level": {"inMilligramsPerDeciliter": 41}, "metadata": {"id": "g1"}}}""".formatted(clock.instant().minusSeconds(120));
        push("health-connect", changes(low, ""));
        tables.awaitJudged();
        String id = loop.open(patient).getFirst().path("id").asText();

        push("health-connect", changes("", "{\"recordId\": \"g1\"}"));
        tables.awaitJudged();
        assertThat(stored("glucose")).isEmpty();
        assertThat(loop.one(id).path("status").asText()).isEqualTo("requested");
    }

    @Test
    void aSleepThatOuraSaysIsDeletedCountsNoMoreAndNothingElseGoes() {
        push("oura", NIGHT);
        push("oura", SPO2);
        Response gone = push("oura", GONE);

        assertThat(gone.statusCode()).isEqualTo(200);
        assertThat(gone.jsonPath().getString("items[0].status")).isEqualTo("withdrawn");
        assertThat(stored("sleep_duration")).isEmpty();
        assertThat(stored("resting_heart_rate")).isEmpty();
        assertThat(stored("spo2")).hasSize(1);
        assertThat(push("oura", GONE).statusCode()).isEqualTo(200);
    }

    @Test
    void aRepeatOfTheFirstDeliveryDoesNotBringItBack() {
        push("oura", NIGHT);
        push("oura", GONE);

        assertThat(push("oura", NIGHT).jsonPath().getInt("duplicates")).isEqualTo(2);
        assertThat(stored("sleep_duration")).isEmpty();
    }

    @Test
    void aRecordOfHealthConnectIsTakenBackAmongChanges() {
        push("health-connect", changes(weight("w1", "06:50", 74.2) + "," + weight("w2", "06:55", 74.3), ""));
        Response mixed = push("health-connect", changes(weight("w3", "07:05", 74.4), "{\"recordId\": \"w1\"}"));

        assertThat(mixed.statusCode()).isEqualTo(200);
        assertThat(mixed.jsonPath().getList("items.status")).containsExactly("accepted", "withdrawn");
        assertThat(stored("weight")).containsExactlyInAnyOrder(74.3, 74.4);
    }

    @Test
    void whatAnotherRecordOfTheSameSenderSaysAsWellStays() {
        push("health-connect", changes(weight("w1", "06:50", 74.2), ""));
        push("health-connect", changes(weight("w2", "06:50", 74.2), ""));

        push("health-connect", changes("", "{\"recordId\": \"w1\"}"));
        assertThat(stored("weight")).containsExactly(74.2);
        push("health-connect", changes("", "{\"recordId\": \"w2\"}"));
        assertThat(stored("weight")).isEmpty();
    }

    @Test
    void aDeliveryThatWritesAReadingAnewAndDeletesItsOldRecordKeepsIt() {
        push("health-connect", changes(weight("w1", "06:50", 74.2), ""));
        push("health-connect", changes(weight("w2", "06:50", 74.2), "{\"recordId\": \"w1\"}"));

        assertThat(stored("weight")).containsExactly(74.2);
    }

    @Test
    void anEventOfDexcomIsTakenBackByItsRecordAlsoWhereItsTimeWasChangedSince() {
        push("dexcom", event("created", "08:00"));
        push("dexcom", event("updated", "08:10"));
        Response gone = push("dexcom", event("deleted", "08:10"));

        assertThat(gone.jsonPath().getString("items[0].status")).isEqualTo("withdrawn");
        assertThat(stored("glucose")).isEmpty();
    }

    @Test
    void inALayerThatThePersonClosedNothingIsLookedIntoAndTheSenderIsToldSo() {
        push("oura", NIGHT);
        consent(false);
        Response gone = push("oura", GONE);
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.jsonPath().getString("errors[0].code")).isEqualTo("withdrawn");
        consent(true);
        assertThat(stored("sleep_duration")).hasSize(1);

        assertThat(push("oura", GONE).statusCode()).isEqualTo(200);
        assertThat(stored("sleep_duration")).isEmpty();
    }

    @Test
    void whatAFormatHasNoWordForIsDeletedByItsSendersIdentifier() {
        push("withings", """
                {"status": 0, "body": {"timezone": "UTC", "measuregrps": [
                 {"grpid": 12, "attrib": 0, "date": 1795161600, "category": 1, "measures": [{"value": 7420, "type": 1, "unit": -2}]},
                 {"grpid": 13, "attrib": 0, "date": 1795162200, "category": 1, "measures": [{"value": 7430, "type": 1, "unit": -2}]}
                ]}}""");

        assertThat(delete("withings/12").statusCode()).isEqualTo(204);
        assertThat(stored("weight")).containsExactly(74.3);
        assertThat(delete("withings/12").statusCode()).isEqualTo(404);
        assertThat(delete("garmin/13").statusCode()).isEqualTo(404);
        assertThat(delete("nonsense/13").statusCode()).isEqualTo(404);
        token = tokens.patient("q-" + UUID.randomUUID());
        assertThat(delete("withings/13").statusCode()).isEqualTo(404);
        assertThat(delete("withings/13?patient=" + patient).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsHeldBackIsDeletedByItsSendersIdentifierToo() {
        push("withings", """
                {"status": 0, "body": {"timezone": "UTC", "measuregrps": [
                 {"grpid": 12, "attrib": 0, "date": 1795161600, "category": 1, "measures": [{"value": 99999, "type": 1, "unit": 0}]}]}}""");

        assertThat(delete("withings/12").statusCode()).isEqualTo(204);
        assertThat(tables.texts("select state from quarantined where patient = ?", patient))
                .containsExactly("withdrawn");
    }

    private Response delete(String document) {
        return given().header("Authorization", "Bearer " + token).delete("/api/signals/" + document);
    }

    private static String changes(String upserted, String deleted) {
        return """
                {"upsertionChanges": [%s], "deletionChanges": [%s], "nextChangesToken": "%s", "hasMore": false}""".formatted(upserted, deleted, UUID.randomUUID());
    }

    private static String weight(String id, String at, double kilograms) {
        return """
                {"record": {"recordType": "Weight", "time": "2026-11-20T%s:00Z", "weight": {"inKilograms": %s},
                 "metadata": {"id": "%s"}}}""".formatted(at, kilograms, id);
    }

    private static String event(String status, String at) {
        return """
                {"recordType": "event", "records": [{"recordId": "b1", "systemTime": "2026-11-20T%s:00Z",
                 "eventStatus": "%s", "eventType": "bloodGlucose", "value": "118", "unit": "mg/dL"}]}""".formatted(at, status);
    }

    private Response push(String format, String body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post("/api/signals/" + format);
    }

    private void consent(boolean wearable) {
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"wearable\": " + wearable + "}")
                .put("/api/me/consents")
                .then()
                .statusCode(200);
    }

    private List<Double> stored(String measure) {
        return given().header("Authorization", "Bearer " + token)
                .queryParam("code", measure)
                .get("/api/profile/observations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.value", Double.class);
    }
}
