package io.epione.assistant.environment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who tells of the air and the heat, and who is where. */
@QuarkusTest
class EnvironmentResourceTest {
    private final SignedTokens tokens;
    private final Clock clock;
    private final String vendor = "air-" + UUID.randomUUID();
    private Feed feed = new Feed("", "", java.time.Instant.EPOCH);

    @Inject
    EnvironmentResourceTest(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @BeforeEach
    void thereIsAFeed() {
        feed = Feed.of(tokens.vendor(vendor, "environment:write"), clock.instant());
    }

    @Test
    void aVendorNeedsTheScopeAndNobodyElseTellsButAnOperator() {
        Map<String, Object> report = feed.report(Duration.ZERO, Map.of("aqi", 50));
        feed.by(tokens.vendor(vendor, "signals:write signals:read"))
                .tells(report)
                .statusCode(403)
                .header("WWW-Authenticate", containsString("scope=\"environment:write\""));
        feed.by(tokens.patient("p-" + UUID.randomUUID())).tells(report).statusCode(403);
        feed.by(tokens.of(Role.CARE_TEAM, "maya")).tells(report).statusCode(403);
        feed.by(tokens.of(Role.OPERATOR, "olga")).tells(report).statusCode(200).body("stored", equalTo(1));
        feed.tells(report).statusCode(200).body("received", equalTo(1));
    }

    @Test
    void aVendorOfTheAirDeliversNobodysSignals() {
        Chat.as(feed.token()).body(List.of()).post("/api/v1/entries").then().statusCode(403);
    }

    @Test
    void aReportIsTakenWholeOrNotAtAll() {
        Map<String, Object> report = feed.report(Duration.ZERO, Map.of("aqi", 50));
        Map<String, Object> bad = Map.of("area", "Here!", "name", "Call 555 now", "hour", "noon", "aqi", 1200.5);
        report.put("areas", List.of(((List<?>) Objects.requireNonNull(report.get("areas"))).getFirst(), bad));
        feed.tells(report)
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        contains(
                                "/areas/1/hour",
                                "/areas/1/hour",
                                "/areas/1/aqi",
                                "/areas/1/area",
                                "/areas/1/name",
                                "/areas/1"));
        Chat.as(feed.token())
                .get("/api/environment")
                .then()
                .body("areas.area", org.hamcrest.Matchers.not(hasItem(feed.area())));
        feed.tells(null).statusCode(422);
    }

    @Test
    void aForecastIsNotTaken() {
        feed.tells(feed.report(Duration.ofHours(-2), Map.of("aqi", 50)))
                .statusCode(422)
                .body("errors.code", contains("not-measured"));
    }

    @Test
    void whatIsLongerAgoThanValuesAreKeptIsNotTaken() {
        feed.tells(feed.report(Duration.ofHours(60), Map.of("aqi", 50)))
                .statusCode(422)
                .body("errors.code", contains("out-of-range"));
    }

    @Test
    void anOlderIssueDoesNotTakeThePlaceOfANewerOne() {
        feed.tells(Duration.ZERO, Map.of("aqi", 180));
        Map<String, Object> late = feed.report(Duration.ZERO, Map.of("aqi", 20));
        late.put("issued", feed.hour().toString());
        feed.tells(late).statusCode(200).body("stored", equalTo(0));
    }

    @Test
    void aPlaceIsAnAreaOfAFeedAndNothingElse() {
        String person = tokens.patient("p-" + UUID.randomUUID());
        feed.tells(Duration.ZERO, Map.of("aqi", 50));
        Chat.as(person)
                .body(Map.of("area", feed.area()))
                .put("/api/me/place")
                .then()
                .statusCode(409);
        feed.isWhere(person);
        Chat.as(person)
                .get("/api/me/place")
                .then()
                .statusCode(200)
                .body("area", equalTo(feed.area()))
                .body("name", equalTo("Coimbra"));
        Chat.as(person)
                .body(Map.of("area", "40.2,-8.4"))
                .put("/api/me/place")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/area"));
        Chat.as(person).delete("/api/me/place").then().statusCode(204);
        Chat.as(person).get("/api/me/place").then().body("area", nullValue());
    }

    @Test
    void nobodyElseReadsAPlace() {
        String id = "p-" + UUID.randomUUID();
        String person = tokens.patient(id);
        feed.tells(Duration.ZERO, Map.of("aqi", 50));
        feed.isWhere(person);
        Chat.as(tokens.of(Role.CARE_TEAM, "maya"))
                .get("/api/me/place?patient=" + id)
                .then()
                .statusCode(403);
        Chat.as(tokens.patient("q-" + UUID.randomUUID()))
                .get("/api/me/place?patient=" + id)
                .then()
                .statusCode(200)
                .body("area", nullValue());
        Chat.as(tokens.patient("q-" + UUID.randomUUID()))
                .body(Map.of("area", feed.area()))
                .put("/api/me/place?patient=" + id)
                .then()
                .statusCode(404);
    }
}
