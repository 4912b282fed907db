package io.epione.assistant.streams;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.config.SettableClock;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StoppedTest {
    private static final String STOPPED = "No new glucose readings have come in since";
    private static final String STILL = "There are still no new glucose readings";
    private static final String LOW = "Check your glucose with a finger-stick meter now.";
    private static final String BACK = "New glucose readings are coming in again.";
    /** Twenty minutes and the five that Nightscout declares. */
    private static final Duration ALLOWED = Duration.ofMinutes(25);

    private final Sensor sensor;
    private final StoppedJob job;
    private final Watch watch;
    private final LiveFeeds feeds;
    private final LoopClient loop;
    private final LoopTables tables;
    private final SignedTokens tokens;
    private final SettableClock time;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    StoppedTest(
            Sensor sensor,
            StoppedJob job,
            Watch watch,
            LiveFeeds feeds,
            LoopClient loop,
            LoopTables tables,
            SignedTokens tokens,
            SettableClock time,
            Clock clock) {
        this.sensor = sensor;
        this.job = job;
        this.watch = watch;
        this.feeds = feeds;
        this.loop = loop;
        this.tables = tables;
        this.tokens = tokens;
        this.time = time;
        this.clock = clock;
    }

    @BeforeEach
    void theServiceHasListenedForLong() {
        watch.begin(Instant.EPOCH);
    }

    @AfterEach
    void timeGoesOn() {
        // What was enqueued in the future would wait for it.
        tables.awaitJudged();
        time.reset();
    }

    @Test
    void aFeedThatStopsIsToldOnceAndSoIsThatItIsBack() {
        sensor.sends(patient, 14);
        silence(ALLOWED.minusMinutes(1));
        assertThat(told()).isEmpty();

        silence(Duration.ofMinutes(2));
        silence(Duration.ofHours(5));
        assertThat(told()).containsExactly(STOPPED);
        assertThat(loop.open(patient)).isEmpty();
        assertThat(loop.chat(patient)).contains("I am not an alarm").contains("Fixed wording");

        sensor.sends(patient, 1);
        job.run();
        job.run();
        assertThat(told()).containsExactly(STOPPED, BACK);
    }

    @Test
    void everyGapIsToldAnew() {
        sensor.sends(patient, 14);
        silence(ALLOWED.plusMinutes(1));
        sensor.sends(patient, 3);
        job.run();
        silence(ALLOWED.plusMinutes(1));

        assertThat(told()).containsExactly(STOPPED, BACK, STOPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Insulin glargine", "Glimepiride 2 mg"})
    void onWhatCanMakeALowAGapAfterALowCallsTheCareTeamAndIsToldAgain(String medicine) {
        sensor.takes(patient, medicine);
        sensor.sends(patient, 14, 90, 74, 66);
        judgedAndClosed();

        silence(ALLOWED.plusMinutes(1));
        assertThat(loop.open(patient)).singleElement().satisfies(escalation -> {
            assertThat(escalation.path("level").asText()).isEqualTo("urgent");
            assertThat(escalation.path("trigger").path("text").asText())
                    .startsWith("Glucose readings stopped: none received since ")
                    .contains("the last was 66 mg/dL");
            assertThat(escalation.path("strip").toString()).contains("66");
        });
        assertThat(told()).containsExactly(LOW);
        for (int i = 0; i < 6; i++) {
            silence(Duration.ofMinutes(31));
        }
        assertThat(told()).containsExactly(LOW, STILL, STILL, STILL);
    }

    @Test
    void onInsulinAGapAfterAFallCallsTheCareTeam() {
        sensor.takes(patient, "Insulin lispro");
        sensor.sends(patient, 14, 210, 190, 165, 140, 110);
        tables.awaitJudged();
        silence(ALLOWED.plusMinutes(1));

        assertThat(loop.open(patient)).hasSize(1);
    }

    @Test
    void withoutALowOrAMedicineThatMakesOneNobodyIsCalled() {
        sensor.takes(patient, "Metformin 500 mg");
        sensor.sends(patient, 14, 66);
        judgedAndClosed();
        silence(ALLOWED.plusMinutes(1));

        assertThat(told()).containsExactly(STOPPED);
        assertThat(loop.open(patient)).isEmpty();
    }

    @Test
    void neitherACorrectionNorDataThatComesAgainClosesTheEscalation() {
        sensor.takes(patient, "Insulin glargine");
        Instant last = sensor.sends(patient, 14, 66);
        judgedAndClosed();
        silence(ALLOWED.plusMinutes(1));
        String id = loop.open(patient).getFirst().path("id").asText();

        sensor.send(patient, last, 130);
        silence(Duration.ofMinutes(31));
        assertThat(told()).as("a correction is no sign of life").containsExactly(LOW, STILL);

        sensor.sends(patient, 1);
        silence(Duration.ofSeconds(1));
        assertThat(told()).containsExactly(LOW, STILL, BACK);
        JsonNode escalation = loop.one(id);
        assertThat(escalation.path("status").asText()).isEqualTo("requested");
        assertThat(escalation.path("level").asText()).isEqualTo("urgent");
        assertThat(LoopClient.actions(escalation)).contains("data-again");
    }

    @Test
    void aDeviceWhoseClockIsSlowNeitherMakesAGapNorHidesOne() {
        for (int i = 0; i < 14; i++) {
            sensor.send(patient, clock.instant().minus(Duration.ofMinutes(55)), 120);
            time.advance(Sensor.USUAL);
        }
        silence(Duration.ofMinutes(15));
        assertThat(told()).as("twenty minutes since the last arrival").isEmpty();

        silence(Duration.ofMinutes(6));
        assertThat(told()).containsExactly(STOPPED);
    }

    @Test
    void whatIsSentAgainOrOldOrMeasuredByHandIsNoSignOfLife() {
        Instant last = sensor.sends(patient, 14);
        time.advance(Duration.ofMinutes(10));
        sensor.send(patient, last, 120);
        sensor.send(patient, clock.instant().minus(Duration.ofDays(3)), 118);
        sensor.pricks(patient, 121);
        silence(ALLOWED.minusMinutes(9));

        assertThat(told()).containsExactly(STOPPED);
    }

    @Test
    void aFeedThatWasNeverRegularAndDataThatIsNoFeedAreNotMissed() {
        sensor.sends(patient, 9);
        IntStream.range(0, 14).forEach(i -> {
            loop.push(patient, clock.instant() + ",2339-0,12" + i % 10 + ",mg/dL,file");
            time.advance(Sensor.USUAL);
        });
        silence(Duration.ofHours(4));

        assertThat(told()).isEmpty();
    }

    @Test
    void whoMovedToAnotherUploaderIsNotTold() {
        sensor.sends(patient, 13);
        for (int i = 0; i < 8; i++) {
            time.advance(Sensor.USUAL);
            sensor.post(patient, "/api/signals/nightscout-entries", """
                    [{"type":"sgv","sgv":117,"date":%d,"device":"Loop"}]""".formatted(clock.millis()));
            job.run();
        }

        assertThat(told()).isEmpty();
    }

    @Test
    void aGapOfTheServiceItselfIsNoGapOfTheSensor() {
        sensor.sends(patient, 14);
        time.advance(Duration.ofHours(2));
        watch.begin(clock.instant());
        job.run();
        assertThat(told()).isEmpty();

        silence(ALLOWED.plusMinutes(1));
        assertThat(told()).containsExactly(STOPPED);
    }

    @Test
    void whoWantsNoWordOfGapsGetsItOnlyWhereTheCareTeamIsCalled() {
        sensor.sends(patient, 14);
        assertThat(choose("nightscout/uploader", false).get(0).path("told").asBoolean())
                .isFalse();
        silence(ALLOWED.plusMinutes(1));
        assertThat(told()).isEmpty();

        sensor.takes(patient, "Insulin glargine");
        sensor.sends(patient, 14, 66);
        job.run();
        judgedAndClosed();
        silence(ALLOWED.plusMinutes(1));
        assertThat(told()).containsExactly(LOW);
        assertThat(loop.open(patient)).hasSize(1);
    }

    @Test
    void aFeedShowsSinceWhenItIsSilentAndOneThatIsNotThereCannotBeChosen() {
        Instant last = sensor.sends(patient, 14).minusMillis(1);
        silence(ALLOWED.plusMinutes(1));
        JsonNode feed = loop.get(tokens.patient(patient), "/api/me/feeds").get(0);

        assertThat(feed.path("measure").asText()).isEqualTo("glucose");
        assertThat(feed.path("source").asText()).isEqualTo("nightscout/uploader");
        assertThat(feed.path("regular").asBoolean()).isTrue();
        assertThat(Instant.parse(feed.path("stoppedSince").asText())).isBetween(last, last.plusSeconds(30));
        assertThat(choose("nightscout/other", false).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void whoClosedTheLayerIsToldNothing() {
        sensor.sends(patient, 14);
        given().header("Authorization", "Bearer " + tokens.patient(patient))
                .contentType(ContentType.JSON)
                .body(Map.of("glucose", false))
                .put("/api/me/consents");
        silence(ALLOWED.plusMinutes(1));

        assertThat(told()).isEmpty();
    }

    @Test
    void oneRunReadsNoMoreThanItIsAllowed() {
        sensor.sends("p-" + UUID.randomUUID(), 14);
        sensor.sends(patient, 14);
        Instant later = clock.instant().plus(Duration.ofHours(1));

        assertThat(feeds.due(later, 1)).hasSize(1);
        assertThat(feeds.due(later, 1000).stream().map(key -> key.patient().value()))
                .contains(patient);
        assertThat(feeds.due(Instant.EPOCH, 1000)).isEmpty();
    }

    @Test
    void theJobIsThereFromTheStart() {
        assertThat(tables.count("select count(*) from scheduled_tasks where task_name = 'data-stopped'"))
                .isEqualTo(1);
    }

    private void silence(Duration length) {
        time.advance(length);
        job.run();
    }

    /** Closes what the values themselves have called for, so that what is open is about the gap. */
    private void judgedAndClosed() {
        tables.awaitJudged();
        loop.open(patient)
                .forEach(escalation ->
                        loop.act("maya", escalation.path("id").asText(), "resolve", Map.of("outcome", "advice-given")));
    }

    private JsonNode choose(String source, boolean told) {
        var answer = given().header("Authorization", "Bearer " + tokens.patient(patient))
                .contentType(ContentType.JSON)
                .body(Map.of("measure", "glucose", "source", source, "told", told))
                .put("/api/me/feeds");
        return answer.as(JsonNode.class);
    }

    /** What the chat says of gaps, in order. */
    private List<String> told() {
        return loop.chat(patient)
                .lines()
                .flatMap(line -> List.of(STOPPED, STILL, LOW, BACK).stream().filter(line::contains))
                .toList();
    }
}
