package io.epione.models.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {
    @Test
    void fourValuesThatOnlyRiseDoSoByChanceOnceInTwentyFour() {
        Drift drift = Drift.of(yearly(5.4, 5.5, 5.7, 5.8));
        assertThat(drift.chance()).isCloseTo(1.0 / 24, within(1e-12));
        assertThat(drift.perYear()).isCloseTo(0.14, within(0.02));
        assertThat(drift.rising()).isTrue();
    }

    @Test
    void oneExceptionInFourIsNoDrift() {
        assertThat(Drift.of(yearly(5.4, 5.7, 5.5, 5.8)).rising()).isFalse();
        assertThat(Drift.of(yearly(5.4, 5.5, 5.5, 5.8)).rising()).isFalse();
    }

    @Test
    void oneWildValueDoesNotMakeOneOfManyRise() {
        assertThat(Drift.of(yearly(5.5, 5.5, 5.4, 5.6, 5.5, 9.0)).perYear()).isLessThan(0.1);
        assertThat(Drift.of(yearly(5.5, 5.5, 5.4, 5.6, 5.5, 9.0)).rising()).isFalse();
    }

    @Test
    void whatFallsOrStaysDoesNotRise() {
        assertThat(Drift.of(yearly(5.8, 5.7, 5.5, 5.4)).rising()).isFalse();
        assertThat(Drift.of(yearly(5.5, 5.5, 5.5, 5.5)).chance()).isEqualTo(1, within(1e-12));
    }

    @Test
    void fewerThanFourTellNothing() {
        List<Daily> three = yearly(5.4, 5.5, 5.6);
        assertThatThrownBy(() -> Drift.of(three)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Daily> yearly(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(year -> new Daily(Series.FIRST.plusYears(year), values[year]))
                .toList();
    }
}
