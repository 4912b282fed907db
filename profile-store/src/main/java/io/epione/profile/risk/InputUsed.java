package io.epione.profile.risk;

import io.epione.profile.snapshot.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One input of a model run.
 *
 * @param name as in the model's manifest
 * @param value booleans as 0 or 1, choices as their index in the manifest
 * @param shown the value as a person reads it, with its unit
 * @param state the state of the fact it came from
 * @param observedAt null for inputs that are not observed, such as age
 * @param source the fact's source, or the model that computed it, or {@code caller}
 */
public record InputUsed(
        String name,
        double value,
        String shown,
        Fact.State state,
        @Nullable Instant observedAt,
        String source) {}
