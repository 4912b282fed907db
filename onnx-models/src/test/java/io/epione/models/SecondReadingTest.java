package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondReadingTest {
    private static final double SURE = 0.6;
    private static final String COLLAPSED = "My friend has collapsed.";
    private static final String MOVED = "We moved house in spring.";

    @Test
    void anEmergencyThatAnIrrelevantSentenceBlurredIsReadAgainByItself() {
        Urgency read = read(COLLAPSED + " " + MOVED, Map.of(COLLAPSED + " " + MOVED, 0.4, COLLAPSED, 0.9));

        assertThat(read.atLeast().emergency()).isEqualTo(0.9);
        assertThat(read.atLeast().urgent()).isEqualTo(0.9);
        assertThat(read.atLeast().soon()).isEqualTo(0.9);
    }

    @Test
    void anEmergencyToldInSeveralSentencesIsReadAgainAsOne() {
        String text = "I take warfarin. My nose bleeds.";

        assertThat(read(text, Map.of(text, 0.5, "I take warfarin, My nose bleeds.", 0.7))
                        .atLeast()
                        .emergency())
                .isEqualTo(0.7);
    }

    @Test
    void whatStaysOpenIsLeftAsItWasRead() {
        assertThat(read(COLLAPSED + " " + MOVED, Map.of(COLLAPSED + " " + MOVED, 0.4, COLLAPSED, 0.59))
                        .atLeast()
                        .emergency())
                .isEqualTo(0.4);
    }

    @Test
    void whatIsSureOrPlainlyNoEmergencyIsReadOnce() {
        for (double first : List.of(0.6, 0.95, 0.29)) {
            List<String> asked = new ArrayList<>();
            SecondReading.closely(COLLAPSED + " " + MOVED, SURE, text -> {
                asked.add(text);
                return emergency(first);
            });

            assertThat(asked).as("%s", first).hasSize(1);
        }
    }

    @Test
    void theWaysAreTheWholeAndTheSentencesThatSaySomething() {
        assertThat(SecondReading.ways("Help me! My chest is crushed.\nI am grey"))
                .containsExactly("Help me, My chest is crushed, I am grey.", "My chest is crushed.", "I am grey");
        assertThat(SecondReading.ways("one sentence alone.")).isEmpty();
        assertThat(SecondReading.ways("It hurts so much. ".repeat(13))).isEmpty();
    }

    private static Urgency read(String text, Map<String, Double> emergencies) {
        return SecondReading.closely(text, SURE, other -> emergency(emergencies.getOrDefault(other, 0.01)));
    }

    private static Urgency emergency(double p) {
        return new Urgency(new Urgency.Levels(1, 1, 0.65, 0.65, p), 0.02, new Urgency.Kinds(1, 0, 0, 0, 0));
    }
}
