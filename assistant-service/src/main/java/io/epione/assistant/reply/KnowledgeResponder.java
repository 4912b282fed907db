package io.epione.assistant.reply;

import io.epione.assistant.knowledge.Hit;
import io.epione.assistant.knowledge.KnowledgeBase;
import io.epione.assistant.knowledge.Passage;
import io.epione.assistant.reply.evidence.Quote;
import io.epione.assistant.reply.evidence.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the knowledge cards: one to three whole paragraphs of the one card that fits best, and what can be done of
 * it without what the person told to lack; or nothing.
 */
@ApplicationScoped
class KnowledgeResponder {
    private static final int LOOKED_AT = 8;
    private static final int MOST_PARAGRAPHS = 3;
    private static final double NEARLY_AS_GOOD = 0.6;
    private static final String OURSELVES = "/";

    private final KnowledgeBase knowledge;
    private final Feasibility feasibility;

    KnowledgeResponder(KnowledgeBase knowledge, Feasibility feasibility) {
        this.knowledge = knowledge;
        this.feasibility = feasibility;
    }

    /** Empty when nothing is near enough to be an answer. */
    Optional<Draft> answer(Ask ask) {
        List<Hit> hits = knowledge.search(ask.text(), LOOKED_AT);
        if (hits.isEmpty() || hits.getFirst().relevance() < KnowledgeBase.ENOUGH) {
            return Optional.empty();
        }
        Hit best = hits.getFirst();
        List<Bound> quotes = hits.stream()
                .filter(hit -> hit.passage().cardId().equals(best.passage().cardId()))
                .filter(hit -> hit.score() >= NEARLY_AS_GOOD * best.score())
                .limit(MOST_PARAGRAPHS)
                .map(Hit::passage)
                .map(KnowledgeResponder::quote)
                .toList();
        return Optional.of(
                Draft.of(quotes).then(Draft.of(feasibility.after(best.passage().cardId(), ask.snapshot()))));
    }

    private static Bound quote(Passage passage) {
        @Nullable String url = passage.url().equals(OURSELVES) ? null : passage.url();
        Source source = new Source(
                Source.Kind.PASSAGE,
                passage.id(),
                passage.title() + ". After " + passage.publisher() + ": " + passage.sourceTitle(),
                url,
                null,
                passage.review());
        return Bound.of(passage.text(), new Quote(source, passage.text()));
    }
}
