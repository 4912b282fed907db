package io.epione.policies.triage;

import static io.epione.policies.disposition.Level.EMERGENCY;
import static io.epione.policies.disposition.Level.NONE;
import static io.epione.policies.disposition.Level.SOON;
import static io.epione.policies.disposition.Level.URGENT;
import static io.epione.policies.triage.Raised.having;
import static io.epione.policies.triage.Raised.pushed;
import static io.epione.policies.triage.Raised.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What vital signs raise, one by one and by the National Early Warning Score 2. */
class VitalSignsRaiseTest {
    private static Map<String, Object> vitals(int pulse, int breaths, int oxygen, int pressure, double temperature) {
        return Map.of(
                "heart_rate", pulse,
                "respiratory_rate", breaths,
                "spo2", oxygen,
                "systolic", pressure,
                "temperature", temperature);
    }

    @Test
    void vitalSignsTogetherAreUrgentFromFiveAndAnEmergencyFromSeven() {
        Map<String, Object> five = vitals(118, 22, 95, 125, 37.0);
        Map<String, Object> seven = vitals(118, 22, 93, 108, 37.0);
        assertThat(pushed("readings", five)).isEqualTo(URGENT);
        assertThat(pushed("readings", seven)).isEqualTo(EMERGENCY);
        assertThat(said("my pulse is 118, I take 22 breaths a minute, my oxygen is 95%, BP 125/80, temperature 37.0"))
                .isEqualTo(URGENT);
        assertThat(said("my pulse is 118, I take 22 breaths a minute, my oxygen is 93%, BP 108/70, temperature 37.0"))
                .isEqualTo(EMERGENCY);
        assertThat(said("my oxygen is 93%", "readings", vitals(118, 22, 97, 108, 37.0)))
                .isEqualTo(EMERGENCY);
    }

    @Test
    void aPartialScoreIsJudgedByTheMostItCanBeOnceTwoVitalSignsAreOutOfOrder() {
        assertThat(said("my pulse is 115 and I take 22 breaths a minute")).isEqualTo(URGENT);
        assertThat(said("my pulse is 118, I take 22 breaths a minute and my oxygen is 95%"))
                .isEqualTo(EMERGENCY);
        assertThat(said("I take 22 breaths a minute", "readings", Map.of("heart_rate", 115)))
                .isEqualTo(URGENT);
        assertThat(said("my pulse is 96 and my temperature is 38.3")).isEqualTo(SOON);
    }

    @Test
    void oneVitalSignOutOfOrderOrWhatAWatchSendsByItselfMakesNobodyAnEmergency() {
        assertThat(said("my temperature is 38.3")).isLessThan(SOON);
        assertThat(said("my pulse is 115 and my temperature is 36.8")).isLessThan(URGENT);
        assertThat(pushed("readings", Map.of("heart_rate", 115, "spo2", 95))).isEqualTo(NONE);
        assertThat(said("how much water should I drink", "readings", Map.of("heart_rate", 115, "spo2", 95)))
                .isLessThan(SOON);
    }

    @Test
    void aSingleWorstVitalSignIsNeverLessThanSoon() {
        assertThat(pushed("readings", Map.of("respiratory_rate", 25))).isGreaterThanOrEqualTo(URGENT);
        assertThat(pushed("readings", Map.of("systolic", 90))).isGreaterThanOrEqualTo(URGENT);
        assertThat(pushed("readings", Map.of("spo2", 91))).isEqualTo(EMERGENCY);
        assertThat(said("he is suddenly confused")).isEqualTo(EMERGENCY);
        for (Map<String, Object> worst : List.<Map<String, Object>>of(
                Map.of("heart_rate", 131),
                Map.of("heart_rate", 40),
                Map.of("respiratory_rate", 8),
                Map.of("systolic", 220),
                Map.of("temperature", 35.0))) {
            assertThat(pushed("readings", worst)).as(worst.toString()).isGreaterThanOrEqualTo(SOON);
        }
    }

    @Test
    void theSecondOxygenScaleNeedsARecordOfHypercapnicFailureAndNobodysWord() {
        Map<String, Object> ninety = Map.of("spo2", 90);
        assertThat(pushed("readings", ninety)).isEqualTo(EMERGENCY);
        assertThat(pushed("readings", ninety, "records", having("COPD"))).isEqualTo(EMERGENCY);
        assertThat(said("my oxygen is 90% but I am a co2 retainer")).isEqualTo(EMERGENCY);
        assertThat(pushed("readings", ninety, "records", having("chronic respiratory failure with hypercapnia")))
                .isLessThan(SOON);
        Map<String, Object> hypercapnic = having("hypercapnic respiratory failure");
        assertThat(pushed("readings", Map.of("spo2", 86), "records", hypercapnic))
                .isEqualTo(URGENT);
        assertThat(pushed("readings", Map.of("spo2", 83), "records", hypercapnic))
                .isEqualTo(EMERGENCY);
    }

    @Test
    void theScoreIsNotAppliedUnderSixteenAndPregnancyHasItsOwn() {
        Map<String, Object> five = vitals(118, 22, 95, 125, 37.0);
        assertThat(said("hello", "readings", five, "age", 40)).isEqualTo(URGENT);
        assertThat(said("hello", "readings", five, "age", 9)).isEqualTo(NONE);
        assertThat(said("hello", "readings", five, "age", 30, "pregnant", true)).isEqualTo(URGENT);
        Map<String, Object> two = vitals(104, 18, 97, 125, 37.0);
        assertThat(said("hello", "readings", two, "age", 30, "pregnant", true)).isEqualTo(NONE);
    }
}
