package io.epione.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.epione.profile.risk.ModelRef;
import java.util.List;

/**
 * The manifest of the trained reader; fields as in {@link Manifest}.
 *
 * @param sureFrom from which probability on an answer counts as sure
 */
public record UrgencyManifest(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String purpose,
        @JsonProperty(required = true) String sha256,
        @JsonProperty(required = true) String licence,
        @JsonProperty(required = true) String terms,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String review,
        @JsonProperty(required = true) SureFrom sureFrom) {

    /** Probabilities between 0 and 1. */
    public record SureFrom(double soon, double urgent, double emergency, double crisis) {}

    ModelRef ref() {
        return new ModelRef(id, version, sha256);
    }

    ModelCard card(String text) {
        return new ModelCard(
                ref(),
                title,
                purpose,
                List.of(),
                UrgencyModel.outputs().stream()
                        .map(name -> new ModelCard.Output(name, "Probability of " + name + " or more", "1"))
                        .toList(),
                licence + " " + terms,
                source,
                text);
    }
}
