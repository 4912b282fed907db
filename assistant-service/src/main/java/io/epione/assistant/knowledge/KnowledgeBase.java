package io.epione.assistant.knowledge;

import java.util.List;

/** The passages the assistant may quote. Thread-safe. */
public interface KnowledgeBase {
    /** A hit below this relevance is no answer: a wrong card costs more than saying that there is no source. */
    double ENOUGH = 0.6;

    /**
     * The passages nearest to a question, best first, at most {@code k}. They are given whatever their relevance; the
     * caller compares it with {@link #ENOUGH}. Of a question longer than 1,000 characters the beginning is read; a
     * question without a word finds nothing.
     */
    List<Hit> search(String query, int k);
}
