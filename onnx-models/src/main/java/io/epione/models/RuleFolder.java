package io.epione.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.epione.profile.Sha256;
import io.epione.profile.risk.ModelRef;
import java.util.List;

/** The folder of a rule on series: a manifest and a card, no graph. The hash of a rule is that of its card. */
public final class RuleFolder {
    private RuleFolder() {}

    /** Fields as in {@link Manifest}. */
    private record RuleManifest(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String version,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String purpose,
            @JsonProperty(required = true) String licence,
            @JsonProperty(required = true) String terms,
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) String review,
            @JsonProperty(required = true) List<ModelCard.Output> outputs) {}

    /** Reads a shipped card; throws {@link BrokenModel} when it is not there or does not fit. @param path {@code id/version} */
    public static ModelCard card(String path) {
        ModelFolder folder = new ModelFolder(ModelFiles.shipped(), path);
        RuleManifest rule = folder.manifest(RuleManifest.class);
        folder.checkNamed(rule.id(), rule.version());
        return new ModelCard(
                new ModelRef(rule.id(), rule.version(), Sha256.hex(folder.read("model-card.md"))),
                rule.title(),
                rule.purpose(),
                List.of(),
                rule.outputs(),
                rule.licence() + " " + rule.terms(),
                rule.source(),
                folder.card());
    }
}
