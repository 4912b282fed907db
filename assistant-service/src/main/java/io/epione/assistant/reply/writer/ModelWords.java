package io.epione.assistant.reply.writer;

import java.util.List;

/**
 * What a language model said of a reply that left; kept with the decision, so that reading it back asks no model.
 *
 * @param model the model's name, empty when none of its sentences left
 */
public record ModelWords(String model, List<Sentence> sentences) {
    public static final ModelWords NONE = new ModelWords("", List.of());

    public ModelWords {
        sentences = List.copyOf(sentences);
    }

    /**
     * One sentence of the model that left.
     *
     * @param builtIn the sentence it stands for
     * @param said as it left
     */
    public record Sentence(String builtIn, String said) {}

    public boolean none() {
        return sentences.isEmpty();
    }
}
