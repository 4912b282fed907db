package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks what their own sugar was complains of nothing; with a complaint beside it, it is one. */
class OwnReadingsQuestionTest {
    private static Level level(String text) {
        return ShippedPolicy.rulesAlone()
                .evaluate(Case.of(text).context())
                .disposition()
                .level();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What was my average glucose last week?",
                "what's my average blood sugar this week",
                "What was my highest glucose last week?"
            })
    void aQuestionAboutOnesOwnAverageIsNothingForAClinician(String text) {
        assertThat(level(text)).isEqualTo(Level.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my sensor shows 285 all week",
                "What was my average glucose last week? My sensor shows 285 all week",
                "what was my average sugar last week, it has been over 270 for days"
            })
    void withAComplaintBesideItItStaysOne(String text) {
        assertThat(level(text)).isGreaterThanOrEqualTo(Level.SOON);
    }
}
