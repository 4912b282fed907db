package io.epione.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoincTest {
    @ParameterizedTest
    @ValueSource(strings = {"8-6", "2339-0", "1234567-0"})
    void digitsAHyphenAndADigitAreTheShapeOfACode(String code) {
        assertThat(Loinc.hasShape(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-0", "0-", "23390", "2339-01", "12345678-0", "2-39-0", "LP12-3", "٣-1"})
    void anythingElseIsNot(String code) {
        assertThat(Loinc.hasShape(code)).isFalse();
    }
}
