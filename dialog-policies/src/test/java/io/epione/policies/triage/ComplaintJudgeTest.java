package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a complaint is worth by itself, where no rule speaks of it. */
class ComplaintJudgeTest {
    private static Disposition.Reason reason(String text, String rule) {
        return judge(text).reasons().stream()
                .filter(reason -> reason.ruleId().equals(rule))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(rule + " is not among " + judge(text).reasons()));
    }

    private static Disposition judge(String text) {
        return QuestionsTest.judge(text).disposition();
    }

    @Test
    void aComplaintIsSaidBackWithTheSourceOfItsProtocol() {
        Disposition.Reason reason = reason("I have an itchy rash on my arm", "complaint-rash");
        assertThat(reason.text()).startsWith("You have: ").endsWith("ash.");
        assertThat(reason.source()).doesNotContain("Epione").isNotBlank();
    }

    @Test
    void whatIsOverIsSaidToBeOver() {
        assertThat(reason("I had a rash two weeks ago, it is gone now", "complaint-rash")
                        .text())
                .startsWith("You had: ");
    }

    @ParameterizedTest
    @CsvSource({
        "'I had back pain two weeks ago, it is gone now', ROUTINE",
        "'I had back pain three years ago', SELF_CARE"
    })
    void whatIsOverIsWorthAnAppointmentAndWhatIsLongOverIsNot(String text, Level most) {
        assertThat(judge(text).level().above(most)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'Mir ist seit gestern sehr schwindlig und ich habe Angst, was soll ich nur tun?', floor-not-read",
        "'I have a weird feeling', floor-not-understood"
    })
    void whatIsNotReadOrNotUnderstoodIsForAClinicianWithinADay(String text, String rule) {
        assertThat(reason(text, rule).source()).startsWith("Epione");
        assertThat(judge(text).level().above(Level.ROUTINE)).isTrue();
    }
}
