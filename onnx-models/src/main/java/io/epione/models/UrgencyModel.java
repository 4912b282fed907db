package io.epione.models;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.epione.profile.Sha256;
import io.epione.profile.risk.ModelRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        try {
            String path = Manifest.read(files.read("index.yaml"), ModelCatalog.Index.class)
                    .urgency();
            UrgencyManifest manifest = Manifest.read(files.read(path + "/manifest.yaml"), UrgencyManifest.class);
            byte[] file = files.read(path + "/model.onnx");
            String sha256 = Sha256.hex(file);
            if (!sha256.equals(manifest.sha256())) {
                throw new BrokenModel(
                        path, "model.onnx has the hash " + sha256 + ", the manifest says " + manifest.sha256());
            }
            String text = new String(files.read(path + "/model-card.md"), StandardCharsets.UTF_8);
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(files.read(path + "/tokenizer.json")),
                    Map.of("truncation", "false", "padding", "false"));
            UrgencyModel model = new UrgencyModel(manifest, manifest.card(text), tokenizer, new TokenGraph(path, file));
            model.checkGoldens(path, new String(files.read(path + "/golden.csv"), StandardCharsets.UTF_8));
            return model;
        } catch (IOException e) {
            throw new BrokenModel("triage-urgency", "a file cannot be read", e);
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

    private static long[] framed(long[] ids) {
        long[] framed = new long[ids.length + 2];
        framed[0] = BEGIN;
        System.arraycopy(ids, 0, framed, 1, ids.length);
        framed[ids.length + 1] = END;
        return framed;
    }

    private void checkGoldens(String path, String csv) {
        for (Golden golden : Golden.read(csv)) {
            Urgency read = read(golden.text("text"));
            String difference = golden.difference(Map.of(
                    "emergency", read.atLeast().emergency(),
                    "urgent", read.atLeast().urgent(),
                    "soon", read.atLeast().soon(),
                    "crisis", read.crisis()));
            if (difference != null) {
                close();
                throw new BrokenModel(path, difference);
            }
        }
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
