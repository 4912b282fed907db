package io.epione.models;

import io.epione.profile.risk.Assessment;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.Map;

/** One model of the catalogue (hop 6). Thread-safe. Outside its domain it refuses, it never extrapolates or guesses. */
public interface RiskModel {
    ModelCard card();

    /** Takes its inputs from a profile and from what earlier models of the chain said ({@code earlier}, by model id). */
    Assessment assess(ProfileSnapshot snapshot, Map<String, Assessment> earlier);

    /** Runs on inputs named by the caller: numbers, booleans (or 0 and 1) and choices as texts. */
    ModelRun run(Map<String, Object> inputs);
}
