package io.epione.assistant.reply.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.turn.Chat;
import io.epione.profile.observation.Batch;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.ObservationLog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.observation.Value;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person hears of their own data. */
@QuarkusTest
class OwnDataTurnsTest {
    private final SignedTokens tokens;
    private final Clock clock;
    private final ObservationLog log;
    private final MeasureCatalog measures;
    private final String patient = "p-" + UUID.randomUUID();
    private String token = "";
    private Chat chat = new Chat("", "");

    @Inject
    OwnDataTurnsTest(SignedTokens tokens, Clock clock, ObservationLog log, MeasureCatalog measures) {
        this.tokens = tokens;
        this.clock = clock;
        this.log = log;
        this.measures = measures;
    }

    @BeforeEach
    void aPersonBeginsToTalk() {
        token = tokens.patient(patient);
        chat = Chat.of(token);
    }

    /** Two days at 100, with an hour at 60 and the last hour of each day at 200. */
    private void wear() {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < 576; i++) {
            values.add(i >= 300 && i < 312 ? 60 : i % 288 >= 276 ? 200 : 100);
        }
        Chat.pushGlucose(token, clock.millis() - 1000, values);
    }

    private void observe(String measure, double value, Duration ago) {
        PatientId person = new PatientId(patient);
        Instant now = clock.instant();
        RawPayload payload =
                new RawPayload(UUID.randomUUID(), person, "fhir", "clinic", "application/json", new byte[0], now);
        Measure of = measures.byKey(measure).orElseThrow();
        log.append(new Batch(
                person,
                payload,
                List.of(new Entry.Observation(
                        person,
                        of.code(),
                        Value.Quantity.of(value, of.unit()),
                        EffectiveTime.at(now.minus(ago), ZoneOffset.UTC),
                        new Provenance("fhir/clinic", "", "laboratory", now, payload.id(), "", null, null))),
                List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is my glucose? | Your latest glucose is 200 mg/dL",
                "What is my glucose in mmol/L? | Your latest glucose is 11.1 mmol/L",
                "average glucose over the last 2 days | Your average glucose over the last 2 days was 103 mg/dL, from 576 readings.",
                "What was my highest glucose in the last 48 hours? | The highest glucose over the last 48 hours was 200 mg/dL",
                "lowest glucose last 2 days | The lowest glucose over the last 2 days was 60 mg/dL",
                "time in range over the last 2 days | 93.8 % of your glucose readings over the last 2 days were between 70 and 180 mg/dL.",
                "how many lows over the last 2 days | Your sensor recorded 1 low episode over the last 2 days",
                "is my glucose rising over the last 2 days | There are too few days with glucose",
                "how was my glucose over the last 2 days | were above 180 mg/dL",
                "Why was I high over the last 2 days? | They cannot show what caused it.",
                "how many readings of my glucose in the last 2 days | There are 576 readings",
                "Did I have any spikes in the last 2 days? | high episode",
                "range of my glucose over the last 2 days | The lowest glucose over the last 2 days was 60 mg/dL"
            })
    void aQuestionIsAnsweredFromTheReadings(String text, String expected) {
        wear();
        assertThat(chat.hears(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare my time in range over the last 24 hours with the time before",
                "compare my time in range today with yesterday",
                "compare my time in range this week with last week"
            })
    void timeInRangeIsComparedByTimeInRange(String text) {
        wear();
        assertThat(chat.hears(text)).contains("% of your glucose readings").doesNotContain("Your average");
    }

    @Test
    void aMeanAndAnExtremeSayThatTheMeterCouldNotShowSomeValues() {
        List<Integer> values = new ArrayList<>(Collections.nCopies(200, 100));
        Chat.pushGlucose(token, clock.millis() - 1000, values);
        long at = clock.millis() - Duration.ofMinutes(1002).toMillis();
        Chat.as(token)
                .contentType("text/csv")
                .body("time,code,value,unit,device\n" + Instant.ofEpochMilli(at) + ",99504-3,LO,mg/dL,sensor\n")
                .post("/api/signals/csv")
                .then()
                .statusCode(200);

        assertThat(chat.hears("what was my average glucose in the last 3 days?"))
                .contains("with values beyond what the meter shows counted at its limit");
        assertThat(chat.hears("what was my lowest glucose in the last 3 days?")).contains("< 40 mg/dL");
    }

    @Test
    void lowsAreComparedByLows() {
        wear();
        assertThat(chat.hears("did I have more lows in the last 24 hours than the time before"))
                .contains("1 low episode")
                .contains("0 low episodes");
    }

    @Test
    void aFollowUpAsksTheSameOfAnotherPeriod() {
        wear();
        chat.say("time in range over the last 2 days");
        assertThat(chat.hears("and the last 24 hours?")).contains("% of your glucose readings over the last 24 hours");
    }

    @Test
    void aPeriodWithoutDataIsSaidToHaveNone() {
        wear();
        assertThat(chat.hears("average glucose in January 2020")).contains("No glucose is recorded in January 2020.");
    }

    @Test
    void whatWasNeverMeasuredIsSaidToBeNotRecorded() {
        assertThat(chat.hears("What is my HbA1c?")).contains("No HbA1c is recorded in your profile.");
    }

    @ParameterizedTest
    @CsvSource({
        "hba1c, 6.1, What is my HbA1c?, 6.1 %",
        "vitamin_d, 31, what is my vitamin d, 31",
        "vitamin_b12, 410, my vitamin b12?, 410"
    })
    void digitsInANameAreNoValues(String measure, double value, String text, String expected) {
        observe(measure, value, Duration.ofDays(3));
        assertThat(chat.hears(text)).contains("is " + expected);
    }

    @Test
    void aStaleValueSaysHowOldItIs() {
        observe("hba1c", 6.1, Duration.ofDays(400));
        assertThat(chat.hears("Is my HbA1c normal?"))
                .contains("6.1 %")
                .contains("that is 400 days old and may not hold now")
                .doesNotContain("is normal");
    }

    @Test
    void stepsAreAddedUp() {
        observe("steps", 4000, Duration.ofDays(2));
        observe("steps", 6000, Duration.ofDays(1));
        assertThat(chat.hears("total steps over the last 7 days"))
                .contains("10,000 steps in total over 2 days, on average 5,000 steps");
    }

    @Test
    void whatIsWithheldIsSaidToBeWithheld() {
        wear();
        Chat.as(token)
                .body(Map.of("glucose", false))
                .put("/api/me/consents")
                .then()
                .statusCode(200);
        for (String text : List.of(
                "What is my glucose?",
                "average glucose last week",
                "did I have lows yesterday",
                "When was my last meal?")) {
            assertThat(chat.hears(text)).as(text).contains("sharing it is turned off");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When was my last colonoscopy?",
                "what was my last eye exam",
                "When did I have my last mammogram?"
            })
    void whatNeverHappenedIsSaidToBeNotRecorded(String text) {
        assertThat(chat.hears(text)).contains("is among your records or your recent events");
    }

    @Test
    void aQuestionForKnowledgeIsNotAnsweredWithOnesData() {
        wear();
        assertThat(chat.hears("What is a normal glucose?"))
                .doesNotContain("Your latest")
                .doesNotContain("Your average");
    }

    @Test
    void theWordNormalIsNeverSaidOfAValue() {
        Chat.pushGlucose(token, clock.millis() - 1000, Collections.nCopies(24, 100));
        for (String text : List.of(
                "Is my glucose normal?", "is my glucose ok", "was my glucose good today", "Is my sugar too high?")) {
            assertThat(chat.hears(text)).as(text).doesNotContainIgnoringCase("your glucose is normal");
        }
    }
}
