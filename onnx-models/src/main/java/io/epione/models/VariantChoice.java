package io.epione.models;

import io.epione.models.Manifest.Variant;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a profile gets this one of several models for one question; if not, the other is named. */
final class VariantChoice {
    private final Variant variant;
    private final ProfileSnapshot snapshot;
    private final Map<String, Assessment> earlier;

    VariantChoice(Variant variant, ProfileSnapshot snapshot, Map<String, Assessment> earlier) {
        this.variant = variant;
        this.snapshot = snapshot;
        this.earlier = earlier;
    }

    /** Adds the problem where it is another's turn. */
    void check(Gathered gathered) {
        String why = otherwise(gathered);
        if (why != null) {
            gathered.problems().add(new Problem("eligibility", "other-variant", why));
        }
    }

    private @Nullable String otherwise(Gathered gathered) {
        if (variant.insteadOf() != null && earlier.get(variant.insteadOf()) instanceof RiskAssessment) {
            return "%s has an answer and goes before this one.".formatted(variant.insteadOf());
        }
        if (variant.unlessKnown() != null && snapshot.quantity(variant.unlessKnown()) instanceof Fact.Measured<?>) {
            return "%s is known as well; %s uses both.".formatted(variant.unlessKnown(), variant.then());
        }
        long known = gathered.inputs().stream()
                .filter(input -> variant.of().contains(input.name()))
                .map(InputUsed::state)
                .filter(state -> state != Fact.State.NOT_MEASURED)
                .count();
        return known < variant.atLeast()
                ? "At least %d of %s must be known; with fewer another variant is the one."
                        .formatted(variant.atLeast(), String.join(", ", variant.of()))
                : null;
    }
}
