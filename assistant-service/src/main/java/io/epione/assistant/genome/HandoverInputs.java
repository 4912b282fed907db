package io.epione.assistant.genome;

import io.epione.profile.genome.GeneResult;
import java.util.List;
import java.util.Optional;

/**
 * What a handover was decided from, as it is kept with the decision.
 *
 * @param results what was known of the genes that a guideline names for the medicine
 */
public record HandoverInputs(String medicine, List<GeneResult> results) {
    public HandoverInputs {
        results = List.copyOf(results);
    }

    /** As JSON text. */
    public String write() {
        return InputsJson.write(this);
    }

    /** Empty where the text is none of {@link #write}, such as one that stands for what was removed. */
    public static Optional<HandoverInputs> read(String text) {
        return InputsJson.read(text, HandoverInputs.class);
    }
}
