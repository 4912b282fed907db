package io.epione.policies.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer in anybody's words is the option that it plainly names, or none. */
class AnswerReaderTest {
    private static final Questionnaires SHIPPED = new Questionnaires();
    private static final List<Item> MOOD = SHIPPED.find("phq-9").orElseThrow().items();
    private static final Item NINTH = MOOD.getLast();

    private static String read(Item item, String text) {
        return switch (AnswerReader.read(item, text)) {
            case Answered.Chosen(Option option, boolean whole) -> option.display() + (whole ? "" : " beside");
            case Answered.AtLeast(Option option) -> "at least " + option.display();
            case Answered.Unclear() -> "unclear";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "Several days, Several days",
        "several days., Several days",
        "most days, More than half the days",
        "'Um, most days I guess', More than half the days",
        "the second one, Several days",
        "the last, Nearly every day",
        "2, More than half the days",
        "zero, Not at all",
        "no, Not at all",
        "'I\u2019d say almost every day', Nearly every day",
        "'it has been like that nearly every day', Nearly every day beside",
        "'I feel that way most days', More than half the days beside"
    })
    void whatIsPlainIsTheOption(String text, String option) {
        assertThat(read(MOOD.getFirst(), text)).isEqualTo(option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "sometimes",
                "it depends",
                "several days or most days",
                "not every day",
                "less than several days",
                "my wife does nearly every day",
                "never most days",
                "4",
                "the sixth",
                "more",
                "what does several days mean?",
                "I used to, almost every day",
                "days",
                ""
            })
    void whatIsNotPlainIsNoOption(String text) {
        assertThat(read(MOOD.getFirst(), text)).isEqualTo("unclear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes, I have.", "sometimes", "one day", "not really", "a bit", "once or twice"})
    void aYesToTheNinthIsTheLeastItCanMeanAndNoAnswer(String text) {
        assertThat(read(NINTH, text)).isEqualTo("at least Several days");
    }

    @Test
    void everyOptionOfEveryQuestionIsReadFromItsOwnWordsAndFromNoOthers() {
        SHIPPED.all().stream()
                .flatMap(one -> one.items().stream())
                .forEach(item -> item.options().forEach(option -> {
                    assertThat(read(item, option.display())).isEqualTo(option.display());
                    option.words()
                            .forEach(word -> assertThat(read(item, word))
                                    .as(item.linkId() + " " + word)
                                    .isEqualTo(option.display()));
                }));
    }

    @Test
    void whatWasMeantInsteadIsTakenFromACorrection() {
        assertThat(AnswerReader.meant("No, I meant most days")).contains("most days");
        assertThat(AnswerReader.meant("most days")).isEmpty();
    }
}
