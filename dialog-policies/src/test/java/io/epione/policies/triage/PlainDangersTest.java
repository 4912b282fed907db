package io.epione.policies.triage;

import static io.epione.policies.disposition.Level.EMERGENCY;
import static io.epione.policies.disposition.Level.ROUTINE;
import static io.epione.policies.disposition.Level.SELF_CARE;
import static io.epione.policies.disposition.Level.URGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Disposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told in so many words and was not heard once. */
class PlainDangersTest {
    @Test
    void manyTabletsAtOnceAreACrisisWhateverIsSaidBeside() {
        assertThat(said("I have taken thirty paracetamol tablets.").crisis()).isTrue();
        assertThat(said("I mean, die. I wanted to. like I have taken thirty paracetamol tablets.")
                        .crisis())
                .isTrue();
        assertThat(said("I have taken 24 paracetamol over three days for toothache")
                        .crisis())
                .isFalse();
        assertThat(said("my toddler has swallowed 30 tablets").crisis()).isFalse();
    }

    @Test
    void whoCollapsesAtACourseIsNoQuestionOfAnExam() {
        assertThat(said("on the first aid course the teacher collapsed and is not breathing")
                        .level())
                .isEqualTo(EMERGENCY);
        assertThat(said("on the first aid course we did CPR on a dummy").level())
                .isLessThan(URGENT);
    }

    @Test
    void howLongANoseBleedsDecides() {
        assertThat(said("my nose has been bleeding for five minutes").level()).isEqualTo(SELF_CARE);
        assertThat(said("my nose has been bleeding for twenty minutes").level()).isEqualTo(URGENT);
        assertThat(said("my nose has been bleeding for forty minutes and I take warfarin")
                        .level())
                .isEqualTo(EMERGENCY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my body feels wrong",
                "there is something odd with my health",
                "something is wrong with my body since this morning"
            })
    void whoFeelsThatSomethingIsWrongIsNotSentAwayAsIfNothingWereSaid(String text) {
        assertThat(said(text).level()).isGreaterThanOrEqualTo(ROUTINE);
    }

    private static Disposition said(String text) {
        return ShippedPolicy.rulesAlone().evaluate(Case.of(text).context()).disposition();
    }
}
