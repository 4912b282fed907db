package io.epione.assistant.reply.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The profile of the day, asked for in words and over HTTP. */
@QuarkusTest
class DayPatternTest {
    private static final int A_DAY = 288;
    private static final long STEP = 300_000;
    private static final LocalTime EVENING = LocalTime.of(19, 10);
    private static final LocalTime NIGHT = LocalTime.of(21, 50);

    private final SignedTokens tokens;
    private final LoopClient loop;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();
    private String token = "";
    private long last;

    @Inject
    DayPatternTest(SignedTokens tokens, LoopClient loop, Clock clock) {
        this.tokens = tokens;
        this.loop = loop;
        this.clock = clock;
    }

    @BeforeEach
    void aPersonOfGreenwichBeginsToTalk() {
        token = tokens.patient(patient);
        last = clock.millis() / STEP * STEP - STEP;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When in the day am I high?",
                "what time of day is my glucose highest?",
                "show me my daily glucose pattern",
                "what is the pattern of my day in glucose?",
                "At what times of the day do I usually go low?",
                "show my AGP"
            })
    void theHoursAreNamedByTheMiddleValueAndBothTailsAreSaid(String text) {
        Chat.pushGlucose(token, last, highInTheEveningLowInTheMorning(15));

        assertThat(Chat.of(token).hears(text))
                .contains(
                        "The middle value of your glucose over the last 14 days was above 180 mg/dL from 19:15 to 21:45.",
                        "at 220 mg/dL",
                        "the highest 5 % of readings lay at 220 mg/dL or above.",
                        "The lowest 5 % of readings lay below 70 mg/dL from 03:45 to 05:15.",
                        "which cover 100 % of that time.",
                        "but not why");
    }

    @Test
    void thePictureHasFiveLinesOverTheDayAndTheSameInWords() {
        Chat.pushGlucose(token, last, highInTheEveningLowInTheMorning(15));

        JsonNode reply = loop.say(patient, loop.conversation(patient), "When in the day am I high?");
        JsonNode picture = reply.path("attachments").path(0);
        assertThat(picture.path("kind").asText()).isEqualTo("agp");
        assertThat(picture.path("summary").asText()).contains("Middle value highest around", "at 220 mg/dL");
        assertThat(picture.path("series")).hasSize(5);
        assertThat(picture.path("series").path(2).path("points")).hasSize(96);
        assertThat(picture.path("series").path(2).path("points").path(0).toString())
                .isEqualTo("[\"00:00\",120]");
        assertThat(reply.path("citations").toString()).contains("https://doi.org/10.2337/dci19-0028");
    }

    @Test
    void aWeekIsTooLittleWhichIsSaidAndNeverCalledWell() {
        Chat.pushGlucose(token, last, Collections.nCopies(7 * A_DAY, 110));

        JsonNode reply = loop.say(patient, loop.conversation(patient), "When in the day am I high?");
        assertThat(reply.path("sentences").toString())
                .contains("cannot be worked out for you", "It needs 14 days", "does not mean that all is well");
        assertThat(reply.path("attachments")).isEmpty();
        assertThat(agp("").path("sufficient").asBoolean()).isFalse();
        assertThat(agp("").path("curve")).isEmpty();
        assertThat(agp("").path("notice").asText()).contains("says nothing");
    }

    @Test
    void withoutReadingsThatIsSaid() {
        assertThat(Chat.of(token).hears("When in the day am I high?"))
                .contains("No glucose is recorded over the last 14 days.", "does not mean that all is well");
        assertThat(agp("").path("state").asText()).isEqualTo("NOT_MEASURED");
    }

    @Test
    void aPatternIsOnesOwnAndWhatItIsIsAQuestionForTheCards() {
        assertThat(Chat.of(token).hears("What is an ambulatory glucose profile?"))
                .doesNotContain("is recorded over the last 14 days");
    }

    @Test
    void overHttpEachQuarterOfAnHourHasItsPercentilesAndWhatTheyRestOn() {
        Chat.pushGlucose(token, last, highInTheEveningLowInTheMorning(15));

        JsonNode agp = agp("");
        assertThat(agp.path("state").asText()).isEqualTo("MEASURED");
        assertThat(agp.path("unit").asText()).isEqualTo("mg/dL");
        assertThat(agp.path("sufficient").asBoolean()).isTrue();
        assertThat(agp.path("curve")).hasSize(96);
        JsonNode evening = agp.path("curve").path(20 * 4 + 2);
        assertThat(evening.path("time").asText()).isEqualTo("20:30");
        assertThat(evening.path("p50").asDouble()).isEqualTo(220);
        assertThat(evening.path("days").asInt()).isBetween(14, 15);
    }

    @Test
    void moreThanAYearIsRefusedAndAnEmptySpanToo() {
        assertThat(status("?from=2020-01-01&to=2022-01-01")).isEqualTo(400);
        assertThat(status("?from=2026-01-02&to=2026-01-01")).isEqualTo(400);
        assertThat(status("?from=2025-01-01&to=2026-01-01")).isEqualTo(200);
    }

    private JsonNode agp(String query) {
        return loop.get(token, "/api/profile/glucose/agp" + query);
    }

    private int status(String query) {
        return Chat.as(token).get("/api/profile/glucose/agp" + query).statusCode();
    }

    /** 120, but 220 from 19:10 to 21:50, and 60 from 4 to 5 h of every day. */
    private List<Integer> highInTheEveningLowInTheMorning(int days) {
        List<Integer> values = new ArrayList<>();
        int count = days * A_DAY;
        for (int i = 0; i < count; i++) {
            Instant at = Instant.ofEpochMilli(last - STEP * (count - 1 - i));
            LocalTime time = LocalTime.ofInstant(at, ZoneOffset.UTC);
            boolean evening = !time.isBefore(EVENING) && time.isBefore(NIGHT);
            values.add(evening ? 220 : time.getHour() == 4 ? 60 : 120);
        }
        return values;
    }
}
