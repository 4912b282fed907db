package io.epione.assistant.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final long MINUTE = 60;

    @Test
    void aGapIsLongerThanHalfAnHourAndThanTwoIntervalsOfTheSensor() {
        assertThat(Gaps.of(minutes(0, 5, 10, 15, 20, 51, 56))).containsExactly(Duration.ofMinutes(31));
        assertThat(Gaps.of(minutes(0, 5, 10, 15, 20, 50, 55))).isEmpty();
        assertThat(Gaps.of(minutes(0, 60, 120, 240, 300, 421))).containsExactly(Duration.ofMinutes(121));
    }

    @Test
    void theOrderOfRowsAndRepeatsCountForNothing() {
        assertThat(Gaps.of(minutes(100, 0, 5, 5, 10, 15))).containsExactly(Duration.ofMinutes(85));
    }

    @Test
    void fewReadingsHaveNoGap() {
        assertThat(Gaps.of(LongStream.empty())).isEmpty();
        assertThat(Gaps.of(minutes(7))).isEmpty();
    }

    private static LongStream minutes(long... minutes) {
        return LongStream.of(minutes).map(minute -> minute * MINUTE);
    }
}
