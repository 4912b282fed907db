package io.epione.policies.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.understanding.Finding.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told as past and as over counts by when it was over; a look-back then reaches it. */
class OverAndPastTest {
    private static final TextReader READER = Reading.READER;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I had slurred speech in the past. It stopped an hour ago. | speech_trouble | 1",
                "Previously my face drooped. That went away this morning. | face_droop | 8",
                "PMH: slurred speech. Resolved yesterday. | speech_trouble | 24",
                "History of slurred speech yesterday, resolved after ten minutes. | speech_trouble | 24"
            })
    void whatIsOverSinceATimeIsResolvedAtThatTime(String text, String concept, double hours) {
        Finding finding = finding(text, concept);

        assertThat(finding.status()).as(text).isEqualTo(Status.RESOLVED);
        assertThat(finding.onsetHours()).as(text).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I used to get slurred speech with migraine. It went away. | speech_trouble",
                "I had slurred speech in the past. It went away after an hour. | speech_trouble",
                "Years ago my face drooped. It stopped an hour later. | face_droop",
                "I had slurred speech in the past. My cough stopped yesterday. | speech_trouble",
                "I once had a drooping face for two minutes. | face_droop"
            })
    void whatIsOverForLongStaysPast(String text, String concept) {
        Finding finding = finding(text, concept);

        assertThat(finding.status()).as(text).isEqualTo(Status.PAST);
        assertThat(finding.onsetHours()).as(text).isGreaterThanOrEqualTo(30 * 24.0);
    }

    @Test
    void howLongItLastedIsNotWhenItWas() {
        Finding finding = finding("I once had a drooping face for ten minutes yesterday.", "face_droop");

        assertThat(finding.status()).isEqualTo(Status.PAST);
        assertThat(finding.onsetHours()).isEqualTo(24.0);
    }

    private static Finding finding(String text, String concept) {
        return READER.read(text).stream()
                .filter(f -> f.concept().equals(concept))
                .findFirst()
                .orElseThrow();
    }
}
