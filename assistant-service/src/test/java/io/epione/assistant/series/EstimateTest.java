package io.epione.assistant.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HbA1c that a sensor lets one expect: told as an estimate, and known to nobody as HbA1c. */
@QuarkusTest
class EstimateTest {
    private static final String MODEL = "hba1c-from-glucose";
    private static final String HBA1C = "4548-4";
    private static final int A_DAY = 288;
    private static final int MEAN = 170;
    /** 3.31 + 0.02392 * 170 */
    private static final double ESTIMATE = 7.3764;

    private final Days days;
    private final LoopClient loop;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    EstimateTest(Days days, LoopClient loop, Clock clock) {
        this.days = days;
        this.loop = loop;
        this.clock = clock;
    }

    @Test
    void itSaysItsKindItsFormulaItsWindowAndHowOftenTheLaboratoryAgrees() {
        wear(14);

        JsonNode estimate = estimate();
        assertThat(estimate.path("kind").asText()).isEqualTo("MODEL_ESTIMATE");
        assertThat(estimate.path("estimates").asText()).isEqualTo("hba1c");
        assertThat(estimate.path("value").asDouble()).isCloseTo(ESTIMATE, within(1e-9));
        assertThat(estimate.path("formula").asText()).contains("3.31 + 0.02392", "Bergenstal 2018");
        assertThat(estimate.path("model").path("version").asText()).isEqualTo("1.0.0");
        assertThat(estimate.path("within").toString())
                .isEqualTo("[{\"points\":0.5,\"percent\":50},{\"points\":1.0,\"percent\":78}]");
        assertThat(estimate.path("withinSource").asText()).contains("Perlman 2021", "10.1089/dia.2020.0501");
        assertThat(estimate.path("from").asText()).isNotEmpty();
        assertThat(estimate.path("inputs").toString()).contains("mean 170 mg/dL of 4032 readings");
        assertThat(estimate.path("warnings").toString()).contains("not measured in blood");
    }

    @Test
    void amongTheAnswersOfModelsItCarriesItsKindAndReplaysToTheBit() {
        wear(14);

        assertThat(days.assessment(patient, MODEL).path("kind").asText()).isEqualTo("MODEL_ESTIMATE");
        JsonNode decision = days.decision(patient, MODEL);
        assertThat(decision.path("replay").path("identical").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12})
    void withLessThanFourteenDaysItIsWithheldAndSaysWhatIsMissing(int count) {
        wear(count);

        JsonNode estimate = estimate();
        assertThat(estimate.path("kind").asText()).isEqualTo("MODEL_ESTIMATE");
        assertThat(estimate.path("value").isNull()).isTrue();
        assertThat(estimate.path("problems").toString()).contains("too-little-data", "It needs 14 days");
        assertThat(heard("What is my HbA1c?"))
                .contains("No HbA1c is recorded in your profile.", "cannot be worked out for you")
                .doesNotContain("about 7");
    }

    @Test
    void belowSeventyPercentOfTheTimeItIsWithheld() {
        for (int day = 0; day < 14; day++) {
            // Twelve hours of every day.
            Chat.pushGlucose(
                    days.token(patient), clock.millis() - 1000 - day * 86_400_000L, Collections.nCopies(144, MEAN));
        }

        assertThat(estimate().path("value").isNull()).isTrue();
        assertThat(estimate().path("problems").toString()).contains("worn 5");
    }

    @Test
    void withoutASensorThereIsNoWordOfIt() {
        assertThat(heard("What is my HbA1c?")).isEqualTo("No HbA1c is recorded in your profile.");
    }

    @Test
    void withoutALaboratoryValueItIsSaidThatThereIsNoneAndTheEstimateIsCalledOne() {
        wear(14);

        assertThat(heard("What is my HbA1c?"))
                .startsWith("No HbA1c is recorded in your profile. Estimated, not measured: an HbA1c of about 7.4 %,"
                        + " from your average glucose of 170 mg/dL over the last 14 days.")
                .contains("less than 0.5 points apart in 50 of 100")
                .doesNotContain("disagree");
    }

    @Test
    void theGmiIsAnsweredByIt() {
        wear(14);

        assertThat(heard("what's my GMI?")).contains("Estimated, not measured: an HbA1c of about 7.4 %");
    }

    @Test
    void theLaboratoryComesFirstAndThatTheTwoDisagreeIsSaid() {
        wear(14);
        loop.pushed(patient, days.line(20, HBA1C, 6.6, "%", "lab"));

        assertThat(heard("What is my HbA1c?"))
                .startsWith("Your latest HbA1c is 6.6 %, measured on ")
                .contains(
                        "Estimated, not measured: an HbA1c of about 7.4 %",
                        "The lab value counts more than the estimate.",
                        "Lab value and estimate disagree: the difference is 0.8 points.",
                        "ask your care team why");
    }

    @Test
    void thatTheTwoAgreeIsNoReasonForAWord() {
        wear(14);
        loop.pushed(patient, days.line(20, HBA1C, 7.1, "%", "lab"));

        assertThat(heard("What is my HbA1c?"))
                .startsWith("Your latest HbA1c is 7.1 %")
                .doesNotContain("disagree");
    }

    @Test
    void toEveryRuleAndModelThatNeedsAnHba1cItStaysNotKnown() {
        wear(14);
        estimate();
        heard("What is my HbA1c?");

        assertThat(days.refusal(patient, "prevent-hba1c-10y").path("problems").toString())
                .contains("\"input\":\"hba1c\",\"code\":\"missing\"");
        assertThat(days.refusal(patient, "prevent-hba1c-30y").path("problems").toString())
                .contains("\"input\":\"hba1c\",\"code\":\"missing\"");
        assertThat(days.refusal(patient, "transition-watch").path("problems").toString())
                .contains("HbA1c: known of 0 days");
        JsonNode profile = loop.get(days.token(patient), "/api/profile");
        for (JsonNode fact : profile.path("facts")) {
            if (fact.path("key").asText().equals("hba1c")) {
                assertThat(fact.path("state").asText()).isEqualTo("NOT_MEASURED");
                return;
            }
        }
        throw new AssertionError("the profile has no fact for HbA1c");
    }

    @Test
    void onFhirThereIsNoObservationOfIt() {
        wear(14);
        estimate();

        JsonNode found = loop.get(days.token(patient), "/fhir/Observation?code=http://loinc.org%7C" + HBA1C);
        assertThat(found.path("total").asInt()).isZero();
        assertThat(loop.get(days.token(patient), "/fhir/Observation?code=http://loinc.org%7C97506-0")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void anIndicatorThatAnotherSystemSendsIsNoHba1cEither() {
        Map<String, Object> gmi = Map.of(
                "resourceType", "Observation",
                "status", "final",
                "effectiveDateTime", clock.instant().minusSeconds(3600).toString(),
                "code", Map.of("coding", List.of(Map.of("system", "http://loinc.org", "code", "97506-0"))),
                "valueQuantity", Map.of("value", 6.9, "unit", "%", "system", "http://unitsofmeasure.org", "code", "%"));
        assertThat(loop.post(days.token(patient), "/fhir/Observation", gmi).statusCode())
                .isEqualTo(201);

        assertThat(heard("What is my HbA1c?")).isEqualTo("No HbA1c is recorded in your profile.");
    }

    @Test
    void whoClosedTheirGlucoseGetsNoEstimate() {
        wear(14);
        Chat.as(days.token(patient))
                .body(Map.of("glucose", false))
                .put("/api/me/consents")
                .then()
                .statusCode(200);

        assertThat(estimate().path("value").isNull()).isTrue();
        assertThat(estimate().path("problems").toString()).contains("withheld");
        assertThat(heard("What is my HbA1c?")).doesNotContain("7.4", "stimate");
    }

    private JsonNode estimate() {
        return loop.get(days.token(patient), "/api/profile/estimates").path(0);
    }

    private String heard(String text) {
        return Chat.of(days.token(patient)).hears(text);
    }

    private void wear(int count) {
        Chat.pushGlucose(days.token(patient), clock.millis() - 1000, Collections.nCopies(count * A_DAY, MEAN));
    }
}
