package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person reads about the own risks. */
class RisksExplainedTest {
    private static JsonNode risks = MissingNode.getInstance();
    private static JsonNode decision = MissingNode.getInstance();

    @BeforeAll
    static void theDemonstrationIsRead() {
        try (RunningService service = RunningService.start(Map.of("epione.demo.people", "true"))) {
            Client ana = service.client().as("ana");
            risks = ana.get("/api/risks").body();
            String id = of("assessments", "prevent-base-10y").path("decisionId").asText();
            decision = ana.get("/api/decisions/" + id).body();
        }
    }

    @Test
    void everyFigureComesWithSharesThatSumToItsDifferenceFromAStatedPerson() {
        JsonNode explanation = of("assessments", "prevent-base-10y").path("explanation");

        double sum = StreamSupport.stream(explanation.path("shares").spliterator(), false)
                .mapToDouble(share -> share.path("amount").asDouble())
                .sum();
        assertThat(sum)
                .isPositive()
                .isCloseTo(
                        explanation.path("value").asDouble()
                                - explanation.path("reference").asDouble(),
                        within(1e-12));
        assertThat(explanation.path("comparedWith").asText()).contains("same age and sex", "120 mmHg");
        assertThat(explanation.path("frequency").asText()).contains("people like you within 10 years");
        assertThat(explanation.path("band").path("source").asText()).contains("guideline");
    }

    @Test
    void noMedicineIsAmongWhatAPersonIsToldToChange() {
        List<String> changes = of("assessments", "prevent-base-10y")
                .path("explanation")
                .path("changes")
                .findValuesAsText("input");

        assertThat(changes).isNotEmpty().doesNotContain("bp_tx", "statin", "dm", "age", "sex");
    }

    @Test
    void aModelThatLacksValuesSaysItsBoundsAndWhatToMeasureFirst() {
        JsonNode bounds = of("notAssessable", "fib4").path("bounds");

        assertThat(bounds.path("ranges").path(0).path("low").asDouble())
                .isLessThan(bounds.path("ranges").path(0).path("high").asDouble());
        assertThat(bounds.path("narrowing").findValuesAsText("input"))
                .containsExactlyInAnyOrder("ast", "alt", "plt_10e9_l");
    }

    @Test
    void whatIsForTheCareTeamOrForComparisonDoesNotReachThePerson() {
        assertThat(risks.findValuesAsText("id"))
                .contains("prevent-hba1c-10y")
                .doesNotContain("pce-ascvd-10y", "framingham-cvd-2008", "phq9", "cha2ds2vasc", "prevent-sdi-10y");
    }

    @Test
    void theDecisionTellsTheSameSharesAndWhatWouldChangeIt() {
        JsonNode explanation = of("assessments", "prevent-base-10y").path("explanation");

        assertThat(decision.path("models").path(0).path("explanation")).isEqualTo(explanation);
        assertThat(decision.path("wouldChange").size()).isPositive();
        assertThat(decision.path("wouldChange").path(0).asText()).contains("an association, not a promise");
        assertThat(decision.path("replay").path("identical").asBoolean()).isTrue();
    }

    private static JsonNode of(String kind, String model) {
        return StreamSupport.stream(risks.path(kind).spliterator(), false)
                .filter(risk -> risk.path("model").path("id").asText().equals(model))
                .findFirst()
                .orElseThrow(() -> new AssertionError(model + " is not among the " + kind));
    }
}
