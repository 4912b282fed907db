package io.epione.policies.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.coaching.Coaching;
import io.epione.policies.coaching.Instead;
import io.epione.policies.questionnaire.Item;
import io.epione.policies.questionnaire.Questionnaire;
import io.epione.policies.questionnaire.Questionnaires;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words of our own beside those of published instruments, which stay as they are. */
class QuestionnaireWordingTest {
    private static final Questionnaires SHIPPED = new Questionnaires();

    @Test
    void theReadingGradeIsAtMostEight() {
        Stream<String> own = Stream.of(
                        SHIPPED.all().stream().map(Questionnaire::intro),
                        SHIPPED.find("social-needs").orElseThrow().items().stream()
                                .map(Item::text),
                        new Coaching().all().stream().map(Instead::text))
                .flatMap(texts -> texts);
        assertThat(own.filter(text -> ReadingGrade.of(text) > 8.0).map(text -> ReadingGrade.of(text) + " " + text))
                .isEmpty();
    }
}
