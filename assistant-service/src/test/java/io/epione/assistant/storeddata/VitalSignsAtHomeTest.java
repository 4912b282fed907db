package io.epione.assistant.storeddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.epione.assistant.config.SettableClock;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deterioration at home: NEWS2 of what is known, between bounds for what is not, and raised to the care team. */
@QuarkusTest
class VitalSignsAtHomeTest {
    private final LoopClient loop;
    private final LoopTables tables;
    private final SignedTokens tokens;
    private final SettableClock time;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    VitalSignsAtHomeTest(LoopClient loop, LoopTables tables, SignedTokens tokens, SettableClock time, Clock clock) {
        this.loop = loop;
        this.tables = tables;
        this.tokens = tokens;
        this.time = time;
        this.clock = clock;
    }

    @AfterEach
    void timeGoesOn() {
        tables.awaitJudged();
        time.reset();
    }

    @Test
    void threeSignsOutOfOrderCallTheCareTeamAlthoughTheOthersAreMissing() {
        loop.pushed(
                patient, vital("8867-4", "118", "/min"), vital("9279-1", "22", "/min"), vital("8310-5", "38.4", "Cel"));

        assertThat(loop.open(patient)).singleElement().satisfies(escalation -> {
            assertThat(escalation.path("rules").toString()).contains("news2");
            assertThat(escalation.path("unknown").toString()).contains("Oxygen", "not measured");
        });
    }

    @Test
    void theScoreIsStoredBetweenBoundsAndSaysWhatToMeasureFirst() {
        loop.pushed(
                patient, vital("8867-4", "118", "/min"), vital("9279-1", "22", "/min"), vital("8310-5", "38.4", "Cel"));

        JsonNode bounds = refusal("news2").path("bounds");
        JsonNode score = bounds.path("ranges").path(0);
        assertThat(score.path("output").asText()).isEqualTo("score");
        assertThat(score.path("low").asInt()).isEqualTo(5);
        assertThat(score.path("high").asInt()).isGreaterThan(7);
        assertThat(bounds.path("narrowing").size()).isPositive();
        assertThat(tables.count("select count(*) from assessment where patient = ? and model = 'news2'", patient))
                .isPositive();
    }

    /** A night of growing illness: from the first rule that speaks to the answer of a person, with the times in between. */
    @Test
    void aSeriesThatWorsensIsRaisedOnceClimbsTheLadderAndKeepsWhenItWasTaken() {
        double[][] hours = {
            {80, 16, 36.8, 125}, {88, 18, 37.4, 122}, {92, 20, 37.9, 118}, {112, 22, 38.6, 112}, {124, 24, 38.9, 108}
        };
        int first = -1;
        for (int hour = 0; hour < hours.length; hour++) {
            loop.pushed(
                    patient,
                    vital("8867-4", String.valueOf(hours[hour][0]), "/min"),
                    vital("9279-1", String.valueOf(hours[hour][1]), "/min"),
                    vital("8310-5", String.valueOf(hours[hour][2]), "Cel"),
                    vital("8480-6", String.valueOf(hours[hour][3]), "mm[Hg]"));
            if (first < 0 && !raised().isEmpty()) {
                first = hour;
            }
            time.advance(Duration.ofMinutes(5));
        }
        assertThat(first).isEqualTo(3);
        String id = raised().getFirst().path("id").asText();

        time.set(Instant.parse(loop.one(id).path("deadline").asText()).plusSeconds(1));
        loop.awaitAction(id, "overdue", 1);
        loop.act("rita", id, "accept", Map.of()).then().statusCode(200);

        JsonNode taken = loop.one(id);
        assertThat(taken.path("pool").asText()).isEqualTo("tier-2");
        assertThat(LoopClient.actions(taken)).containsSubsequence("overdue", "accepted");
        assertThat(taken.path("history").findValuesAsText("at"))
                .extracting(Instant::parse)
                .isSorted()
                .allSatisfy(at -> assertThat(at)
                        .isAfterOrEqualTo(Instant.parse(taken.path("createdAt").asText())));
    }

    private List<JsonNode> raised() {
        return loop.open(patient).stream()
                .filter(escalation -> escalation.path("rules").toString().contains("news2"))
                .toList();
    }

    private JsonNode refusal(String model) {
        for (JsonNode one : loop.get(tokens.patient(patient), "/api/risks").path("notAssessable")) {
            if (one.path("model").path("id").asText().equals(model)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    private String vital(String code, String value, String unit) {
        return clock.instant().minusSeconds(60) + "," + code + "," + value + "," + unit + ",monitor";
    }
}
