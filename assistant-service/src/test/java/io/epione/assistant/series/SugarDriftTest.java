package io.epione.assistant.series;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.escalation.LoopClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SugarDriftTest {
    private static final String MODEL = "transition-watch";
    private static final String HBA1C = "4548-4";

    private final Days days;
    private final LoopClient loop;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    SugarDriftTest(Days days, LoopClient loop) {
        this.days = days;
        this.loop = loop;
    }

    @Test
    void anHba1cThatRisesYearByYearIsSaidWithoutADiagnosis() {
        values(5.2, 5.4, 5.5, 5.7, 5.8);

        JsonNode said = days.assessment(patient, MODEL);
        assertThat(said.path("outputs").path("hba1c_rising").asInt()).isEqualTo(1);
        assertThat(said.path("outputs").path("hba1c_per_year").asDouble()).isBetween(0.1, 0.2);
        assertThat(said.path("outputs").has("fasting_glucose_rising")).isFalse();
        assertThat(said.path("warnings").toString()).contains("no diagnosis", "Fasting glucose: known of 0 days");
    }

    @Test
    void theDecisionReplaysToTheBit() {
        values(5.2, 5.4, 5.5, 5.7, 5.8);

        assertThat(days.decision(patient, MODEL)
                        .path("replay")
                        .path("identical")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void valuesThatGoUpAndDownAreNoRise() {
        values(5.4, 5.2, 5.6, 5.3, 5.4);

        JsonNode said = days.assessment(patient, MODEL);
        assertThat(said.path("outputs").path("hba1c_rising").asInt()).isZero();
        assertThat(said.path("warnings").toString()).contains("does not rule one out");
    }

    @Test
    void threeValuesAreTooFewToTell() {
        values(5.2, 5.6, 6.0);

        assertThat(days.refusal(patient, MODEL).path("problems").toString()).contains("too-few-values");
    }

    /** One a year, the newest a month ago. */
    private void values(double... values) {
        String[] lines = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            lines[i] = days.line(30 + 365 * (values.length - 1 - i), HBA1C, values[i], "%", "lab");
        }
        loop.pushed(patient, lines);
    }
}
