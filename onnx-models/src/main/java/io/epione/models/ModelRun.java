package io.epione.models;

import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.ModelRef;
import java.util.List;
import java.util.Map;

/** The answer to inputs that a caller named. */
public sealed interface ModelRun {
    /** The outputs by name, and what a reader must know beside them. */
    record Answered(ModelRef model, Map<String, Double> outputs, List<String> warnings) implements ModelRun {}

    /**
     * Every input that is {@code missing}, of the {@code wrong-kind} or {@code out-of-range}, named; those are the codes of
     * the problems.
     */
    record Refused(ModelRef model, List<Problem> problems) implements ModelRun {}
}
