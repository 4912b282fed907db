package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.triage.DialogContext.Answered;
import io.epione.policies.understanding.Finding;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it began and how bad it is: a number, a quick reply or words fill in the finding that was asked about. */
class DegreeInquiryTest {
    @ParameterizedTest
    @CsvSource({"severity:headache, 8, 8", "severity:headache, eight out of ten, 8", "severity:headache, 3/10, 3"})
    void aSeverityIsWrittenIntoTheFinding(String question, String reply, int severity) {
        assertThat(headache(question, reply))
                .get()
                .extracting(Finding::severity)
                .isEqualTo(severity);
        assertThat(headache(question, reply))
                .get()
                .extracting(Finding::onsetHours)
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"hours:headache, two days ago, 48", "hours:headache, for three hours, 3"})
    void anOnsetIsWrittenIntoTheFinding(String question, String reply, double hours) {
        assertThat(headache(question, reply))
                .get()
                .extracting(Finding::onsetHours)
                .isEqualTo(hours);
        assertThat(headache(question, reply))
                .get()
                .extracting(Finding::severity)
                .isNull();
    }

    @Test
    void whatIsNoNumberLeavesItUnknown() {
        assertThat(headache("severity:headache", "purple"))
                .get()
                .extracting(Finding::severity)
                .isNull();
        assertThat(headache("hours:headache", "purple"))
                .get()
                .extracting(Finding::onsetHours)
                .isNull();
    }

    private static Optional<Finding> headache(String question, String reply) {
        return QuestionsTest.judge("I have a headache", new Answered(question, reply)).findings().stream()
                .filter(finding -> finding.concept().equals("headache"))
                .findFirst();
    }
}
