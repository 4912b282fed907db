package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.PersonSaid;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where more than one person is ill, a question for age or sex means one of them, and so does its answer. */
class OfOneInquiryTest {
    private static final Inquiries INQUIRIES = Inquiries.shipped(ShippedPolicy.READER);

    @Test
    void theQuestionSaysWhomItMeans() {
        assertThat(asked("my daughter has a fever")).contains("How old is the person?");
        assertThat(asked("I have a runny nose and " + WorthAskingTest.BRUISE))
                .contains("How old is the child?")
                .doesNotContain("How old is the person?");
    }

    @Test
    void theAnswerCountsForThatPersonAlone() {
        Inquiry child = INQUIRIES.find("age-child").orElseThrow();

        assertThat(person(child.answer("3 to 12 months", Subject.CHILD, List.of()))
                        .age())
                .isEqualTo(0.6);
        assertThat(child.answer("3 to 12 months", Subject.SELF, List.of())).isEqualTo(Answer.NONE);
    }

    @Test
    void aQuestionForTheSexIsOneOfThem() {
        Inquiry child = INQUIRIES.find("sex-child").orElseThrow();

        assertThat(child.text()).contains("child");
        assertThat(child.fits(1)).isFalse();
        assertThat(INQUIRIES.find("sex").orElseThrow().fits(2)).isFalse();
        assertThat(person(child.answer("Female", Subject.CHILD, List.of())).sex())
                .isEqualTo("female");
        assertThat(child.answer("Female", Subject.OTHER, List.of())).isEqualTo(Answer.NONE);
    }

    private static PersonSaid person(Answer answer) {
        return Objects.requireNonNull(answer.person());
    }

    private static List<String> asked(String text) {
        return ShippedPolicy.rulesAlone().evaluate(Case.of(text).context()).questions().stream()
                .map(Judgement.Question::text)
                .toList();
    }
}
