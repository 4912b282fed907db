package io.epione.assistant.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void theSameDistributionIsStableWhateverItsSize() {
        assertThat(tenths(1000).stability(tenths(1000))).isCloseTo(0, within(1e-9));
        assertThat(tenths(1000).stability(tenths(100))).isLessThan(0.01);
    }

    @Test
    void theIndexIsThatOfItsDefinition() {
        // Tenths of 1,000 against 100 in the lowest half: five parts of 0.1 to 0.2 and five of 0.1 to nothing.
        var newer = new Histogram(Map.of(0, 20L, 1, 20L, 2, 20L, 3, 20L, 4, 20L));
        double p = 100.5 / 1005;
        double low = 20.5 / 105;
        double high = 0.5 / 105;
        double expected = 5 * ((low - p) * Math.log(low / p) + (high - p) * Math.log(high / p));

        assertThat(tenths(1000).stability(newer)).isCloseTo(expected, within(1e-9));
        assertThat(expected).isGreaterThan(0.25);
    }

    @Test
    void aPastThatIsLongIsHalvedSoThatItCanBeOutgrown() {
        Histogram past = tenths(100_000);
        past.add(tenths(10));

        assertThat(past.total()).isBetween(50_000L, 50_020L);
    }

    private static Histogram tenths(long total) {
        var histogram = new Histogram();
        IntStream.range(0, 10).forEach(bin -> histogram.add(new Histogram(Map.of(bin, total / 10))));
        return histogram;
    }
}
