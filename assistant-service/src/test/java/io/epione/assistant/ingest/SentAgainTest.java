package io.epione.assistant.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that its sender sends again with another time takes the place of what it was. */
@QuarkusTest
class SentAgainTest {
    private static final String WITHINGS = """
            {"status": 0, "body": {"timezone": "UTC", "measuregrps": [{"grpid": 12, "attrib": 0, "date": %s, "category": 1,
             "measures": [{"value": 7420, "type": 1, "unit": -2}]}]}}""";
    private static final String GARMIN = """
            {"sleeps": [{"userId": "u", "summaryId": "x1", "startTimeInSeconds": %s, "startTimeOffsetInSeconds": 0,
             "durationInSeconds": 28800, "deepSleepDurationInSeconds": 7200, "lightSleepDurationInSeconds": 14400,
             "remSleepInSeconds": 3600, "awakeDurationInSeconds": 3600}]}""";
    private static final String FITBIT = """
            {"sleep": [{"logId": 77, "startTime": "2026-11-19T%s:00.000", "endTime": "2026-11-20T06:30:00.000",
             "minutesAsleep": 405, "minutesAwake": 30, "isMainSleep": true}]}""";
    private static final String OURA = """
            {"data": [{"id": "s1", "day": "2026-11-20", "bedtime_start": "2026-11-19T%s:00Z", "type": "long_sleep",
             "bedtime_end": "2026-11-20T06:30:00Z", "total_sleep_duration": 24300}]}""";
    private static final String HEALTH_CONNECT = """
            {"records": [{"recordType": "Weight", "time": "2026-11-20T%s:00Z", "weight": {"inKilograms": 74.2},
             "metadata": {"id": "w1"}}]}""";
    private static final String DEXCOM = """
            {"recordType": "event", "records": [{"recordId": "b1", "systemTime": "2026-11-20T%s:00Z",
             "eventStatus": "created", "eventType": "bloodGlucose", "value": "118", "unit": "mg/dL"}]}""";
    private static final String OPEN_MHEALTH = """
            {"header": {"id": "243c773b-8936-407e-9c23-270d0ea49cc4", "creation_date_time": "2026-11-20T09:00:00Z",
              "schema_id": {"namespace": "omh", "name": "body-weight", "version": "2.0"}},
             "body": {"body_weight": {"value": 74.2, "unit": "kg"},
              "effective_time_frame": {"date_time": "2026-11-20T%s:00Z"}}}""";
    private static final String FHIR = """
            {"resourceType": "Observation", "id": "o1", "status": "final", "effectiveDateTime": "2026-11-20T%s:00Z",
             "code": {"coding": [{"system": "http://loinc.org", "code": "2339-0"}]},
             "valueQuantity": {"value": 118, "unit": "mg/dL", "system": "http://unitsofmeasure.org", "code": "mg/dL"}}""";
    private static final String UPDATE = """
            {"resourceType": "Bundle", "type": "batch", "entry": [
             {"resource": %s, "request": {"method": "PUT", "url": "Observation/o1"}}]}""";
    private static final String ENTRY = """
            [{"_id": "6a1f0c2b9d8e7f6a5b4c3d2e", "type": "mbg", "mbg": 118, "device": "meter",
              "dateString": "2026-11-20T%s:00Z"}]""";
    private static final String TREATMENT = """
            [{"identifier": "t1", "eventType": "BG Check", "glucose": 118, "glucoseType": "Finger", "units": "mg/dl",
              "created_at": "2026-11-20T%s:00Z"}]""";

    private final SignedTokens tokens;
    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private String patient = "";
    private String token = "";

    @Inject
    SentAgainTest(SignedTokens tokens, LoopClient loop, LoopTables tables, Clock clock) {
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

    private static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("/api/signals/withings", WITHINGS, "1795161600", "1795162200", "weight"),
                Arguments.of("/api/signals/garmin", GARMIN, "1795129200", "1795130100", "sleep_duration"),
                Arguments.of("/api/signals/fitbit", FITBIT, "23:00", "23:20", "sleep_duration"),
                Arguments.of("/api/signals/oura", OURA, "23:00", "23:20", "sleep_duration"),
                Arguments.of("/api/signals/health-connect", HEALTH_CONNECT, "06:50", "07:10", "weight"),
                Arguments.of("/api/signals/dexcom", DEXCOM, "08:00", "08:10", "glucose"),
                Arguments.of("/api/signals/open-mhealth", OPEN_MHEALTH, "08:00", "08:10", "weight"),
                Arguments.of("/fhir", UPDATE.formatted(FHIR), "08:00", "08:10", "glucose"),
                Arguments.of("/api/v1/entries", ENTRY, "08:00", "08:10", "glucose"),
                Arguments.of("/api/v1/treatments", TREATMENT, "08:00", "08:10", "glucose"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void itCountsOnceWhereItIsNowAndARepeatOfTheFirstChangesNothing(
            String path, String body, String first, String then, String measure) {
        push(path, body.formatted(first));
        String at = times(measure).getFirst();
        push(path, body.formatted(then));

        assertThat(times(measure)).hasSize(1).doesNotContain(at);
        assertThat(history(at)).as("kept in the history").isPositive();
        String now = times(measure).getFirst();
        push(path, body.formatted(first));
        push(path, body.formatted(then));
        assertThat(times(measure)).containsExactly(now);
    }

    @Test
    void whatIsCreatedOverFhirTakesNobodysPlaceWhateverItIsCalled() {
        push("/fhir/Observation", FHIR.formatted("08:00"));
        push("/fhir/Observation", FHIR.formatted("08:10"));
        push("/fhir", UPDATE.formatted(FHIR.formatted("08:20")).replace("PUT", "POST"));

        assertThat(times("glucose")).hasSize(3);
    }

    @Test
    void theReceiptTellsItAsACorrection() {
        push("/api/signals/health-connect", HEALTH_CONNECT.formatted("06:50"));
        JsonPath receipt = push("/api/signals/health-connect", HEALTH_CONNECT.formatted("07:10"))
                .jsonPath();

        assertThat(receipt.getInt("corrected")).isEqualTo(1);
        assertThat(receipt.getInt("accepted")).isZero();
        assertThat(receipt.getList("items.status")).containsExactly("corrected");
    }

    @Test
    void whatMovedBackCountsWhereItWasAgain() {
        push("/api/signals/health-connect", HEALTH_CONNECT.formatted("06:50"));
        push("/api/signals/health-connect", HEALTH_CONNECT.formatted("07:10"));
        push("/api/signals/health-connect", HEALTH_CONNECT.formatted("06:50") + "\n");

        assertThat(times("weight")).containsExactly("2026-11-20T06:50:00Z");
    }

    @Test
    void whatAnotherDocumentSaysAsWellStays() {
        push("/api/signals/health-connect", HEALTH_CONNECT.formatted("06:50"));
        push("/api/signals/health-connect", HEALTH_CONNECT.formatted("06:50").replace("w1", "w2"));
        push("/api/signals/health-connect", HEALTH_CONNECT.formatted("07:10"));

        assertThat(times("weight")).containsExactlyInAnyOrder("2026-11-20T06:50:00Z", "2026-11-20T07:10:00Z");
    }

    @Test
    void aDocumentOfAnotherKindWithTheSameIdentifierUndoesNothing() {
        push("/api/signals/health-connect", HEALTH_CONNECT.formatted("06:50"));
        push("/api/signals/health-connect", """
                {"records": [{"recordType": "RestingHeartRate", "time": "2026-11-20T07:10:00Z", "beatsPerMinute": 52,
                 "metadata": {"id": "w1"}}]}""");

        assertThat(times("weight")).hasSize(1);
        assertThat(times("resting_heart_rate")).hasSize(1);
    }

    @Test
    void anIdentifierThatEveryReadingBearsNamesNone() {
        String two =
                "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [{\"resource\": %s}, {\"resource\": %s}]}";
        push("/fhir", two.formatted(FHIR.formatted("08:00"), FHIR.formatted("08:05")));
        push("/fhir", two.formatted(FHIR.formatted("08:10"), FHIR.formatted("08:15")));

        assertThat(times("glucose")).hasSize(4);
    }

    @Test
    void theSameIdentifierOfAnotherPersonIsAnotherDocument() {
        push("/api/signals/health-connect", HEALTH_CONNECT.formatted("06:50"));
        String first = token;
        token = tokens.patient("q-" + UUID.randomUUID());
        push("/api/signals/health-connect", HEALTH_CONNECT.formatted("07:10"));
        token = first;

        assertThat(times("weight")).containsExactly("2026-11-20T06:50:00Z");
    }

    @Test
    void aLowThatMovedCancelsNoEscalation() {
        String low = HEALTH_CONNECT
                .replace("\"recordType\": \"Weight\"", "\"recordType\": \"BloodGlucose\", \"specimenSource\": 2")
                .replace("\"weight\": {\"inKilograms\": 74.2}", "\"level\": {\"inMilligramsPerDeciliter\": 41}")
                .replace("2026-11-20T%s:00Z", "%s");
        push("/api/signals/health-connect", low.formatted(clock.instant().minusSeconds(300)));
        tables.awaitJudged();
        String id = loop.open(patient).getFirst().path("id").asText();

        push("/api/signals/health-connect", low.formatted(clock.instant().minusSeconds(600)));
        tables.awaitJudged();
        assertThat(times("glucose")).hasSize(1);
        assertThat(loop.one(id).path("status").asText()).isEqualTo("requested");
    }

    private Response push(String path, String body) {
        Response answer = given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer;
    }

    private List<String> times(String measure) {
        return given().header("Authorization", "Bearer " + token)
                .queryParam("code", measure)
                .get("/api/profile/observations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.effective", String.class);
    }

    private long history(String at) {
        return tables.count(
                "select count(*) from entry where patient = ? and effective = ?::timestamptz and superseded_at is not null"
                        + " and method <> '(withdrawn)'",
                patient,
                at);
    }
}
