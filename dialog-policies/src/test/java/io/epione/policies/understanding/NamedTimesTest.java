package io.epione.policies.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.understanding.Finding.Status;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months, seasons and years are understood from the day on which they are said; the latest that may be meant counts. */
class NamedTimesTest {
    private static final TextReader READER = Reading.READER;
    private static final String NOVEMBER = "2026-11-29T12:00:00Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In March my face drooped, it went away. | 2026-11-29T12:00:00Z | 243",
                "In March my face drooped for ten minutes and went away. | 2026-11-29T12:00:00Z | 243",
                "My face drooped and went away in March. | 2026-11-29T12:00:00Z | 243",
                "Back in March my face drooped, it went away. Is that bad? | 2026-11-29T12:00:00Z | 243",
                "On 3 March my face drooped, it went away. | 2026-11-29T12:00:00Z | 243",
                "In early Sept my face drooped, it went away. | 2026-11-29T12:00:00Z | 60",
                "In May my face drooped, it went away. | 2026-11-29T12:00:00Z | 182",
                "In March 2024 my face drooped, it went away. | 2026-11-29T12:00:00Z | 973",
                "In 2025 my face drooped, it went away. | 2026-11-29T12:00:00Z | 333",
                "In the summer my face drooped, it went away. | 2026-11-29T12:00:00Z | 66",
                "Last winter my face drooped, it went away. | 2026-11-29T12:00:00Z | 66",
                "Over Easter my face drooped, it went away. | 2026-11-29T12:00:00Z | 202",
                "In December my face drooped, it went away. | 2026-11-29T12:00:00Z | 333",
                "In March my face drooped, it went away. | 2026-04-01T12:00:00Z | 0",
                "In March my face drooped, it went away. | 2026-04-04T12:00:00Z | 3",
                "In March my face drooped, it went away. | 2026-03-20T12:00:00Z | 0",
                "Last summer my face drooped, it went away. | 2026-09-25T12:00:00Z | 1",
                "Last winter my face drooped, it went away. | 2026-03-10T12:00:00Z | 0",
                "In the summer my face drooped, it went away. | 2026-12-15T12:00:00Z | 0",
                "In 2026 my face drooped, it went away. | 2026-11-29T12:00:00Z | 0",
                "In 2026 my face drooped, it went away. | 2027-01-02T12:00:00Z | 1",
                "Last year my face drooped, it went away. | 2027-01-02T12:00:00Z | 1",
                "Last month my face drooped, it went away. | 2026-12-02T12:00:00Z | 1",
                "In the last month my face drooped, it went away. | 2026-11-29T12:00:00Z | 0",
                "Over the past few weeks my face drooped, it went away. | 2026-11-29T12:00:00Z | 0"
            })
    void whatIsOverWasThenAtTheLatest(String text, Instant said, double days) {
        Finding finding = finding(text, said);

        assertThat(finding.status()).as(text).isIn(Status.RESOLVED, Status.PAST);
        assertThat(finding.onsetHours()).as(text).isCloseTo(days * 24, Offset.offset(24.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My face drooped and went away, it did the same in March.",
                "My face drooped and went away like it did in March.",
                "My face drooped an hour ago and went away, it was in March that I had the first.",
                "In March my face drooped and went away. It came back this morning.",
                "In March my face drooped and went away. It is there again.",
                "In March I had the flu, and my face drooped and went away.",
                "I moved here in March, my face drooped, it went away.",
                "My face drooped, it went away. In March I moved house.",
                "In March and in November my face drooped, it went away.",
                "This may be nothing, my face drooped, it went away.",
                "My face drooped on the march to the base, it went away.",
                "April says my face drooped, it went away."
            })
    void whatMayHaveBeenNowAsWellIsNotPutLongAgo(String text) {
        Double hours = finding(text, Instant.parse(NOVEMBER)).onsetHours();

        assertThat(hours == null || hours <= 24).as(text + " " + hours).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I have had chest pain since March | 5820",
                "chest pain since last summer | 1572",
                "chest pain since 3 March | 5820"
            })
    void whatGoesOnBeganThenAtTheLatest(String text, double hours) {
        assertThat(READER.understand(text, Instant.parse(NOVEMBER)).findings())
                .filteredOn(finding -> finding.concept().equals("chest_pain"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.onsetHours()).as(text).isCloseTo(hours, Offset.offset(48.0)));
    }

    @Test
    void sinceTheMonthThatLastsSaysNothing() {
        assertThat(READER.understand("I have had chest pain since November", Instant.parse(NOVEMBER))
                        .findings())
                .filteredOn(finding -> finding.concept().equals("chest_pain"))
                .extracting(Finding::onsetHours)
                .containsOnlyNulls();
    }

    private static Finding finding(String text, Instant said) {
        return READER.understand(text, said).findings().stream()
                .filter(finding -> finding.concept().equals("face_droop"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no drooping face in: " + text));
    }
}
