package io.epione.models;

import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.Bounds;
import io.epione.profile.risk.ModelRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to inputs that a caller named. */
public sealed interface ModelRun {
    /** The outputs by name, and what a reader must know beside them. */
    record Answered(ModelRef model, Map<String, Double> outputs, List<String> warnings) implements ModelRun {}

    /**
     * Every input that is {@code missing}, of the {@code wrong-kind}, in a {@code wrong-unit}, {@code out-of-range} or of a
     * {@code suspicious-unit}, named; those are the codes of the problems.
     *
     * @param bounds where the outputs must lie if nothing but missing inputs stands in the way, else null
     */
    record Refused(
            ModelRef model,
            List<Problem> problems,
            @Nullable Bounds bounds) implements ModelRun {}
}
