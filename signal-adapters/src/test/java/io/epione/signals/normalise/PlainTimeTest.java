package io.epione.signals.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T08:05:00",
                "2026-03-01T08:05:00Z",
                "2024-02-29T23:59:59.1Z",
                "2026-03-01T08:05:00.123456789+01:00",
                "1999-12-31T00:00:00.000-11:30",
                "0000-01-01T00:00:00+18:00",
                "9999-12-31T23:59:59.999999-00:00"
            })
    void theCommonShapeIsReadAsTheGeneralReaderDoes(String text) {
        assertThat(PlainTime.parse(text)).isEqualTo(SentTime.general(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T08:05Z",
                "2026-03-01 08:05:00Z",
                "2026-03-01t08:05:00z",
                "2026-03-01T08:05:00+0100",
                "2026-03-01T08:05:00 +01:00",
                "2026-03-01T08:05:00.Z",
                "2026-03-01T08:05:00.1234567890Z",
                "2026-03-01T08:05:00,5Z",
                "+2026-03-01T08:05:00Z",
                "2026-03-01T08:05:00Zulu",
                "2026-03-01T08:05:00+٠1:00"
            })
    void everyOtherShapeIsLeftToTheGeneralReader(String text) {
        assertThat(PlainTime.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T08:05:00Z",
                "2026-13-01T08:05:00Z",
                "2026-03-01T24:00:00Z",
                "2026-03-01T08:60:00Z",
                "2026-03-01T08:05:60Z",
                "2026-03-01T08:05:00+18:01",
                "2026-03-01T08:05:00+01:60"
            })
    void aTimeThatIsNoneIsRefusedByBoth(String text) {
        assertThatThrownBy(() -> PlainTime.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> SentTime.general(text)).isInstanceOf(DateTimeException.class);
    }
}
