package io.epione.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.knowledge.Card;
import io.epione.policies.knowledge.CardLoader;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inside the application, since a native library is loaded by one class loader of a process only. */
@QuarkusTest
class CardIndexTest {
    private final KnowledgeBase knowledge;

    @Inject
    CardIndexTest(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    @Test
    void everyParagraphOfEveryCardIsAPassageWithItsSource() {
        for (Card card : CardLoader.shipped()) {
            List<Passage> passages = knowledge.search(card.title(), 1_000).stream()
                    .map(Hit::passage)
                    .filter(passage -> passage.cardId().equals(card.id()))
                    .toList();
            assertThat(passages)
                    .as(card.id())
                    .containsExactlyInAnyOrderElementsOf(CardPassages.of(card).stream()
                            .map(Indexable::passage)
                            .toList());
        }
    }

    @Test
    void cardsAreFoundByTheQuestionsTheyAnswer() {
        List<String> lost = CardLoader.shipped().stream()
                .flatMap(card -> card.questions().stream().filter(question -> !finds(question, card.id())))
                .toList();
        assertThat(lost).hasSizeLessThan(20);
    }

    private boolean finds(String question, String cardId) {
        return knowledge.search(question, 5).stream()
                .anyMatch(hit -> hit.passage().cardId().equals(cardId));
    }

    @Test
    void nothingIsFoundForNoWords() {
        assertThat(knowledge.search("", 5)).isEmpty();
        assertThat(knowledge.search("?!", 5)).isEmpty();
        assertThat(knowledge.search("how are you", 5)).isEmpty();
        assertThat(knowledge.search("flu", 0)).isEmpty();
    }

    @Test
    void aVeryLongQuestionIsReadFromItsBeginning() {
        assertThat(knowledge.search("what does a high TSH mean " + "word ".repeat(100_000), 1))
                .first()
                .satisfies(hit -> assertThat(hit.passage().cardId()).isEqualTo("tsh-thyroid-test"));
    }
}
