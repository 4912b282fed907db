package io.epione.profile.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of a model about a person: an assessment, or the reason why there is none. */
public sealed interface Assessment {
    ModelRef model();

    PatientId patient();

    /** The moment the profile was read at. */
    Instant asOf();

    /** Same model, same inputs, same result, or the same reasons; only the moment may differ. */
    default boolean saysTheSameAs(Assessment other) {
        return switch (this) {
            case RiskAssessment now ->
                other instanceof RiskAssessment old
                        && old.model().equals(now.model())
                        && old.outputs().equals(now.outputs())
                        && old.inputs().equals(now.inputs());
            case NotAssessable now ->
                other instanceof NotAssessable old
                        && old.model().equals(now.model())
                        && old.problems().equals(now.problems());
        };
    }

    /**
     * What the model said; stored back as a fact.
     *
     * @param outputs by output name, in the order of the manifest
     * @param inputs everything that went in
     * @param warnings what a reader must know beside the figures; shown with them or not at all
     * @param shown false where the figures are kept but not shown to the person
     * @param kind what the figures could be mistaken for; null where they could not
     */
    record RiskAssessment(
            ModelRef model,
            PatientId patient,
            Instant asOf,
            Map<String, Double> outputs,
            List<InputUsed> inputs,
            List<String> warnings,
            boolean shown,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Kind kind)
            implements Assessment {
        public RiskAssessment {
            outputs = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(outputs));
            inputs = List.copyOf(inputs);
            warnings = List.copyOf(warnings);
        }

        /** One that nobody could mistake for something measured. */
        public RiskAssessment(
                ModelRef model,
                PatientId patient,
                Instant asOf,
                Map<String, Double> outputs,
                List<InputUsed> inputs,
                List<String> warnings,
                boolean shown) {
            this(model, patient, asOf, outputs, inputs, warnings, shown, null);
        }
    }

    /** Figures that look like something else. */
    enum Kind {
        /** Worked out, where a laboratory would measure. It is no fact of that measure: no rule and no model reads it. */
        MODEL_ESTIMATE
    }

    /**
     * The model refused: what is missing, out of range or not meant for this person.
     *
     * @param bounds where the outputs must lie if nothing but missing inputs stands in the way, else null
     */
    record NotAssessable(
            ModelRef model,
            PatientId patient,
            Instant asOf,
            List<Problem> problems,
            @Nullable Bounds bounds) implements Assessment {
        public NotAssessable {
            problems = List.copyOf(problems);
        }

        public NotAssessable(ModelRef model, PatientId patient, Instant asOf, List<Problem> problems) {
            this(model, patient, asOf, problems, null);
        }

        /** The same refusal, with the bounds of what it refused. */
        public NotAssessable within(@Nullable Bounds found) {
            return new NotAssessable(model, patient, asOf, problems, found);
        }
    }

    /**
     * One reason for a refusal.
     *
     * @param input the input's name, or {@code eligibility}
     * @param code {@code missing}, {@code stale}, {@code withheld}, {@code out-of-range}, {@code not-eligible}
     * @param message a sentence for people, with the accepted range and unit where there is one
     */
    record Problem(String input, String code, String message) {}
}
