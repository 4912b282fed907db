package io.epione.models.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.epione.models.ModelCard;
import io.epione.profile.risk.ModelRef;
import java.util.List;

/**
 * The manifest of the forecaster; the other fields as with every model.
 *
 * @param envelope what the weights were fitted on
 * @param widths how the interval widens with the share that it may miss
 */
record ForecastManifest(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String purpose,
        @JsonProperty(required = true) String sha256,
        @JsonProperty(required = true) String licence,
        @JsonProperty(required = true) String terms,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String review,
        @JsonProperty(required = true) Envelope envelope,
        @JsonProperty(required = true) Widths widths) {

    /** Bounds in mg/dL and in years, all inclusive. */
    record Envelope(double lowest, double highest, int youngest, int oldest) {}

    /**
     * By share that is missed, the width against that for one miss in ten; between two shares the line counts.
     *
     * @param miss rising
     */
    record Widths(List<Double> miss, List<Double> factor) {
        double factor(double share) {
            int above = 0;
            while (above < miss.size() && miss.get(above) < share) {
                above++;
            }
            if (above == 0 || above == miss.size()) {
                return factor.get(Math.min(above, miss.size() - 1));
            }
            double part = (share - miss.get(above - 1)) / (miss.get(above) - miss.get(above - 1));
            return factor.get(above - 1) + part * (factor.get(above) - factor.get(above - 1));
        }
    }

    ModelRef ref() {
        return new ModelRef(id, version, sha256);
    }

    ModelCard card(String text) {
        return new ModelCard(
                ref(),
                title,
                purpose,
                List.of(),
                Quantiles.names().stream()
                        .map(name -> new ModelCard.Output(name, "Quantile and minutes ahead", "mg/dL"))
                        .toList(),
                licence + " " + terms,
                source,
                text);
    }
}
