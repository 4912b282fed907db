package io.epione.assistant.knowledge;

import java.util.List;

/** The passages the assistant may quote. Thread-safe. */
public interface KnowledgeBase {
    /** A hit below this relevance is no answer: then there is no source for the question. */
    double ENOUGH = 0.5;

    /**
     * The passages nearest to a question, best first, at most {@code k}. They are given whatever their relevance; the
     * caller compares it with {@link #ENOUGH}. Of a question longer than 1,000 characters the beginning is read; a
     * question without a word finds nothing.
     */
    List<Hit> search(String query, int k);

    /**
     * Whether meaning is searched and not only words. Meaning needs a model that is loaded after the start; until then
     * hits come from the words alone and more questions stay without a source.
     */
    default boolean searchesMeaning() {
        return true;
    }
}
