package io.epione.assistant.storeddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deterioration at home: NEWS2 of what is known, between bounds for what is not, and raised to the care team. */
@QuarkusTest
class VitalSignsAtHomeTest {
    private final LoopClient loop;
    private final LoopTables tables;
    private final SignedTokens tokens;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    VitalSignsAtHomeTest(LoopClient loop, LoopTables tables, SignedTokens tokens, Clock clock) {
        this.loop = loop;
        this.tables = tables;
        this.tokens = tokens;
        this.clock = clock;
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
