package io.epione.models;

import io.epione.models.Manifest.From;
import io.epione.models.Manifest.Input;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the folder of a risk model and refuses it unless hash, inputs, outputs and worked cases all agree. */
final class Opening {
    private Opening() {}

    static OnnxRiskModel open(ModelFolder folder, Concepts concepts) {
        Manifest manifest = folder.manifest(Manifest.class);
        ModelCard card = ModelCard.of(manifest, folder.card());
        folder.checked(() -> check(manifest, concepts));
        OnnxGraph graph = OnnxGraph.open(folder, manifest);
        OnnxRiskModel model = new OnnxRiskModel(manifest, card, graph, concepts);
        try {
            folder.checkGoldens(golden -> model.outputs(
                    manifest.inputs().stream().mapToDouble(golden::input).toArray()));
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
        return model;
    }

    /** Every concept and question that the manifest names has a meaning, and nothing is asked of a person that may not be. */
    private static void check(Manifest manifest, Concepts concepts) {
        for (Input input : manifest.inputs()) {
            From from = input.from();
            named(from.condition()).ifPresent(concepts::condition);
            named(from.medication()).ifPresent(concepts::medication);
            named(from.answer()).ifPresent(concepts::question);
            if (from.contradictedBy() != null) {
                named(from.contradictedBy().medication()).ifPresent(concepts::medication);
            }
            if (input.changeable() && from.medication() != null) {
                throw new IllegalArgumentException(
                        "being on a medicine is nothing to change by oneself: " + input.name());
            }
        }
        if (manifest.headlineIndex() < 0) {
            throw new IllegalArgumentException("the manifest has no output " + manifest.headline());
        }
        if (manifest.requires() != null) {
            concepts.condition(manifest.requires().condition());
        }
        manifest.notFor().forEach(exclusion -> concepts.condition(exclusion.condition()));
    }

    private static Optional<String> named(@Nullable String name) {
        return Optional.ofNullable(name);
    }
}
