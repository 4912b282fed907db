package io.epione.models;

import io.epione.profile.risk.Assessment;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One model of the catalogue (hop 6). Thread-safe. Outside its domain it refuses, it never extrapolates or guesses. */
public interface RiskModel {
    ModelCard card();

    /** Whether what it says of a profile is for the care team and nobody else. */
    boolean forCareTeam();

    /** How many years its chances tell of; null where it tells none. */
    @Nullable
    Integer years();

    /**
     * Takes its inputs from a profile and from what earlier models of the chain said ({@code earlier}, by model id). A
     * refusal comes without bounds: {@link ModelCatalog#bounded} has them.
     */
    Assessment assess(ProfileSnapshot snapshot, Map<String, Assessment> earlier);

    /** Why an assessment of this model is what it is. */
    Explanation explain(Assessment.RiskAssessment assessment);

    /** Runs on inputs named by the caller: numbers, booleans (or 0 and 1) and choices as texts. */
    ModelRun run(Map<String, Object> inputs);
}
