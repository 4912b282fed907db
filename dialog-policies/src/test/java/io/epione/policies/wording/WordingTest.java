package io.epione.policies.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.epione.policies.disposition.Judgement.Sentence;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording wording = new Wording();
    private final Lines lines = new Lines();

    @Test
    void aPlaceIsFilledAndOtherArgumentsAreIgnored() {
        assertThat(wording.text("none-recorded", Map.of("what", "HbA1c", "name", "Ana")))
                .startsWith("I have no HbA1c on record.");
    }

    @Test
    void anArgumentIsTakenAsItIs() {
        assertThat(wording.text("withheld", Map.of("what", "$1 {name} \\x"))).contains("your $1 {name} \\x,");
    }

    @Test
    void aMissingArgumentIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wording.text("loop-accepted", Map.of()))
                .withMessageContaining("loop-accepted")
                .withMessageContaining("name");
        assertThatIllegalArgumentException().isThrownBy(() -> wording.sentences("level-emergency", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> UrgentReply.of(wording, "level-emergency", Map.of()));
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThat(wording.has("no-such-text")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> wording.text("no-such-text", Map.of()));
    }

    @Test
    void partsComeInTheOrderDoWatchBackWithKeysOfTheirOwn() {
        assertThat(wording.sentences("level-self-care", lines.args("GB")))
                .extracting(Sentence::wordingKey)
                .containsExactly(
                        "level-self-care.do.0",
                        "level-self-care.do.1",
                        "level-self-care.watch.0",
                        "level-self-care.back.0");
        assertThat(wording.sentences("level-emergency", lines.args("GB"))
                        .getFirst()
                        .text())
                .isEqualTo("Call 999 or 112 now.");
    }

    @Test
    void aSingleTextIsItsOwnSentence() {
        assertThat(wording.sentences("thanks", Map.of()))
                .containsExactly(new Sentence("thanks", wording.text("thanks", Map.of())));
        assertThat(wording.spoken("thanks", Map.of())).isEqualTo(wording.text("thanks", Map.of()));
    }

    @Test
    void anUrgentReplyIsMadeFromWordingAlone() {
        assertThat(UrgentReply.class.getDeclaredConstructors()).allMatch(WordingTest::isPrivate);
        assertThat(Modifier.isFinal(UrgentReply.class.getModifiers())).isTrue();
        UrgentReply reply = UrgentReply.of(wording, "error-safe", lines.args(null));
        assertThat(reply.headline()).isEqualTo(wording.headline("error-safe", lines.args(null)));
        assertThat(reply.sentences()).isEqualTo(wording.sentences("error-safe", lines.args(null)));
    }

    private static boolean isPrivate(Constructor<?> constructor) {
        return Modifier.isPrivate(constructor.getModifiers());
    }

    @Test
    void whatNobodySignedIsUnreviewedInAllItsParts() {
        assertThat(wording.review("not-read-yet")).isEqualTo("unreviewed");
        assertThat(wording.review("level-emergency.do.0")).isEqualTo("unreviewed");
        assertThat(wording.review("not-there")).isEqualTo("unreviewed");
    }
}
