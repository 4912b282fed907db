package io.epione.assistant.forecast;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.epione.assistant.config.SettableClock;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForecastTest {
    private final SignedTokens tokens;
    private final SettableClock time;
    private final Clock clock;
    private final LoopClient loop;
    private final LoopTables tables;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    ForecastTest(SignedTokens tokens, SettableClock time, Clock clock, LoopClient loop, LoopTables tables) {
        this.tokens = tokens;
        this.time = time;
        this.clock = clock;
        this.loop = loop;
        this.tables = tables;
    }

    @AfterEach
    void timeGoesOn() {
        tables.awaitJudged();
        time.reset();
    }

    @Test
    void readingsOfTwentyHoursGiveQuantilesForTheNextHour() {
        sends(20, _ -> 118);

        forecast("")
                .statusCode(200)
                .body("modelId", equalTo("glucose-forecast"))
                .body("quantiles", hasSize(12))
                .body("quantiles[5].minutes", equalTo(30))
                .body("quantiles[5].q50", allOf(greaterThan(105f), lessThan(130f)))
                .body("coverage.judged", equalTo(0))
                .body("low", nullValue())
                .body("notice", containsString("no alarm"));
        forecast("?minutes=30").body("quantiles", hasSize(6));
    }

    @Test
    void theReasonStandsWhereThereIsNoForecast() {
        forecast("").statusCode(200).body("quantiles", hasSize(0)).body("problems.code", hasItem("missing"));
        sends(1, _ -> 118);
        forecast("").body("problems.code", hasItem("too-few-readings"));
        time.advance(Duration.ofMinutes(20));
        forecast("").body("problems.code", hasItem("stale"));
    }

    @Test
    void minutesThatAForecastDoesNotReachAreRefusedByName() {
        for (String minutes : new String[] {"0", "61", "many", "-5"}) {
            forecast("?minutes=" + minutes).statusCode(400).body("errors[0].code", equalTo("out-of-range"));
        }
    }

    @Test
    void aPossibleLowIsSaidAndItsAbsenceIsNoPromise() {
        sends(20, _ -> 72);

        forecast("").body("low.kind", equalTo("low-possible")).body("low.text", containsString("below 70"));
    }

    @Test
    void whatCameIsHeldAgainstTheForecastOfHalfAnHourBefore() {
        sends(20, _ -> 118);
        forecast("").body("coverage.judged", equalTo(0));
        for (int reading = 0; reading < 7; reading++) {
            time.advance(Duration.ofMinutes(5));
            sends(0, _ -> 118);
        }

        forecast("")
                .body("coverage.judged", equalTo(2))
                .body("coverage.inside", equalTo(2))
                .body("coverage.share", equalTo(1f));
        assertThat(hears("What will my glucose be in half an hour?"))
                .contains("Glucose forecast: about 1", "in 30 minutes", "This is no alarm")
                .contains("2 of 2 forecasts for you held (100.0 %, where 90 % is aimed at)");
    }

    @Test
    void whoAsksBeforeAnyReadingHearsWhyThereIsNoForecast() {
        assertThat(hears("What will my glucose be in half an hour?"))
                .contains("cannot be worked out for you", "No sensor glucose of the last 24 hours is there")
                .contains("not known yet");
    }

    private String hears(String question) {
        return loop.say(patient, loop.conversation(patient), question)
                .path("sentences")
                .toString();
    }

    @Test
    void aForecastLowOnInsulinIsJudgedWithTheReadingsThatCameIn() {
        post("/fhir/MedicationRequest", """
                {"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order",
                 "authoredOn":"2026-10-01","medicationCodeableConcept":{"text":"insulin glargine"},
                 "subject":{"reference":"Patient/%s"}}""".formatted(patient));
        sends(20, ago -> 71 + Math.min(ago, 35) * 1.6);

        assertThat(loop.open(patient)).isNotEmpty();
    }

    @Test
    void aForecastNamesTheDecisionThatReplaysItBitByBit() {
        sends(20, ago -> 118 + 20 * Math.sin(ago / 50.0));
        String decision = forecast("").extract().path("decisionId");
        String before = decision(decision)
                .body("kind", equalTo("assessment"))
                .body("models[0].id", equalTo("glucose-forecast"))
                .body("models[0].sha256", notNullValue())
                .body("output.series", hasSize(192))
                .body("replay.identical", equalTo(true))
                .body("replay.modelThen", equalTo("glucose-forecast/1.0.0"))
                .extract()
                .asString();

        time.advance(Duration.ofMinutes(5));
        sends(0, _ -> 190);

        assertThat(decision(decision).extract().asString()).isEqualTo(before);
        assertThat(forecast("").extract().<String>path("decisionId")).isNotEqualTo(decision);
    }

    @Test
    void whereNothingWasForecastThereIsNothingToReplay() {
        String decision = forecast("").extract().path("decisionId");

        decision(decision).body("output.problems.code", hasItem("missing")).body("replay", nullValue());
    }

    private ValidatableResponse decision(String id) {
        return given().header("Authorization", "Bearer " + tokens.patient(patient))
                .get("/api/decisions/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aStrangerReadsNoForecast() {
        given().header("Authorization", "Bearer " + tokens.patient("p-stranger"))
                .get("/api/forecast/glucose?patient=" + patient)
                .then()
                .statusCode(404);
    }

    private ValidatableResponse forecast(String query) {
        return given().header("Authorization", "Bearer " + tokens.patient(patient))
                .get("/api/forecast/glucose" + query)
                .then();
    }

    /** So many hours of readings, one each five minutes until now; by minutes ago. */
    private void sends(int hours, IntToDoubleFunction glucose) {
        Instant now = clock.instant();
        String entries = IntStream.rangeClosed(0, hours * 12)
                .mapToObj(step -> """
                        {"type":"sgv","sgv":%d,"date":%d,"device":"xDrip-DexcomG6"}""".formatted(
                                Math.round(glucose.applyAsDouble(step * 5)),
                                now.minus(Duration.ofMinutes(step * 5L)).toEpochMilli()))
                .collect(Collectors.joining(",", "[", "]"));
        post("/api/v1/entries", entries);
        tables.awaitJudged();
    }

    private void post(String path, String body) {
        int status = given().header("Authorization", "Bearer " + tokens.patient(patient))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .statusCode();
        assertThat(status).isBetween(200, 201);
    }
}
