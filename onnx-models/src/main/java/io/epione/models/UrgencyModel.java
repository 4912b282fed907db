package io.epione.models;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.epione.profile.risk.ModelRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A small encoder, trained on the project's own corpus, that reads how urgent an English text is. Its card, results and
 * limits stand in {@code models/triage-urgency}; whoever asks it decides what a probability is worth. Thread-safe.
 */
public final class UrgencyModel implements AutoCloseable {
    /** A text of more tokens is read in parts, of which the gravest counts. */
    private static final int PART = 158;

    private static final int STEP = 118;
    private static final int MOST_PARTS = 20;
    private static final long BEGIN = 101;
    private static final long END = 102;

    private final UrgencyManifest manifest;
    private final ModelCard card;
    private final HuggingFaceTokenizer tokenizer;
    private final TokenGraph graph;

    private UrgencyModel(UrgencyManifest manifest, ModelCard card, HuggingFaceTokenizer tokenizer, TokenGraph graph) {
        this.manifest = manifest;
        this.card = card;
        this.tokenizer = tokenizer;
        this.graph = graph;
    }

    /** Opens the shipped model, which takes about a second; throws {@link BrokenModel} where its files disagree. */
    public static UrgencyModel shipped() {
        return open(ModelFiles.shipped());
    }

    static UrgencyModel open(ModelFiles files) {
        ModelFolder folder = new ModelFolder(files, ModelCatalog.Index.of(files).urgency());
        UrgencyManifest manifest = folder.manifest(UrgencyManifest.class);
        ModelCard card = manifest.card(folder.card());
        TokenGraph graph = new TokenGraph(folder.open(manifest.ref(), OnnxSession.Memory.KEPT));
        UrgencyModel model = new UrgencyModel(manifest, card, tokenizer(folder), graph);
        try {
            folder.checkGoldens(golden -> worked(model.read(golden.text("text"))));
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
        return model;
    }

    private static HuggingFaceTokenizer tokenizer(ModelFolder folder) {
        try {
            return HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(folder.read("tokenizer.json")),
                    Map.of("truncation", "false", "padding", "false"));
        } catch (IOException e) {
            throw new BrokenModel(folder.toString(), "tokenizer.json cannot be read", e);
        }
    }

    public ModelRef ref() {
        return card.ref();
    }

    public ModelCard card() {
        return card;
    }

    /** From which probability on it counts as sure, as the card derives it. */
    public UrgencyManifest.SureFrom sureFrom() {
        return manifest.sureFrom();
    }

    /** Reads a text; one without words is read as nothing. */
    public Urgency read(String text) {
        long[] ids = tokenizer.encode(text, false, false).getIds();
        int parts = Math.min(MOST_PARTS, 1 + Math.max(0, (ids.length - PART + STEP - 1) / STEP));
        return IntStream.range(0, parts)
                .mapToObj(part -> Arrays.copyOfRange(ids, part * STEP, Math.min(ids.length, part * STEP + PART)))
                .map(UrgencyModel::framed)
                .map(graph::run)
                .map(Urgency::of)
                .reduce(Urgency::or)
                .orElseThrow();
    }

    /**
     * Reads a text, and once more in other ways where the first reading leaves an emergency open. What one of them is sure
     * of counts; nothing is ever read as less than at first.
     */
    public Urgency readClosely(String text) {
        return SecondReading.closely(text, manifest.sureFrom().emergency(), this::read);
    }

    private static long[] framed(long[] ids) {
        long[] framed = new long[ids.length + 2];
        framed[0] = BEGIN;
        System.arraycopy(ids, 0, framed, 1, ids.length);
        framed[ids.length + 1] = END;
        return framed;
    }

    /** What worked cases are about. */
    private static Map<String, Double> worked(Urgency read) {
        return Map.of(
                "emergency", read.atLeast().emergency(),
                "urgent", read.atLeast().urgent(),
                "soon", read.atLeast().soon(),
                "crisis", read.crisis());
    }

    /** The names of what it says, in the order of the graph. */
    static List<String> outputs() {
        return List.of("self-care", "routine", "soon", "urgent", "emergency", "crisis");
    }

    @Override
    public void close() {
        graph.close();
        tokenizer.close();
    }
}
