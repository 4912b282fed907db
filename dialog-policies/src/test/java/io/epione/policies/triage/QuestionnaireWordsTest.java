package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.questionnaire.Questionnaires;
import io.epione.policies.triage.DialogContext.Stated;
import io.epione.policies.triage.DialogContext.Trigger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of answers say nothing about health by themselves, so that clicking is never taken for a complaint. */
class QuestionnaireWordsTest {
    private static boolean silent(String text) {
        return ShippedPolicy.rulesAlone()
                .evaluate(DialogContext.of(Trigger.TURN, text, List.of(), Stated.nothing(), null, Case.NOW))
                .disposition()
                .silent();
    }

    @Test
    void everyWordOfAnOptionIsSilent() {
        Stream<String> words = new Questionnaires()
                .all().stream()
                        .flatMap(one -> one.items().stream())
                        .flatMap(item -> item.options().stream())
                        .flatMap(option -> Stream.concat(Stream.of(option.display()), option.words().stream()))
                        .distinct();
        assertThat(words.filter(word -> !silent(word))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can i do the",
                "skip",
                "stop",
                "back",
                "continue",
                "no, the one before",
                "No, I meant most days",
                "take back my answers",
                "stop it",
                "quit",
                "no more questions",
                "I'd rather not say",
                "pass",
                "next",
                "go on"
            })
    void whatIsWantedOfAQuestionnaireIsSilent(String text) {
        assertThat(silent(text)).isTrue();
    }
}
