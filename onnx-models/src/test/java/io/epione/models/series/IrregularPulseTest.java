package io.epione.models.series;

import static io.epione.models.series.IrregularPulse.ELEVEN_OF_ELEVEN;
import static io.epione.models.series.IrregularPulse.FIVE_OF_SIX;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.models.series.IrregularPulse.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IrregularPulseTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration HALF_OVERLAPPING = Duration.ofSeconds(150);

    @Test
    void elevenWindowsInARowGiveNoticeAndTenDoNot() {
        assertThat(ELEVEN_OF_ELEVEN.notices(windows("!!!!!!!!!!!", HALF_OVERLAPPING)))
                .isTrue();
        assertThat(ELEVEN_OF_ELEVEN.notices(windows("!!!!!!!!!!", HALF_OVERLAPPING)))
                .isFalse();
        assertThat(ELEVEN_OF_ELEVEN.notices(windows("!!!!!.!!!!!!", HALF_OVERLAPPING)))
                .isFalse();
        assertThat(ELEVEN_OF_ELEVEN.notices(windows(".!!!!!!!!!!!", HALF_OVERLAPPING)))
                .isTrue();
    }

    @Test
    void fiveOfTheLastSixGiveNoticeWithinTwoDays() {
        assertThat(FIVE_OF_SIX.notices(windows("!!.!!!", Duration.ofHours(9)))).isTrue();
        assertThat(FIVE_OF_SIX.notices(windows("!!!!!", Duration.ofHours(9)))).isTrue();
        assertThat(FIVE_OF_SIX.notices(windows("!!..!!", Duration.ofHours(9)))).isFalse();
        assertThat(FIVE_OF_SIX.notices(windows("!!.!!!", Duration.ofHours(10)))).isFalse();
        assertThat(FIVE_OF_SIX.notices(List.of())).isFalse();
    }

    @Test
    void aRegularWindowGivesNoNoticeAgain() {
        assertThat(FIVE_OF_SIX.notices(windows("!!!!!.", Duration.ofHours(2)))).isFalse();
    }

    private static List<Window> windows(String marks, Duration apart) {
        return IntStream.range(0, marks.length())
                .mapToObj(at -> new Window(START.plus(apart.multipliedBy(at)), marks.charAt(at) == '!'))
                .toList();
    }
}
