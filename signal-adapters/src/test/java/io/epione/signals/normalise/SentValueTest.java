package io.epione.signals.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Value.Comparator;
import io.epione.signals.normalise.SentValue.Numeric;
import io.epione.signals.normalise.SentValue.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentValueTest {
    @ParameterizedTest
    @CsvSource({"0,0", "112,112", "5.7,5.7", "007,7", "1234567890123456,1234567890123456", "5.,5", ".5,0.5", "-0,0"})
    void aNumberIsReadHoweverItIsWritten(String text, double number) {
        assertThat(SentValue.of(text)).isEqualTo(new Numeric(number, Comparator.EQUAL));
        assertThat(SentValue.of(" +" + text.replace("-", "") + " ")).isEqualTo(new Numeric(number, Comparator.EQUAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.2.3", "1..2", "12 mg", "NaN", "1e309", "٣", "0x10", "1f", "1d"})
    void whatIsNoFiniteNumberIsWords(String text) {
        assertThat(SentValue.of(text)).isEqualTo(new Words());
    }
}
