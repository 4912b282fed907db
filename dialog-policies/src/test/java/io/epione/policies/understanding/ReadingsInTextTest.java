package io.epione.policies.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that people give, each for what it measures. */
class ReadingsInTextTest {
    private static final TextReader READER = Reading.READER;

    private static List<Double> values(String text, String measure) {
        return READER.read(text).stream()
                .filter(finding -> finding.concept().equals(measure))
                .map(Finding::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my sugar is 42 | glucose | 42",
                "her breathing rate is 26 | respiratory_rate | 26",
                "resps 30 | respiratory_rate | 30",
                "the lab rang, potassium 7.3 | potassium | 7.3",
                "finger stick is 560 | glucose | 560",
                "fingerprick 560 this morning | glucose | 560",
                "39.4 since yesterday | temperature | 39.4",
                "temp 103F | temperature | 39.44",
                "BP 190 over 120 | systolic | 190",
                "BP 190 over 120 | diastolic | 120",
                "sats 86 | spo2 | 86",
                "o2 is 88% | spo2 | 88",
                "88% sats | spo2 | 88",
                "ketones 3.2 | ketones | 3.2",
                "pulse 140 at rest | heart_rate | 140",
                "HR 38 | heart_rate | 38",
                "7.2 on the meter | glucose | 129.7",
                "glucose 5.6 mmol/L | glucose | 100.9",
                "sugar 18, 37.9 | temperature | 37.9"
            })
    void areReadInTheUnitOfTheMeasure(String text, String measure, double value) {
        assertThat(values(text, measure)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "saturation is 97%, pulse 88 | spo2 | 97",
                "sugars 8 to 11, ketones none | ketones |",
                "potassium 600 mg tablets | potassium |",
                "potassium checked 2 weeks ago | potassium |",
                "sats 97, temp 38.2 | spo2 | 97",
                "three lows under 3.5 today on gliclazide | tablets_taken |",
                "reads lower than blood by 1.5, sugar fine | glucose |"
            })
    void belongToTheNearestWordForAMeasure(String text, String measure, Double only) {
        assertThat(values(text, measure)).isEqualTo(only == null ? List.of() : List.of(only));
    }

    @Test
    void aGlucoseThatMayBeEitherUnitIsReadBothWaysAndSaysSo() {
        List<Finding> glucose = READER.read("my sugar is 25").stream()
                .filter(finding -> finding.concept().equals("glucose"))
                .toList();
        assertThat(glucose).extracting(Finding::value).containsExactlyInAnyOrder(25.0, 450.4);
        assertThat(glucose).allMatch(finding -> finding.unit() == null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sugar was 5.6 this morning, now it is 22", "sugars 22 to 25 mmol", "glucose 25 mmol/L now 22"})
    void oneNumberThatSettlesTheUnitSettlesItForAll(String text) {
        assertThat(values(text, "glucose")).noneMatch(value -> value == 22.0);
    }

    @Test
    void theAgeOfABabyIsRead() {
        Understood understood = READER.understand("Baby 14 months, had a cold, 38.4 for two days");
        assertThat(understood.people().values()).anyMatch(person -> person.age() != null && person.age() > 1);
    }
}
