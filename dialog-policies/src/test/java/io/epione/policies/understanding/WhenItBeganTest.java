package io.epione.policies.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long ago something began, in hours. */
class WhenItBeganTest {
    private static final TextReader READER = Reading.READER;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chest pain for three weeks | 504",
                "chest pain for two monhts | 1440",
                "chest pain for seveal weeks | 840",
                "chest pain for two basically months | 1440",
                "chest pain since yesterday | 24",
                "chest pain last night | 12",
                "chest pain an hour ago | 1",
                "chest pain this morning | 8",
                "chest pain on and off for months | 2160",
                "chest pain x3 days | 72",
                "chest pain x 3 days | 72",
                "chest pain 3/7 | 72",
                "chest pain for 2/52 | 336",
                "chest pain 20 mins | 0.33",
                "chest pain for half an hour | 0.5",
                "chest pain a couple of days | 48",
                "chest pain since Tuesday | 48",
                "chest pain overnight | 12",
                "chest pain for a fortnight | 336"
            })
    void isReadFromWhatPeopleWrite(String text, double hours) {
        Finding finding = READER.read(text).stream()
                .filter(f -> f.concept().equals("chest_pain"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.onsetHours()).as(text).isNotNull();
        assertThat(finding.onsetHours()).isCloseTo(hours, Percentage.withPercentage(5));
    }
}
