package io.epione.assistant.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts as unit vectors that lie near each other where the texts mean the same: bge-small-en-v1.5 (Xiao et al., C-Pack,
 * SIGIR 2024; MIT licence), quantised, run in this process. Thread-safe.
 */
final class Meaning {
    private static final String GRAPH = "bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";

    private final EmbeddingModel model;

    Meaning(EmbeddingModel model) {
        this.model = model;
    }

    /** Takes a second or two. */
    static Meaning load() {
        // Out of files, which ONNX Runtime reads by itself: out of the jar it would pass three times through the heap.
        try {
            Path folder = Files.createTempDirectory("epione-meaning");
            Path graph = folder.resolve(GRAPH);
            Path tokenizer = folder.resolve(TOKENIZER);
            try {
                unpack(graph);
                unpack(tokenizer);
                return new Meaning(new OnnxEmbeddingModel(graph, tokenizer, PoolingMode.CLS));
            } finally {
                Files.deleteIfExists(graph);
                Files.deleteIfExists(tokenizer);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path file) throws IOException {
        try (InputStream in =
                BgeSmallEnV15QuantizedEmbeddingModel.class.getResourceAsStream("/" + file.getFileName())) {
            if (in == null) {
                throw new IllegalStateException(file.getFileName() + " is not shipped");
            }
            Files.copy(in, file);
        }
    }

    /** 384 numbers of length one; English only, of a long text the beginning. */
    float[] of(String text) {
        return model.embed(text).content().vector();
    }
}
