package io.epione.assistant.reply.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AroundQuestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How is the air today? | true | false",
                "how's the air quality here | true | false",
                "What is the AQI | true | false",
                "is the air bad outside right now? | true | false",
                "Is there much smoke outside today? | true | false",
                "What's the air quality in my area? | true | false",
                "Is it too hot outside today? | false | true",
                "How hot is it today? | false | true",
                "what is the heat index now | false | true",
                "is it too hot to go for a walk | false | true",
                "Can I go running outside today? | true | true",
                "should I exercise outdoors today | true | true",
                "can I go outside today? | true | true"
            })
    void whatIsAskedOfTheAirAndTheHeatIsHeard(String text, boolean air, boolean heat) {
        assertThat(AroundQuestion.in(text)).contains(new AroundQuestion(air, heat, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the air quality index?",
                "What does the heat index mean?",
                "How is the air quality index worked out?",
                "How does air pollution harm the lungs?",
                "I feel hot today, is it too hot?",
                "Is my temperature too high today?",
                "My child feels hot, is it the heat today?",
                "What was my glucose today?",
                "I cannot get enough air today.",
                "How is my air intake inhaler used?",
                "Can I take insulin outside?"
            })
    void everythingElseIsLeftAlone(String text) {
        assertThat(AroundQuestion.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How is the air tomorrow?",
                "is it too hot outside this weekend",
                "how was the air yesterday, how is the air"
            })
    void anotherDayIsHeardAsAnotherDay(String text) {
        assertThat(AroundQuestion.in(text))
                .get()
                .extracting(AroundQuestion::now)
                .isEqualTo(false);
    }
}
