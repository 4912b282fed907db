package io.epione.assistant.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;

/**
 * Texts as unit vectors that lie near each other where the texts mean the same: bge-small-en-v1.5 (Xiao et al., C-Pack,
 * SIGIR 2024; MIT licence), quantised, run in this process. Thread-safe.
 */
final class Meaning {
    private final EmbeddingModel model;

    Meaning(EmbeddingModel model) {
        this.model = model;
    }

    /** Takes a second or two. */
    static Meaning load() {
        return new Meaning(new BgeSmallEnV15QuantizedEmbeddingModel());
    }

    /** 384 numbers of length one; English only, of a long text the beginning. */
    float[] of(String text) {
        return model.embed(text).content().vector();
    }
}
