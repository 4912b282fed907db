package io.epione.assistant.reply.writer;

import java.util.List;
import java.util.Optional;

/** Asks a language model to word sentences. Thread-safe. */
interface LanguageModel {
    /** Whether one is configured and may be asked now. */
    boolean on();

    /** The model's name, empty when there is none. */
    String name();

    /**
     * One sentence for each of these, in their order; empty when no answer of that shape came in time.
     *
     * @param sentences what {@link AllowList} lets out, and nothing else
     */
    Optional<List<String>> word(List<String> sentences);

    /** Told whether what came was of any use, so that a model that never is gets asked less. */
    void learn(boolean useful);
}
