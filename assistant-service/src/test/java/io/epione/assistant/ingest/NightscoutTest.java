package io.epione.assistant.ingest;

import static io.epione.assistant.ingest.Nightscout.all;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NightscoutTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private final Nightscout nightscout;
    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();
    private String secret = "";

    @Inject
    NightscoutTest(Nightscout nightscout, LoopClient loop, LoopTables tables, Clock clock) {
        this.nightscout = nightscout;
        this.loop = loop;
        this.tables = tables;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyHasASecret() {
        secret = nightscout.secretOf(patient);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            find[date][$gte]            | 1795334100000              | 104,103,102,101
            find[date][$gt]             | 1795334100000              | 104,103,102
            find[dateString][$gte]      | 2026-11-22T08:20:00Z       | 104
            find[dateString][$lte]      | 2026-11-22T07:55           | 101,100
            find[dateString][$gte]      | 2026-11-22T08:20:00+01:00  | 104,103,102,101,100
            find[dateString][$lt]       | 2026-11-23                 | 104,103,102,101,100
            find[sysTime][$gte]         | 1795334100                 | 104,103,102,101
            find[sgv][$gte]             | 103                        | 104,103
            find[sgv][$eq]              | 102                        | 102
            find[sgv]                   | 102                        | 102
            find[sgv][$ne]              | 102                        | 104,103,101,100
            find[sgv][$in][0]           | 100                        | 100
            find[device]                | /dexcom/                   | 104,103,102,101,100
            find[type]                  | mbg                        |
            find[noise][$exists]        | true                       |
            find[noise][$exists]        | false                      | 104,103,102,101,100
            count                       | 2                          | 104,103
            """)
    void aFollowersQueryFindsWhatItNames(String name, String value, String expected) {
        entries();
        List<String> sgvs = all(nightscout.found(secret, "entries.json", name, value), "sgv");

        assertThat(String.join(",", sgvs)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void placesOfOneListAreOneCondition() {
        entries();
        JsonNode found = nightscout.found(
                secret, "entries/sgv.json", "find[sgv][$in][0]", "100", "find[sgv][$in][1]", "103", "count", "50");

        assertThat(all(found, "sgv")).containsExactly("103", "100");
    }

    @Test
    void theNewestReadingAndOneByItsIdentifierAreFound() {
        JsonNode stored = entries();
        String id = stored.get(2).path("_id").asText();

        assertThat(all(nightscout.found(secret, "entries/current.json"), "sgv")).containsExactly("104");
        assertThat(all(nightscout.found(secret, "entries/" + id + ".json"), "sgv"))
                .containsExactly(stored.get(2).path("sgv").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find[$or][0]",
                "find[sgv][$where]",
                "find[sgv][$regex]",
                "find[date][$gte]",
                "find[noise][$exists]",
                "count"
            })
    void aQueryThatCannotBeReadIsRefusedAndNotLeftOut(String name) {
        nightscout
                .get(secret, "entries.json", name, "(a+)+$")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(name));
        assertThat(nightscout.delete(secret, "entries.json", name, "(a+)+$").statusCode())
                .isEqualTo(400);
    }

    @Test
    void treatmentsAndDeviceStatesComeBackAsTheyWereSent() {
        JsonNode stored = nightscout.post(secret, "treatments.json", """
                [{"eventType":"Meal Bolus","created_at":"%s","carbs":45,"insulin":4.2,"enteredBy":"loop://phone",
                  "notes":"pasta","custom":{"a":[1,2]}},
                 {"eventType":"Temp Basal","created_at":"%s","rate":0.35,"duration":30,"enteredBy":"openaps"}]""".formatted(START, START.plusSeconds(600)));
        nightscout.post(secret, "devicestatus", """
                {"device":"openaps://rig","created_at":"%s","pump":{"reservoir":86.4,"battery":{"percent":75}},
                 "openaps":{"iob":{"iob":1.25},"suggested":{"reason":"in range"}}}""".formatted(START));

        JsonNode treatments = nightscout.found(secret, "treatments.json", "find[created_at][$gte]", "2026-11-20");
        assertThat(all(treatments, "eventType")).containsExactly("Temp Basal", "Meal Bolus");
        assertThat(treatments.get(1).at("/custom/a/1").asInt()).isEqualTo(2);
        assertThat(treatments.get(1).path("_id").asText())
                .isEqualTo(stored.get(0).path("_id").asText())
                .matches("[0-9a-f]{24}");
        assertThat(all(nightscout.found(secret, "treatments", "find[eventType]", "/Bolus/i"), "insulin"))
                .containsExactly("4.2");
        JsonNode state =
                nightscout.found(secret, "devicestatus.json", "count", "1").get(0);
        assertThat(state.at("/openaps/suggested/reason").asText()).isEqualTo("in range");
        assertThat(state.at("/pump/reservoir").asDouble()).isEqualTo(86.4);
    }

    @Test
    void aTreatmentThatIsPutTakesThePlaceOfTheOneWithItsIdentifier() {
        String id = nightscout
                .post(secret, "treatments", treatment(START, "Carb Correction", 20))
                .get(0)
                .path("_id")
                .asText();
        String moved = treatment(START.plusSeconds(900), "Meal Bolus", 25).replace("{", "{\"_id\":\"" + id + "\",");
        for (int time = 0; time < 2; time++) {
            assertThat(nightscout.put(secret, "treatments/", moved).path("_id").asText())
                    .isEqualTo(id);
        }
        JsonNode found = nightscout.found(secret, "treatments.json");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("carbs").asInt()).isEqualTo(25);
        assertThat(found.get(0).path("_id").asText()).isEqualTo(id);
        assertThat(tables.count(
                        "select count(*) from entry where patient = ? and superseded_at > received_at", patient))
                .as("the first one stays in the history")
                .isEqualTo(1);
    }

    @Test
    void anEntryWithTheSameMomentIsCorrectedAndKeepsItsIdentifier() {
        String id = nightscout
                .post(secret, "entries", sgv(START, 61))
                .get(0)
                .path("_id")
                .asText();
        String again = sgv(START, 116).replace("{", "{\"_id\":\"" + id + "\",");
        assertThat(nightscout.post(secret, "entries", again).get(0).path("_id").asText())
                .isEqualTo(id);

        assertThat(all(nightscout.found(secret, "entries.json"), "sgv")).containsExactly("116");
        assertThat(tables.texts("select amount from entry where patient = ? order by revision", patient))
                .containsExactly("61", "116");
    }

    @Test
    void aDeletionReachesWhatItNamesAndNothingElse() {
        entries();
        loop.push(patient, START + ",2339-0,118,mg/dL,meter");
        assertThat(nightscout
                        .delete(secret, "entries.json", "find[sgv][$gte]", "103")
                        .jsonPath()
                        .getInt("n"))
                .as("118 came through another door")
                .isEqualTo(2);
        assertThat(all(nightscout.found(secret, "entries.json"), "sgv")).doesNotContain("103", "104");
        assertThat(all(nightscout.found(secret, "entries.json"), "sgv")).contains("100", "101", "102", "118");
        assertThat(tables.count("select count(*) from entry where patient = ? and amount = 104", patient))
                .as("kept in the history")
                .isEqualTo(1);
        assertThat(nightscout.delete(secret, "entries.json").statusCode()).isEqualTo(400);
    }

    @Test
    void aTreatmentIsDeletedByItsIdentifierAndGoneOnce() {
        JsonNode stored = nightscout.post(secret, "treatments", treatment(START, "Carb Correction", 20));
        String path = "treatments/" + stored.get(0).path("_id").asText();

        assertThat(nightscout.delete(secret, path).jsonPath().getInt("deletedCount"))
                .isEqualTo(1);
        assertThat(nightscout.delete(secret, path).jsonPath().getInt("deletedCount"))
                .isZero();
        assertThat(nightscout.found(secret, "treatments.json")).isEmpty();
    }

    @Test
    void aTreatmentThatIsSentAgainAsNotValidIsTakenBack() {
        String treatment =
                "{\"_id\":\"t1\",\"eventType\":\"Carb Correction\",\"carbs\":20,\"created_at\":\"" + START + "\"}";
        nightscout.post(secret, "treatments", "[" + treatment + "]");
        assertThat(nightscout.found(secret, "treatments.json")).hasSize(1);

        nightscout.post(secret, "treatments", "[" + treatment.replace("{", "{\"isValid\":false,") + "]");
        assertThat(nightscout.found(secret, "treatments.json")).isEmpty();
    }

    @Test
    void aDeletedLowCancelsNoEscalation() {
        nightscout.post(secret, "entries", sgv(clock.instant().minusSeconds(120), 41));
        tables.awaitJudged();
        String id = loop.open(patient).getFirst().path("id").asText();

        assertThat(nightscout
                        .delete(secret, "entries/sgv.json", "find[sgv]", "41")
                        .jsonPath()
                        .getInt("n"))
                .isEqualTo(1);
        tables.awaitJudged();
        JsonNode escalation = loop.one(id);
        assertThat(escalation.path("status").asText()).isEqualTo("requested");
        assertThat(escalation.path("trigger").path("text").asText()).contains("41");
    }

    @Test
    void theSecretWorksInTheAddressAndOnlyThere() {
        entries();
        given().queryParam("token", secret)
                .queryParam("count", 1)
                .get("/api/v1/entries.json")
                .then()
                .statusCode(200)
                .body("[0].sgv", equalTo(104));
        given().queryParam("token", "wrong").get("/api/v1/entries.json").then().statusCode(401);
        given().queryParam("token", secret).get("/api/me/consents").then().statusCode(401);
        given().get("/api/v1/status.json").then().statusCode(401);
    }

    @Test
    void aClientLearnsThatTheSiteIsThereAndThatItMayUpload() {
        nightscout
                .get(secret, "status.json")
                .then()
                .statusCode(200)
                .body("status", equalTo("ok"))
                .body("apiEnabled", equalTo(true))
                .body("settings.units", equalTo("mg/dl"));
        nightscout
                .get(secret, "verifyauth")
                .then()
                .statusCode(200)
                .body("message.canWrite", equalTo(true))
                .body("message.message", equalTo("OK"));
        nightscout.get(secret, "experiments/test").then().statusCode(200).body("status", equalTo("ok"));
    }

    /** Five readings, five minutes apart, from 2026-11-22T07:50Z: 100 to 104. */
    private JsonNode entries() {
        Instant start = Instant.parse("2026-11-22T07:50:00Z");
        return nightscout.post(
                secret,
                "entries.json",
                "["
                        + String.join(
                                ",",
                                sgv(start, 100),
                                sgv(start.plusSeconds(300), 101),
                                sgv(start.plusSeconds(600), 102),
                                sgv(start.plusSeconds(900), 103),
                                sgv(start.plusSeconds(1800), 104))
                        + "]");
    }

    private static String sgv(Instant at, int value) {
        return "{\"type\":\"sgv\",\"sgv\":%d,\"date\":%d,\"dateString\":\"%s\",\"device\":\"xDrip-DexcomG6\"}"
                .formatted(value, at.toEpochMilli(), at);
    }

    private static String treatment(Instant at, String type, int carbs) {
        return "{\"eventType\":\"%s\",\"created_at\":\"%s\",\"carbs\":%d,\"enteredBy\":\"careportal\"}"
                .formatted(type, at, carbs);
    }
}
