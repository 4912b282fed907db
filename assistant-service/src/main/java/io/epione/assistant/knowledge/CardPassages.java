package io.epione.assistant.knowledge;

import io.epione.policies.knowledge.Card;
import java.util.List;
import java.util.stream.IntStream;

/** One passage per paragraph of a card. */
final class CardPassages {
    private CardPassages() {}

    static List<Indexable> of(Card card) {
        return IntStream.range(0, card.paragraphs().size())
                .mapToObj(n -> new Indexable(passage(card, n), card.questions(), card.topics()))
                .toList();
    }

    private static Passage passage(Card card, int number) {
        return new Passage(
                card.id() + "#" + (number + 1),
                card.id(),
                card.title(),
                card.paragraphs().get(number),
                card.source().publisher(),
                card.source().title(),
                card.source().url(),
                card.review());
    }
}
