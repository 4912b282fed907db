package io.epione.assistant.storeddata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What devices notice by themselves, pushed in the words of each vendor, is kept as an event and judged. */
@QuarkusTest
class VendorEventsTest {
    private static final DateTimeFormatter APPLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");

    private final SignedTokens tokens;
    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private String patient = "";

    @Inject
    VendorEventsTest(SignedTokens tokens, LoopClient loop, LoopTables tables, Clock clock) {
        this.tokens = tokens;
        this.loop = loop;
        this.tables = tables;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyNew() {
        patient = "p-" + UUID.randomUUID();
    }

    static Stream<Arguments> falls() {
        return Stream.of(
                Arguments.of("/api/signals/ambient", "application/json", """
                        {"sensor":{"id":"bath","kind":"radar"},"events":[{"type":"fall","time":"{utc}"}]}"""),
                Arguments.of("/api/signals/apple-health", "application/xml", apple("""
                        <Record type="HKQuantityTypeIdentifierNumberOfTimesFallen" sourceName="Watch" unit="count"
                         startDate="{apple}" endDate="{apple}" value="1"/>""")),
                Arguments.of("/fhir/Observation", "application/fhir+json", """
                        {"resourceType":"Observation","status":"final","effectiveDateTime":"{utc}",
                         "code":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]}}"""),
                Arguments.of("/fhir/Observation", "application/fhir+json", """
                        {"resourceType":"Observation","status":"final","effectiveDateTime":"{utc}","valueBoolean":true,
                         "code":{"coding":[{"system":"https://epione.health/codes","code":"fall","display":"Fall"}]}}"""));
    }

    @ParameterizedTest
    @MethodSource("falls")
    void aFallCallsTheCareTeamAndAsksThePersonHowTheyAre(String door, String mediaType, String body) {
        push(door, mediaType, body);

        assertThat(loop.open(patient)).singleElement().satisfies(escalation -> {
            assertThat(escalation.path("level").asText()).isEqualTo("urgent");
            assertThat(escalation.path("rules").toString()).contains("device-fall");
            assertThat(escalation.path("trigger").path("text").asText()).startsWith("Fall");
        });
        assertThat(loop.chat(patient)).containsOnlyOnce("Are you hurt? Tell me here.");
        assertThat(events()).isEqualTo(1);
    }

    static Stream<Arguments> irregularPulses() {
        return Stream.of(
                Arguments.of("/api/signals/apple-health", "application/xml", apple("""
                        <Record type="HKCategoryTypeIdentifierIrregularHeartRhythmEvent" sourceName="Watch"
                         startDate="{apple}" endDate="{apple}" value="HKCategoryValueNotApplicable"/>""")),
                Arguments.of("/api/signals/fitbit", "application/json", """
                        {"alerts":[{"alertTime":"{local}","detectedTime":"{local}","deviceType":"Sense"}]}"""),
                Arguments.of("/api/signals/fitbit", "application/json", """
                        {"ecgReadings":[{"startTime":"{local}","averageHeartRate":88,"deviceName":"Sense",
                         "resultClassification":"Atrial Fibrillation"}]}"""),
                Arguments.of("/api/signals/withings", "application/json", """
                        {"status":0,"body":{"series":[{"deviceid":"a","model":44,"ecg":{"signalid":9,"afib":1},
                         "heart_rate":88,"timestamp":{epoch},"timezone":"UTC"}]}}"""),
                Arguments.of("/fhir/Observation", "application/fhir+json", """
                        {"resourceType":"Observation","status":"final","effectiveDateTime":"{utc}",
                         "code":{"coding":[{"system":"http://loinc.org","code":"8601-7","display":"EKG impression"}]},
                         "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"164889003",
                          "display":"ECG: atrial fibrillation"}]}}"""));
    }

    @ParameterizedTest
    @MethodSource("irregularPulses")
    void anIrregularPulseIsSaidInTheChat(String door, String mediaType, String body) {
        push(door, mediaType, body);

        assertThat(loop.open(patient)).isEmpty();
        assertThat(loop.chat(patient)).contains("an uneven pulse", "device-irregular-pulse");
        assertThat(tables.count(
                        "select count(*) from conversation_event where patient = ? and kind = 'reply'", patient))
                .isEqualTo(1);
    }

    static Stream<Arguments> nothingNoticed() {
        return Stream.of(
                Arguments.of("/api/signals/fitbit", "application/json", """
                        {"ecgReadings":[{"startTime":"{local}","averageHeartRate":71,"deviceName":"Sense",
                         "resultClassification":"Normal Sinus Rhythm"}]}"""),
                Arguments.of("/api/signals/withings", "application/json", """
                        {"status":0,"body":{"series":[{"deviceid":"a","model":44,"ecg":{"signalid":9,"afib":0},
                         "heart_rate":71,"timestamp":{epoch},"timezone":"UTC"}]}}"""),
                Arguments.of("/fhir/Observation", "application/fhir+json", """
                        {"resourceType":"Observation","status":"final","effectiveDateTime":"{utc}",
                         "code":{"coding":[{"system":"http://loinc.org","code":"8601-7"}]},
                         "valueString":"Sinus rhythm, no atrial fibrillation"}"""),
                Arguments.of("/fhir/Observation", "application/fhir+json", """
                        {"resourceType":"Observation","status":"final","effectiveDateTime":"{utc}","valueBoolean":false,
                         "code":{"coding":[{"system":"http://snomed.info/sct","code":"1912002","display":"Fall"}]}}"""));
    }

    @ParameterizedTest
    @MethodSource("nothingNoticed")
    void aSinusRhythmAndADeniedFallAreKeptAndRaiseNothing(String door, String mediaType, String body) {
        push(door, mediaType, body);

        assertThat(loop.open(patient)).isEmpty();
        assertThat(loop.chat(patient)).isEmpty();
        assertThat(tables.count("select count(*) from entry where patient = ?", patient))
                .isPositive();
    }

    @Test
    void aNoticeComesOutOfTheFhirDoorAsItWentIn() {
        push("/fhir/Observation", "application/fhir+json", """
                {"resourceType":"Observation","status":"final","effectiveDateTime":"{utc}",
                 "code":{"coding":[{"system":"http://loinc.org","code":"8601-7","display":"EKG impression"}]},
                 "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"164889003"}]}}""");

        var found = given().header("Authorization", "Bearer " + tokens.patient(patient))
                .get("/fhir/Observation?code=8601-7")
                .jsonPath();
        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(found.getString("entry[0].resource.valueCodeableConcept.coding[0].code"))
                .isEqualTo("164889003");
        assertThat(found.getList("entry[0].resource.component")).isNull();
    }

    private static String apple(String record) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><HealthData>" + record + "</HealthData>";
    }

    private void push(String door, String mediaType, String body) {
        Instant at = clock.instant().minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.SECONDS);
        String filled = body.replace("{apple}", APPLE.format(at.atOffset(ZoneOffset.UTC)))
                .replace("{local}", LOCAL.format(at.atOffset(ZoneOffset.UTC)))
                .replace("{utc}", at.toString())
                .replace("{epoch}", String.valueOf(at.getEpochSecond()));
        int status = given().header("Authorization", "Bearer " + tokens.patient(patient))
                .contentType(mediaType)
                .body(filled)
                .post(door)
                .statusCode();
        assertThat(status).isIn(List.of(200, 201));
        tables.awaitJudged();
    }

    private long events() {
        return tables.count(
                "select count(*) from entry e join series s on s.patient = e.patient and s.id = e.series"
                        + " where e.patient = ? and s.kind = 'event'",
                patient);
    }
}
