package io.epione.profile.glucose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GmiTest {
    @ParameterizedTest
    @CsvSource({
        "100, 5.7",
        "125, 6.3",
        "150, 6.9",
        "175, 7.5",
        "200, 8.1",
        "225, 8.7",
        "250, 9.3",
        "275, 9.9",
        "300, 10.5",
        "350, 11.7"
    })
    void theFormulaGivesTheValuesOfItsPaper(double mean, double gmi) {
        assertThat(Gmi.of(mean)).isCloseTo(gmi, within(0.05));
    }
}
