package io.epione.assistant.quarantine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was held back is seen, mended, released or discarded. */
@QuarkusTest
class QuarantineTest {
    private final SignedTokens tokens;
    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private String patient = "";
    private String operator = "";

    @Inject
    QuarantineTest(SignedTokens tokens, LoopClient loop, LoopTables tables, Clock clock) {
        this.tokens = tokens;
        this.loop = loop;
        this.tables = tables;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyNew() {
        patient = "p-" + UUID.randomUUID();
        operator = tokens.of(Role.OPERATOR, "op-" + UUID.randomUUID());
    }

    @Test
    void anOperatorSeesWhyAndWhatButNotWhose() {
        String id = held(glucose("9999", "mg/dL"));

        Map<String, Object> seen =
                Objects.requireNonNull(listed(operator, "pending").get(id));
        assertThat(seen)
                .containsEntry("code", "implausible")
                .containsEntry("pointer", "line:2")
                .doesNotContainKeys("patientId", "decision");
        assertThat(String.valueOf(seen.get("reading"))).contains("value=9999");
        assertThat(seen.toString()).doesNotContain(patient);
        assertThat(listed(loop.nurse("maya"), "pending").get(id)).containsEntry("patientId", patient);
        assertThat(purposes()).contains("quarantine");
    }

    @Test
    void aClosedLayerIsNotShown() {
        String id = held(glucose("9999", "mg/dL"));
        given().header("Authorization", "Bearer " + tokens.patient(patient))
                .contentType(ContentType.JSON)
                .body(Map.of("glucose", false))
                .put("/api/me/consents")
                .then()
                .statusCode(200);

        assertThat(listed(loop.nurse("maya"), "pending").get(id)).doesNotContainKey("reading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATIENT", "CAREGIVER", "VENDOR"})
    void forEverybodyElseThereIsNothing(Role role) {
        String id = held(glucose("9999", "mg/dL"));
        String token = tokens.of(role, "x-" + UUID.randomUUID());

        assertThat(get(token, "/api/quarantine").statusCode()).isEqualTo(403);
        assertThat(act(token, id, "release", Map.of()).statusCode()).isEqualTo(403);
        assertThat(act(token, id, "discard", Map.of("reason", "because")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMendedUnitIsStoredOnceAndKeepsItsHistory() {
        String id = held(glucose("5.4", "mg/dL"));

        Response released = act(operator, id, "release", Map.of("unit", "mmol/L"));
        Response again = act(operator, id, "release", Map.of("unit", "mmol/L"));

        assertThat(released.statusCode()).as(released.asString()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(released.asString());
        assertThat(released.jsonPath().getString("status")).isEqualTo("released");
        assertThat(released.jsonPath().getBoolean("decision.corrected")).isTrue();
        assertThat(amounts()).containsExactly("97.284186");
        assertThat(listed(operator, "pending")).doesNotContainKey(id);
        assertThat(listed(operator, "released")).containsKey(id);
        assertThat(tables.texts("select correction from quarantined where patient = ?", patient)
                        .getFirst())
                .contains("mmol/L");
    }

    @Test
    void aCorrectionThatIsStillWrongIsRefusedAtItsField() {
        String id = held(glucose("9999", "mg/dL"));

        refused(id, Map.of("value", "8888"), "/value", "implausible");
        refused(id, Map.of("unit", "furlongs"), "/unit", "unknown-unit");
        refused(id, Map.of("code", "2339-1"), "/code", "unknown-code");
        refused(
                id,
                Map.of("value", "100", "time", clock.instant().plusSeconds(3600).toString()),
                "/time",
                "future-time");
        refused(id, Map.of("value", " "), "/value", "malformed");
        assertThat(amounts()).isEmpty();

        assertThat(act(operator, id, "release", Map.of("value", "99")).statusCode())
                .isEqualTo(200);
        assertThat(amounts()).containsExactly("99");
    }

    @Test
    void whatIsReleasedIsJudgedLikeAnyOther() {
        String id = held(glucose("9.4", "mg/dL"));
        tables.awaitJudged();
        act(operator, id, "release", Map.of("value", "39"));
        tables.awaitJudged();

        assertThat(loop.open(patient))
                .extracting(escalation -> escalation.path("level").asText())
                .contains("emergency");
    }

    @Test
    void whatSomebodyConfirmsIsStoredAsItWasSent() {
        String id = held(clock.instant().minusSeconds(60) + ",29463-7,700,kg,scale");
        act(operator, id, "release", Map.of());

        assertThat(amounts()).containsExactly("700");
        assertThat(tables.texts("select method from entry where patient = ?", patient))
                .containsExactly("confirmed");
    }

    @Test
    void aTimeInTheFutureIsMended() {
        String id = held(clock.instant().plus(Duration.ofMinutes(11)) + ",2339-0,104,mg/dL,sensor");
        assertThat(listed(operator, "pending").get(id)).containsEntry("code", "future-time");

        act(
                operator,
                id,
                "release",
                Map.of("time", clock.instant().minusSeconds(60).toString()));
        assertThat(amounts()).containsExactly("104");
    }

    @Test
    void aMistypedCodeIsMended() {
        String resource = """
                {"resourceType":"Observation","status":"final",
                 "code":{"coding":[{"system":"http://loinc.org","code":"2339-1"}]},"effectiveDateTime":"%s",
                 "valueQuantity":{"value":104,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}""".formatted(clock.instant().minusSeconds(60));
        given().header("Authorization", "Bearer " + tokens.patient(patient))
                .contentType("application/fhir+json")
                .body(resource)
                .post("/fhir/Observation")
                .then()
                .statusCode(422);
        String id = pendingOf();
        assertThat(listed(operator, "pending").get(id)).containsEntry("code", "unknown-code");

        act(operator, id, "release", Map.of("code", "glucose"));
        assertThat(amounts()).containsExactly("104");
    }

    @Test
    void aNumberThatIsEighteenTimesTheOthersIsHeldInTheSameDeliveryAndInLaterOnes() {
        Instant now = clock.instant();
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            lines.add(now.minusSeconds(300L * i) + ",2339-0," + (180 + i) + ",mg/dL,sensor");
        }
        lines.add(now.minusSeconds(30) + ",2339-0,10.3,mg/dL,sensor");
        var first = loop.push(patient, lines.toArray(String[]::new));
        var later = loop.push(patient, now.minusSeconds(20) + ",2339-0,10.4,mg/dL,sensor");
        var low = loop.push(patient, now.minusSeconds(10) + ",2339-0,44,mg/dL,sensor");

        assertThat(first.path("quarantined").asInt()).isEqualTo(1);
        assertThat(first.toString()).contains("unit-suspect", "line:7");
        assertThat(later.toString()).contains("unit-suspect", "line:2");
        assertThat(low.path("accepted").asInt())
                .as("a low that a sensor can show")
                .isEqualTo(1);
    }

    @Test
    void whatIsDiscardedStaysOutAndSaysWhy() {
        String id = held(glucose("9999", "mg/dL"));

        assertThat(act(operator, id, "discard", Map.of()).jsonPath().getString("errors[0].pointer"))
                .isEqualTo("/reason");
        Response discarded = act(operator, id, "discard", Map.of("reason", "A test message of the vendor."));
        assertThat(discarded.jsonPath().getString("decision.reason")).isEqualTo("A test message of the vendor.");
        assertThat(act(operator, id, "discard", Map.of("reason", "Again.")).asString())
                .isEqualTo(discarded.asString());
        assertThat(act(operator, id, "release", Map.of()).statusCode()).isEqualTo(409);
        assertThat(amounts()).isEmpty();
    }

    @Test
    void whatNobodyHoldsIsNotFoundAndABadQuestionIsNamed() {
        assertThat(act(operator, UUID.randomUUID().toString(), "release", Map.of())
                        .statusCode())
                .isEqualTo(404);
        for (String query : new String[] {"status=all", "limit=0", "limit=101", "cursor=x"}) {
            Response answer = get(operator, "/api/quarantine?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(query).startsWith(answer.jsonPath().getString("errors[0].pointer"));
        }
    }

    private void refused(String id, Map<String, String> correction, String pointer, String code) {
        Response answer = act(operator, id, "release", correction);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo(code);
    }

    private String glucose(String value, String unit) {
        return clock.instant().minusSeconds(60) + ",2339-0," + value + "," + unit + ",sensor";
    }

    /** Pushes one reading that is held, and gives its identifier. */
    private String held(String line) {
        loop.push(patient, line);
        return pendingOf();
    }

    private String pendingOf() {
        return tables.texts("select id from quarantined where patient = ? and state = 'pending'", patient)
                .getFirst();
    }

    private List<String> amounts() {
        return tables.texts("select amount from entry where patient = ? order by effective", patient);
    }

    private List<String> purposes() {
        return tables.texts("select purpose from access_log where patient = ?", patient);
    }

    private Map<String, Map<String, Object>> listed(String token, String status) {
        Map<String, Map<String, Object>> all = new HashMap<>();
        String cursor = "";
        do {
            JsonPath page =
                    get(token, "/api/quarantine?status=" + status + cursor).jsonPath();
            page.<Map<String, Object>>getList("items").forEach(item -> all.put((String) item.get("id"), item));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return all;
    }

    private static Response get(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path);
    }

    private static Response act(String token, String id, String what, Map<String, String> body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/quarantine/" + id + "/" + what);
    }
}
