package io.epione.assistant.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The day on which the clocks go back, sent late, shuffled and three times over, is stored once and as it was. */
@QuarkusTest
class SameDayStoredTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MIDNIGHT = Instant.parse("2025-10-25T22:00:00Z");
    private static final int READINGS = 25 * 12;

    private final SignedTokens tokens;

    @Inject
    SameDayStoredTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    private record Point(Instant at, int mgPerDl) {}

    enum Format {
        CSV(
                "csv",
                false,
                points -> points.stream()
                        .map(p -> LocalDateTime.ofInstant(p.at(), BERLIN) + ":00,99504-3," + p.mgPerDl()
                                + ",mg/dL,sensor\n")
                        .collect(Collectors.joining("", "time,code,value,unit,device\n", ""))),
        NIGHTSCOUT(
                "nightscout-entries",
                true,
                points -> points.stream()
                        .map(p -> "{\"type\":\"sgv\",\"sgv\":" + p.mgPerDl() + ",\"date\":" + p.at().toEpochMilli()
                                + ",\"device\":\"sensor\"}")
                        .collect(Collectors.joining(",", "[", "]"))),
        HEALTH_CONNECT(
                "health-connect",
                true,
                points -> points.stream()
                        .map(p -> "{\"recordType\":\"BloodGlucose\",\"specimenSource\":1,\"time\":\"" + p.at()
                                + "\",\"level\":{\"inMilligramsPerDeciliter\":" + p.mgPerDl() + "}}")
                        .collect(Collectors.joining(",", "[", "]")));

        private final String name;
        private final boolean offsets;
        private final Function<List<Point>, String> written;

        Format(String name, boolean offsets, Function<List<Point>, String> written) {
            this.name = name;
            this.offsets = offsets;
            this.written = written;
        }
    }

    private static List<Point> day() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            points.add(new Point(MIDNIGHT.plus(Duration.ofMinutes(5L * i)), 90 + i % 61));
        }
        return points;
    }

    @ParameterizedTest
    @EnumSource
    void itIsStoredOnceAndAsItWas(Format format) {
        String token = tokens.patient("d-" + UUID.randomUUID());
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"zone\": \"Europe/Berlin\", \"from\": \"2020-01-01\"}")
                .put("/api/me/zone")
                .then()
                .statusCode(200);
        List<Point> day = day();
        List<Point> mixed = new ArrayList<>(day);
        if (format.offsets) {
            Collections.shuffle(mixed, new Random(3));
        }

        assertThat(push(token, format, day.subList(150, READINGS), "accepted")).isEqualTo(150);
        assertThat(push(token, format, day.subList(0, 150), "accepted")).isEqualTo(150);
        for (int i = 0; i < 3; i++) {
            assertThat(push(token, format, mixed, "duplicates")).isEqualTo(READINGS);
        }

        List<String> expected =
                day.stream().map(p -> "99504-3@" + p.at() + "=" + p.mgPerDl()).toList();
        assertThat(stored(token)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static int push(String token, Format format, List<Point> points, String outcome) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/octet-stream")
                .body(format.written.apply(points).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/signals/" + format.name)
                .then()
                .statusCode(200)
                .extract()
                .path(outcome);
    }

    private static List<String> stored(String token) {
        var page = given().header("Authorization", "Bearer " + token)
                .queryParam("code", "glucose")
                .queryParam("limit", 1000)
                .get("/api/profile/observations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < page.getList("items").size(); i++) {
            String at = "items[" + i + "].";
            items.add(page.getString(at + "code.code") + "@" + page.getString(at + "effective") + "="
                    + Math.round(page.getDouble(at + "value")));
        }
        return items;
    }
}
