package io.epione.models;

import io.epione.profile.Sha256;
import io.epione.profile.risk.ModelRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens one folder of a model and refuses it unless hash, inputs, outputs and worked cases all agree. */
final class ModelFolder {
    private final ModelFiles files;
    private final String path;

    /** A folder below {@code models/}, as {@code id/version}. */
    ModelFolder(ModelFiles files, String path) {
        this.files = files;
        this.path = path;
    }

    OnnxRiskModel open(Concepts concepts) {
        Manifest manifest = manifest();
        byte[] file = read("model.onnx");
        String sha256 = Sha256.hex(file);
        if (!sha256.equals(manifest.sha256())) {
            throw new BrokenModel(
                    path, "model.onnx has the hash " + sha256 + ", the manifest says " + manifest.sha256());
        }
        String text = new String(read("model-card.md"), StandardCharsets.UTF_8);
        String golden = new String(read("golden.csv"), StandardCharsets.UTF_8);
        OnnxGraph graph = new OnnxGraph(
                path,
                file,
                manifest.inputs().stream().map(Manifest.Input::name).toList(),
                manifest.outputs().stream().map(Manifest.Output::name).toList());
        OnnxRiskModel model = new OnnxRiskModel(manifest, card(manifest, text), graph, concepts);
        try {
            checkConcepts(manifest, concepts);
            checkGoldens(manifest, graph, Golden.read(golden));
        } catch (IllegalArgumentException e) {
            model.close();
            throw new BrokenModel(path, String.valueOf(e.getMessage()), e);
        } catch (BrokenModel e) {
            model.close();
            throw e;
        }
        return model;
    }

    private Manifest manifest() {
        Manifest manifest;
        try {
            manifest = Manifest.read(read("manifest.yaml"), Manifest.class);
        } catch (IOException e) {
            throw new BrokenModel(path, "manifest.yaml: " + e.getMessage(), e);
        }
        if (!path.equals(manifest.id() + "/" + manifest.version())) {
            throw new BrokenModel(path, "the manifest names " + manifest.id() + "/" + manifest.version());
        }
        return manifest;
    }

    /** Every concept and question that the manifest names has a meaning. */
    private static void checkConcepts(Manifest manifest, Concepts concepts) {
        for (Manifest.Input input : manifest.inputs()) {
            Manifest.From from = input.from();
            named(from.condition()).ifPresent(concepts::condition);
            named(from.medication()).ifPresent(concepts::medication);
            named(from.answer()).ifPresent(concepts::question);
            if (from.contradictedBy() != null) {
                named(from.contradictedBy().medication()).ifPresent(concepts::medication);
            }
        }
        if (manifest.headlineIndex() < 0) {
            throw new IllegalArgumentException("the manifest has no output " + manifest.headline());
        }
        manifest.inputs().stream()
                .filter(input -> input.changeable() && input.from().medication() != null)
                .findFirst()
                .ifPresent(input -> {
                    throw new IllegalArgumentException(
                            "being on a medicine is nothing to change by oneself: " + input.name());
                });
        if (manifest.requires() != null) {
            concepts.condition(manifest.requires().condition());
        }
        manifest.notFor().forEach(exclusion -> concepts.condition(exclusion.condition()));
    }

    private static Optional<String> named(@Nullable String name) {
        return Optional.ofNullable(name);
    }

    private void checkGoldens(Manifest manifest, OnnxGraph graph, List<Golden> goldens) {
        double[][] cases = goldens.stream()
                .map(golden ->
                        manifest.inputs().stream().mapToDouble(golden::input).toArray())
                .toArray(double[][]::new);
        double[][] computed = graph.run(cases);
        for (int i = 0; i < goldens.size(); i++) {
            Map<String, Double> outputs = new HashMap<>();
            for (int o = 0; o < computed[i].length; o++) {
                outputs.put(manifest.outputs().get(o).name(), computed[i][o]);
            }
            String difference = goldens.get(i).difference(outputs);
            if (difference != null) {
                throw new BrokenModel(path, difference);
            }
        }
    }

    private byte[] read(String name) {
        try {
            return files.read(path + "/" + name);
        } catch (IOException e) {
            throw new BrokenModel(path, name + " cannot be read", e);
        }
    }

    private static ModelCard card(Manifest manifest, String text) {
        return new ModelCard(
                new ModelRef(manifest.id(), manifest.version(), manifest.sha256()),
                manifest.title(),
                manifest.purpose(),
                manifest.inputs().stream().map(ModelFolder::input).toList(),
                manifest.outputs().stream()
                        .map(output -> new ModelCard.Output(
                                output.name(), output.label(), output.unit(), output.choices(), output.truth()))
                        .toList(),
                manifest.licence() + " " + manifest.terms(),
                manifest.source(),
                text);
    }

    private static ModelCard.Input input(Manifest.Input input) {
        return new ModelCard.Input(
                input.name(),
                input.label(),
                input.kind().name().toLowerCase(Locale.ROOT),
                input.loinc(),
                input.unit(),
                input.low(),
                input.high(),
                input.choices(),
                input.maxAgeDays(),
                input.list(),
                input.absent() != null);
    }
}
