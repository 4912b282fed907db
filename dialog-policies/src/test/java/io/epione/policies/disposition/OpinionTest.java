package io.epione.policies.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far another judge is from the rules. */
class OpinionTest {
    @ParameterizedTest
    @CsvSource({
        "URGENT, ROUTINE, true",
        "EMERGENCY, NONE, true",
        "URGENT, SOON, false",
        "URGENT, URGENT, false",
        "ROUTINE, URGENT, false"
    })
    void itIsFarAboveFromTwoLevelsOverTheRules(Level sure, Level rules, boolean far) {
        assertThat(new PolicyTrace.Opinion("other", "1", sure, rules, rules).farAbove())
                .isEqualTo(far);
    }

    @ParameterizedTest
    @CsvSource({
        "ROUTINE, URGENT, true",
        "NONE, EMERGENCY, true",
        "SOON, URGENT, false",
        "URGENT, URGENT, false",
        "URGENT, ROUTINE, false"
    })
    void itIsFarBelowFromTwoLevelsUnderTheRules(Level likely, Level rules, boolean far) {
        assertThat(new PolicyTrace.Opinion("other", "1", Level.NONE, likely, rules).farBelow())
                .isEqualTo(far);
    }
}
