package io.epione.policies.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {
    private static final Questionnaires SHIPPED = new Questionnaires();

    @ParameterizedTest
    @CsvSource({
        "can I do the mood questionnaire, START",
        "PHQ-9 please, START",
        "I'd like to take the depression test, START",
        "ask me the questions about daily needs, START",
        "what is the PHQ-9?, NOTHING",
        "what was my PHQ-9 score, NOTHING",
        "I don't want to do the mood questionnaire, NOTHING",
        "stop, STOP",
        "stop the questionnaire please, STOP",
        "stop the mood questionnaire, STOP",
        "I want to end it, NOTHING",
        "I want to stop, NOTHING",
        "I want to pass on, NOTHING",
        "I want to leave, NOTHING",
        "'no, the one before', BACK",
        "go back, BACK",
        "back pain, NOTHING",
        "change my last answer, BACK",
        "skip, SKIP",
        "I'd rather not say, SKIP",
        "next question, SKIP",
        "continue, RESUME",
        "go on with the questionnaire, RESUME",
        "continue the mood questionnaire, RESUME",
        "take back my answers, TAKE_BACK",
        "please delete my mood questionnaire answers, TAKE_BACK",
        "'I take back what I said, the answer is no', NOTHING",
        "I have a headache, NOTHING"
    })
    void whatIsWantedIsReadFromPlainWords(String text, Wish wish) {
        assertThat(SHIPPED.wanted(text).wish()).as(text).isEqualTo(wish);
    }
}
