package io.epione.policies.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.policies.understanding.Finding.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns, and what a sentence says of nobody or of long ago. */
class ManyWaysOfSayingTest {
    private static final TextReader READER = Reading.READER;

    private static List<Finding> findings(String text, String concept) {
        return READER.read(text).stream()
                .filter(finding -> finding.concept().equals(concept))
                .toList();
    }

    private static boolean present(String text, String concept) {
        return findings(text, concept).stream().anyMatch(finding -> finding.status() == Status.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one side of her mouth has slipped",
                "his smile went all wonky",
                "her face is sagging on the left",
                "coffee keeps running out of one side of my mouth"
            })
    void oneSignIsSaidInManyWays(String text) {
        assertThat(present(text, "face_droop")).isTrue();
    }

    @Test
    void aGapNeverReachesOverANegation() {
        assertThat(present("my face is not droopy on any side", "face_droop")).isFalse();
        assertThat(present("her lips are not at all blue", "blue_lips")).isFalse();
    }

    @Test
    void whatIsSaidOfAFilmIsNobodysState() {
        assertThat(present("in the film the captain is bleeding heavily", "severe_bleeding"))
                .isFalse();
    }

    @Test
    void whoTurnsFromTheFilmToThemselvesIsHeard() {
        assertThat(present("we were watching a film and now my chest feels tight", "chest_pressure"))
                .isTrue();
        assertThat(present("the film made me sad but I want to kill myself", "suicide_active"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "had asthma as a child, chest pain since noon",
                "heart attack in 2015, chest pain when I walk",
                "nursing student, chest pain all day",
                "watched the film, chest pain started"
            })
    void whatStandsBesideAnOldStoryOrAFilmIsHeard(String text) {
        assertThat(present(text, "chest_pain")).isTrue();
    }

    @Test
    void whatIsAskedForAnExamIsNobodysState() {
        assertThat(present("how long until a stroke kills brain cells? it's for my exam", "stroke"))
                .isFalse();
        assertThat(present("I was writing an essay and my face is drooping", "face_droop"))
                .isTrue();
    }

    @Test
    void whatWasYearsAgoIsPastAndBeyondEveryLookBack() {
        Finding seizure = findings("I had a seizure as a child", "seizure").getFirst();
        assertThat(seizure.status()).isEqualTo(Status.PAST);
        assertThat(seizure.onsetHours()).isGreaterThan(8760);
    }

    @Test
    void askingWhatIfAboutOnesOwnDeathIsSpeakingOfIt() {
        assertThat(present("what would happen if I end my life tonight", "suicide_active"))
                .isTrue();
    }

    @Test
    void aPatternThatCannotBeReadIsRefusedAtTheStart() {
        PatternText text = new PatternText(Map.of(), word -> 1);
        assertThatThrownBy(() -> text.read(".. pain")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> text.read("pain {nowhere}")).isInstanceOf(IllegalStateException.class);
        assertThat(text.read("a & b")).hasSize(2);
    }
}
