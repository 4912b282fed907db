package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.PersonSaid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The points of the published chart at every limit, and what a part of a set can be at most. */
class News2Test {
    private static Finding vital(String measure, double value) {
        return new Finding(measure, measure, Status.PRESENT, Subject.SELF, 0, 1, value, null, null, null);
    }

    private static Finding sign(String concept) {
        return new Finding(concept, concept, Status.PRESENT, Subject.SELF, 0, 1, null, null, null, null);
    }

    private static News2 of(Map<String, Instant> recorded, Finding... findings) {
        return News2.of(CaseFacts.of(
                List.of(findings),
                Set.of(),
                recorded.keySet(),
                new Readings(null, recorded),
                new About("self", true, PersonSaid.nothing())));
    }

    @ParameterizedTest
    @CsvSource({
        "respiratory_rate, 8, 3",
        "respiratory_rate, 9, 1",
        "respiratory_rate, 11, 1",
        "respiratory_rate, 12, 0",
        "respiratory_rate, 20, 0",
        "respiratory_rate, 21, 2",
        "respiratory_rate, 24, 2",
        "respiratory_rate, 25, 3",
        "systolic, 90, 3",
        "systolic, 91, 2",
        "systolic, 100, 2",
        "systolic, 101, 1",
        "systolic, 110, 1",
        "systolic, 111, 0",
        "systolic, 219, 0",
        "systolic, 220, 3",
        "heart_rate, 40, 3",
        "heart_rate, 41, 1",
        "heart_rate, 50, 1",
        "heart_rate, 51, 0",
        "heart_rate, 90, 0",
        "heart_rate, 91, 1",
        "heart_rate, 110, 1",
        "heart_rate, 111, 2",
        "heart_rate, 130, 2",
        "heart_rate, 131, 3",
        "temperature, 35.0, 3",
        "temperature, 35.1, 1",
        "temperature, 36.0, 1",
        "temperature, 36.1, 0",
        "temperature, 38.0, 0",
        "temperature, 38.1, 1",
        "temperature, 39.0, 1",
        "temperature, 39.1, 2",
        "spo2, 91, 3",
        "spo2, 92, 2",
        "spo2, 93, 2",
        "spo2, 94, 1",
        "spo2, 95, 1",
        "spo2, 96, 0"
    })
    void aVitalSignScoresAsOnTheChart(String measure, double value, int points) {
        News2 score = of(Map.of(), vital(measure, value));
        assertThat(score.known()).isEqualTo(points);
        assertThat(score.missing()).isEqualTo(4);
        assertThat(score.abnormal()).isEqualTo(points > 0 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 83, 3",
        "false, 84, 2",
        "false, 86, 1",
        "false, 88, 0",
        "false, 99, 0",
        "true, 83, 5",
        "true, 88, 2",
        "true, 92, 2",
        "true, 93, 3",
        "true, 94, 3",
        "true, 95, 4",
        "true, 97, 5"
    })
    void aRecordOfHypercapnicFailureChangesTheScaleOfTheSaturation(boolean oxygen, double value, int points) {
        var findings = new ArrayList<>(List.of(vital("spo2", value)));
        if (oxygen) {
            findings.add(sign("on_oxygen"));
        }
        assertThat(of(Map.of("hypercapnic_failure", Case.NOW), findings.toArray(Finding[]::new))
                        .known())
                .isEqualTo(points);
    }

    @Test
    void confusionAndBreathedOxygenScoreAndTheWorseOfTwoValuesCounts() {
        assertThat(of(Map.of(), sign("confusion")).known()).isEqualTo(3);
        assertThat(of(Map.of(), sign("on_oxygen")).known()).isEqualTo(2);
        assertThat(of(Map.of(), vital("heart_rate", 80), vital("heart_rate", 135))
                        .known())
                .isEqualTo(3);
    }

    @Test
    void whatIsMissingCountsAtItsWorstOnceTwoOfASetAreOutOfOrder() {
        News2 two = of(Map.of(), vital("respiratory_rate", 22), vital("heart_rate", 95));
        assertThat(two.known()).isEqualTo(3);
        assertThat(two.possible()).isEqualTo(3 + 3 * 3);
        News2 one = of(Map.of(), vital("respiratory_rate", 22), vital("heart_rate", 80));
        assertThat(one.possible()).isEqualTo(2);
    }

    @Test
    void twoValuesOfAWatchAreNoSetAndThreeAre() {
        assertThat(new News2(3, 3, 2, 2, 0).possible()).isEqualTo(3);
        assertThat(new News2(3, 2, 3, 2, 0).possible()).isEqualTo(9);
        assertThat(new News2(3, 3, 2, 2, 1).possible()).isEqualTo(12);
        assertThat(new News2(3, 2, 3, 1, 0).possible()).isEqualTo(3);
    }
}
