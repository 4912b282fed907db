package io.epione.assistant.monitoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MonitoringTest {
    private final SignedTokens tokens;
    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();
    /** Delivers for the patient, so that the source is this test's own. */
    private final String site = "site-" + UUID.randomUUID();

    @Inject
    MonitoringTest(SignedTokens tokens, LoopClient loop, LoopTables tables, Clock clock) {
        this.tokens = tokens;
        this.loop = loop;
        this.tables = tables;
        this.clock = clock;
    }

    @Test
    void milligramsInAStreamOfMillimolesRaiseAnAlarmThatMarksWhatRestsOnIt() {
        exists();
        push(1400, 150, i -> 4.5 + i % 30 / 10.0);
        assertThat(input("glucose").path("state").asText()).isNotEqualTo("alarm");
        assertThat(answered()).doesNotContain("wrong unit");
        push(200, 200, i -> 80 + i % 30 * 2);

        JsonNode input = input("glucose");
        assertThat(input.path("state").asText()).isEqualTo("alarm");
        assertThat(input.path("alarmFactor").asDouble()).isBetween(17.0, 19.0);
        assertThat(input.path("heldBack").asInt()).isPositive();
        assertThat(monitoring().path("alarms").toString()).contains(site);
        assertThat(answered()).contains("what looks like a wrong unit");
        JsonNode forecast = loop.get(tokens.patient(patient), "/api/forecast/glucose");
        assertThat(forecast.path("degraded").asBoolean()).isTrue();
        assertThat(forecast.path("notice").asText()).startsWith("Degraded");
    }

    @Test
    void anotherSourceIsNotMarked() {
        exists();
        loop.pushed(patient, clock.instant().minusSeconds(60) + ",2339-0,110,mg/dL,meter");

        assertThat(answered()).doesNotContain("wrong unit");
        assertThat(loop.get(tokens.patient(patient), "/api/forecast/glucose")
                        .path("degraded")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatIsMissingIsCountedByModelAndInput() {
        exists();
        loop.pushed(patient, clock.instant().minusSeconds(60) + ",2160-0,1.0,mg/dL,lab");

        assertThat(monitoring().path("missing").toString())
                .contains("\"egfr-ckdepi2021-cys\",\"input\":\"scys_mg_l\",\"code\":\"missing\"");
    }

    @Test
    void aSmallSubgroupTellsNothingAndALargeOneItsCoverage() {
        subgroup(9, "1931-04-01");
        assertThat(group().path("people").isNull()).isTrue();
        assertThat(group().path("share").isNull()).isTrue();
        subgroup(1, "1931-04-01");

        assertThat(group().path("people").asInt()).isGreaterThanOrEqualTo(10);
        assertThat(group().path("share").asDouble()).isEqualTo(0.9);
        assertThat(monitoring().path("calibration").path("judged").asLong()).isPositive();
    }

    @Test
    void whomAModelAnsweredIsCountedByGroupOfTenAtLeast() {
        for (int i = 0; i < 9; i++) {
            agrees("1930-04-01", true);
        }
        assertThat(reached("egfr-ckdepi2021").isMissingNode()).isTrue();
        agrees("1930-04-01", false);

        assertThat(reached("egfr-ckdepi2021").path("people").asInt()).isEqualTo(10);
        assertThat(reached("egfr-ckdepi2021").path("answered").asInt()).isEqualTo(9);
    }

    /** Nobody knows who fell ill and who did not, which is said of each model by its name. */
    @Test
    void everyModelThatNothingCanBeHeldAgainstIsNamedWithTheReason() {
        JsonNode uncalibrated = monitoring().path("uncalibrated");

        assertThat(uncalibrated.findValuesAsText("model"))
                .hasSizeGreaterThanOrEqualTo(34)
                .contains("prevent-base-10y", "kfre-4v", "findrisc", "news2")
                .doesNotContain("glucose-forecast");
        for (JsonNode one : uncalibrated) {
            assertThat(one.path("why").asText()).isNotBlank();
            assertThat(one.path("why").asText().contains("years"))
                    .isEqualTo(one.path("years").isInt());
        }
    }

    @Test
    void daysThatADeviceLeavesOpenAreCountedWhereTenPeopleHaveIt() {
        for (int i = 0; i < 9; i++) {
            twoDaysOfAWatch();
        }
        assertThat(device().isMissingNode()).isTrue();
        twoDaysOfAWatch();

        assertThat(device().path("device").asText()).isEqualTo("watch");
        assertThat(device().path("people").asInt()).isEqualTo(10);
        assertThat(device().path("missing").asDouble()).isCloseTo(5 / 7.0, offset(1e-9));
    }

    private void twoDaysOfAWatch() {
        String one = "p-" + UUID.randomUUID();
        loop.get(tokens.patient(one), "/api/profile");
        Instant now = clock.instant().minusSeconds(3600);
        given().header("Authorization", "Bearer " + tokens.of(Role.CARE_TEAM, site))
                .contentType("text/csv")
                .body("time,code,value,unit,device\n%s,40443-4,60,/min,watch\n%s,40443-4,61,/min,watch\n"
                        .formatted(now, now.minus(Duration.ofDays(3))))
                .post("/api/signals/csv?patient=" + one)
                .then()
                .statusCode(200);
    }

    private JsonNode device() {
        for (JsonNode device : monitoring().path("devices")) {
            if (device.path("source").asText().endsWith(site)) {
                return device;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void onlyOperatorsLookAtIt() {
        for (String token : new String[] {tokens.patient(patient), tokens.of(Role.CARE_TEAM, "maya")}) {
            given().header("Authorization", "Bearer " + token)
                    .get("/api/monitoring")
                    .then()
                    .statusCode(403);
        }
        given().get("/api/monitoring").then().statusCode(401);
    }

    private void exists() {
        loop.get(tokens.patient(patient), "/api/profile");
    }

    /** So many readings a minute apart, the last of them so many minutes ago, each said to be in mmol/L. */
    private void push(int minutesAgo, int count, IntToDoubleFunction value) {
        Instant start = clock.instant().minus(Duration.ofMinutes(minutesAgo + count));
        String lines = IntStream.range(0, count)
                .mapToObj(
                        i -> start.plus(Duration.ofMinutes(i)) + ",2339-0," + value.applyAsDouble(i) + ",mmol/L,sensor")
                .collect(Collectors.joining("\n", "time,code,value,unit,device\n", "\n"));
        given().header("Authorization", "Bearer " + tokens.of(Role.CARE_TEAM, site))
                .contentType("text/csv")
                .body(lines)
                .post("/api/signals/csv?patient=" + patient);
        tables.awaitJudged();
    }

    private String answered() {
        return loop.say(patient, loop.conversation(patient), "What is my latest glucose?")
                .path("sentences")
                .toString();
    }

    private JsonNode monitoring() {
        return loop.get(tokens.of(Role.OPERATOR, "ops"), "/api/monitoring");
    }

    private JsonNode input(String measure) {
        for (JsonNode input : monitoring().path("inputs")) {
            if (input.path("source").asText().endsWith(site)
                    && input.path("measure").asText().equals(measure)) {
                return input;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode group() {
        for (JsonNode group : monitoring().path("subgroups")) {
            if (group.path("sex").asText().equals("other")
                    && group.path("age").asText().equals("65 and over")) {
                return group;
            }
        }
        return MissingNode.getInstance();
    }

    /** Somebody who agreed to be counted, with or without a creatinine, of whom the models were asked. */
    private void agrees(String born, boolean measured) {
        String one = counted("male", born);
        if (measured) {
            loop.pushed(one, clock.instant().minusSeconds(60) + ",2160-0,1.0,mg/dL,lab");
        }
        loop.get(tokens.patient(one), "/api/risks");
    }

    private JsonNode reached(String model) {
        for (JsonNode group : monitoring().path("reached")) {
            if (group.path("model").asText().equals(model)
                    && group.path("sex").asText().equals("male")
                    && group.path("age").asText().equals("65 and over")) {
                return group;
            }
        }
        return MissingNode.getInstance();
    }

    private String counted(String sex, String born) {
        String one = "p-" + UUID.randomUUID();
        loop.get(tokens.patient(one), "/api/profile");
        tables.change("update person set sex = ?, birth_date = ?::date where id = ?", sex, born, one);
        given().header("Authorization", "Bearer " + tokens.patient(one))
                .contentType(ContentType.JSON)
                .body("{\"research\": true}")
                .put("/api/me/consents");
        return one;
    }

    private void subgroup(int people, String born) {
        for (int i = 0; i < people; i++) {
            String one = counted("other", born);
            tables.change("insert into forecast_person (patient, share, judged, inside) values (?, 0.1, 100, 90)", one);
        }
    }
}
