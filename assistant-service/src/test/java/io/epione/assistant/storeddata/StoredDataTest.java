package io.epione.assistant.storeddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StoredDataTest {
    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private String patient = "";

    @Inject
    StoredDataTest(LoopClient loop, LoopTables tables, Clock clock) {
        this.loop = loop;
        this.tables = tables;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyNew() {
        patient = "p-" + UUID.randomUUID();
    }

    @Test
    void aLowOfTheNightThatArrivesHoursLateEscalates() {
        loop.pushed(patient, glucose(Duration.ofHours(6), "39"));

        assertThat(levels()).containsExactly("emergency");
        JsonNode escalation = loop.open(patient).getFirst();
        assertThat(escalation.path("trigger").path("text").asText())
                .startsWith("Glucose 39 mg/dL at "
                        + clock.instant().minus(Duration.ofHours(6)).toString().substring(0, 10))
                .endsWith("+00:00");
        assertThat(escalation.path("strip").toString()).contains("39");
    }

    @Test
    void aNormalValueAfterItInTheSameDeliveryDoesNotHideALow() {
        loop.pushed(patient, glucose(Duration.ofMinutes(20), "38"), glucose(Duration.ofMinutes(1), "110"));

        assertThat(levels()).containsExactly("emergency");
    }

    @ParameterizedTest
    @CsvSource({"39, 120", "120, 39"})
    void aSecondSensorThatSaysOtherwiseDoesNotHideALow(String one, String other) {
        String now = clock.instant().minusSeconds(60).toString();
        loop.pushed(patient, now + ",2339-0," + one + ",mg/dL,sensor-1", now + ",2339-0," + other + ",mg/dL,sensor-2");

        assertThat(levels()).containsExactly("emergency");
    }

    @Test
    void lowsOfLongAgoPageNobodyAndAFreshOneBesideThemDoes() {
        loop.pushed(patient, glucose(Duration.ofDays(800), "30"), glucose(Duration.ofDays(3), "31"));
        assertThat(levels()).isEmpty();

        loop.pushed(patient, glucose(Duration.ofDays(801), "32"), glucose(Duration.ofMinutes(3), "35"));
        assertThat(loop.open(patient))
                .singleElement()
                .satisfies(escalation -> assertThat(
                                escalation.path("trigger").path("text").asText())
                        .contains("35"));
    }

    @Test
    void aCorrectionToALowEscalatesAndOneBackToNormalClosesNothing() {
        String at = clock.instant().minusSeconds(120).toString();
        loop.pushed(patient, at + ",2339-0,139,mg/dL,sensor-1");
        assertThat(levels()).isEmpty();
        loop.pushed(patient, at + ",2339-0,39,mg/dL,sensor-1");
        assertThat(levels()).containsExactly("emergency");
        loop.pushed(patient, at + ",2339-0,140,mg/dL,sensor-1");
        assertThat(levels()).containsExactly("emergency");
    }

    @ParameterizedTest
    @CsvSource({
        "2339-0, LO, mg/dL, emergency",
        "2339-0, HI, mg/dL, urgent",
        "2339-0, <40, mg/dL, emergency",
        "2339-0, 2.1, mmol/L, emergency",
        "66441-7, 3.4, mmol/L, emergency",
        "2823-3, 6.8, mmol/L, emergency",
        "59408-5, 84, %, emergency",
        "8867-4, 150, /min, urgent",
        "718-7, 6.1, g/dL, urgent"
    })
    void whatRulesNameOfEveryKindOfReadingEscalates(String code, String value, String unit, String level) {
        loop.pushed(patient, clock.instant().minusSeconds(60) + "," + code + "," + value + "," + unit + ",device");

        assertThat(levels()).containsExactly(level);
    }

    @Test
    void aLaboratoryValueOfDaysAgoEscalatesWhenItArrives() {
        loop.pushed(patient, clock.instant().minus(Duration.ofDays(3)) + ",2823-3,6.9,mmol/L,lab");

        assertThat(levels()).containsExactly("emergency");
    }

    @Test
    void whatIsHeldBackIsNoEmergencyAndIsNamedBesideWhatIsOne() {
        loop.pushed(patient, glucose(Duration.ofMinutes(9), "5"));
        assertThat(levels()).containsExactly("urgent");

        loop.pushed(patient, glucose(Duration.ofMinutes(8), "4"), glucose(Duration.ofMinutes(3), "39"));
        assertThat(loop.open(patient).getFirst().path("unknown").toString()).contains("held back as unusable: 1");
    }

    @Test
    void moreReadingsOfOneLowJoinItAndOnlyAGraverOneRaisesIt() {
        loop.pushed(patient, glucose(Duration.ofMinutes(15), "52"));
        loop.pushed(patient, glucose(Duration.ofMinutes(10), "51"));
        assertThat(levels()).containsExactly("urgent");
        loop.pushed(patient, glucose(Duration.ofMinutes(5), "39"));
        loop.pushed(patient, glucose(Duration.ofMinutes(1), "50"));

        assertThat(levels()).containsExactly("emergency");
        JsonNode escalation = loop.open(patient).getFirst();
        assertThat(LoopClient.actions(escalation))
                .filteredOn(action -> !action.equals("announced"))
                .containsExactly("requested", "again", "raised", "again");
        assertThat(escalation.path("trigger").path("text").asText()).contains("39");
    }

    @Test
    void anOldTroubleIsNotJudgedAgainWithEveryOtherReading() {
        loop.pushed(patient, clock.instant().minusSeconds(600) + ",2823-3,6.8,mmol/L,lab");
        String id = loop.open(patient).getFirst().path("id").asText();
        assertThat(loop.act("maya", id, "resolve", Map.of("outcome", "sent-to-ed"))
                        .statusCode())
                .isEqualTo(200);
        loop.pushed(patient, glucose(Duration.ofMinutes(1), "105"));

        assertThat(loop.open(patient)).isEmpty();
    }

    @Test
    void aNewLowAfterTheFirstWasClosedIsANewOneWithinTheHourToo() {
        loop.pushed(patient, glucose(Duration.ofMinutes(9), "39"));
        String id = loop.open(patient).getFirst().path("id").asText();
        loop.act("maya", id, "resolve", Map.of("outcome", "advice-given"));
        loop.pushed(patient, glucose(Duration.ofMinutes(1), "38"));

        assertThat(loop.open(patient))
                .singleElement()
                .satisfies(
                        escalation -> assertThat(escalation.path("id").asText()).isNotEqualTo(id));
    }

    @Test
    void twoTroublesAreTwoEscalations() {
        String now = clock.instant().minusSeconds(60).toString();
        loop.pushed(patient, now + ",2339-0,39,mg/dL,kit", now + ",2823-3,6.8,mmol/L,kit");

        assertThat(levels()).containsExactly("emergency", "emergency");
    }

    @Test
    void aPushThatIsRepeatedIsNotJudgedAgain() {
        String line = glucose(Duration.ofMinutes(1), "39");
        loop.pushed(patient, line);
        loop.pushed(patient, line);
        loop.pushed(patient, line, glucose(Duration.ofMinutes(2), "100"));

        assertThat(LoopClient.actions(loop.open(patient).getFirst()))
                .filteredOn(action -> !action.equals("announced"))
                .containsExactly("requested");
    }

    @Test
    void thePersonReadsOnceWhatToDoAndThatNobodyHasReadIt() {
        loop.pushed(patient, glucose(Duration.ofMinutes(5), "39"));
        loop.pushed(patient, glucose(Duration.ofMinutes(1), "38"));

        String chat = loop.chat(patient);
        assertThat(chat.split("Nobody has read this yet", -1)).hasSize(2);
        JsonNode told = loop.open(patient).getFirst().path("told");
        assertThat(told).isNotEmpty().allSatisfy(sentence -> assertThat(chat).contains(sentence.asText()));
        assertThat(loop.open(patient).getFirst().path("unknown").toString())
                .contains("call-back number", "where the person is", "allergies (no record received)");
    }

    @Test
    void whatWantsAClinicianWithinADayIsSaidInTheChatOnceAndCallsNobody() {
        loop.pushed(patient, glucose(Duration.ofMinutes(15), "67"));
        loop.pushed(patient, glucose(Duration.ofMinutes(5), "66"), glucose(Duration.ofMinutes(1), "65"));

        assertThat(loop.open(patient)).isEmpty();
        assertThat(said())
                .singleElement()
                .satisfies(reply -> assertThat(reply).contains("\"level\":\"soon\"", "low-glucose-mild", "citations"));
    }

    @Test
    void anotherTroubleOfTheSameDayIsSaidToo() {
        loop.pushed(patient, glucose(Duration.ofMinutes(15), "67"));
        loop.pushed(patient, clock.instant().minusSeconds(60) + ",8310-5,39.4,Cel,thermometer");

        assertThat(said()).hasSize(2);
    }

    @Test
    void whatAnEscalationHasSaidIsNotSaidAgain() {
        loop.pushed(patient, glucose(Duration.ofMinutes(15), "52"));
        loop.pushed(patient, glucose(Duration.ofMinutes(1), "66"));

        assertThat(levels()).containsExactly("urgent");
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsSaidStandsAmongTheTurnsOfTheConversation() {
        String conversation = loop.conversation(patient);
        loop.pushed(patient, glucose(Duration.ofMinutes(1), "66"));

        assertThat(loop.turns(patient, conversation).toString()).contains("low-glucose-mild");
    }

    @Test
    void vitalSignsThatAreHarmlessOneByOneEscalateTogether() {
        loop.pushed(patient, vital("8867-4", "118", "/min"));
        loop.pushed(patient, vital("9279-1", "22", "/min"));
        assertThat(levels()).isEmpty();

        loop.pushed(
                patient, vital("59408-5", "95", "%"), vital("8480-6", "108", "mm[Hg]"), vital("8310-5", "38.4", "Cel"));
        assertThat(levels()).containsExactly("emergency");
        assertThat(loop.open(patient).getFirst().path("rules").toString()).contains("news2-emergency");
    }

    private String vital(String code, String value, String unit) {
        return clock.instant().minusSeconds(60) + "," + code + "," + value + "," + unit + ",monitor";
    }

    /** What was said in the chat without a turn. */
    private List<String> said() {
        tables.awaitJudged();
        return tables.texts(
                "select body from conversation_event where patient = ? and kind = 'reply' order by seq", patient);
    }

    private List<String> levels() {
        tables.awaitJudged();
        return loop.open(patient).stream()
                .map(item -> item.path("level").asText())
                .toList();
    }

    private String glucose(Duration ago, String value) {
        return clock.instant().minus(ago) + ",2339-0," + value + ",mg/dL,sensor-1";
    }
}
