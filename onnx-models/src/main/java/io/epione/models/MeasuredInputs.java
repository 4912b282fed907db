package io.epione.models;

import io.epione.models.Manifest.BodyMass;
import io.epione.models.Manifest.Input;
import io.epione.models.Taken.Lacking;
import io.epione.models.Taken.Used;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.Assessment.NotAssessable;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.Fact.Evidence;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes numbers from measures. A value counts as long as the manifest's age limit allows, whatever the profile's own
 * limit for the measure is; one that the profile calls stale is used with its age said.
 */
final class MeasuredInputs {
    private final ProfileSnapshot snapshot;
    private final Map<String, Assessment> earlier;

    MeasuredInputs(ProfileSnapshot snapshot, Map<String, Assessment> earlier) {
        this.snapshot = snapshot;
        this.earlier = earlier;
    }

    Taken take(Input input, String measure) {
        Fact<Quantity> fact = snapshot.quantity(measure);
        Taken taken = take(input, input.label(), fact, input.unit(), input.maxAgeDays());
        if (taken instanceof Used(InputUsed used, List<String> _)) {
            Problem refusal = Domain.refusal(input, used.value());
            return refusal == null ? taken : new Lacking(refusal);
        }
        // A way around what a person withholds would defeat the choice.
        if (fact instanceof Fact.Withheld<Quantity>) {
            return taken;
        }
        BodyMass bodyMass = input.from().bodyMass();
        if (bodyMass != null) {
            return computed(input, bodyMass, taken);
        }
        String model = input.from().model();
        return model == null ? taken : chained(input, model, taken);
    }

    private Taken take(Input input, String label, Fact<Quantity> fact, String unit, @Nullable Integer maxAgeDays) {
        return switch (fact) {
            case Fact.Measured<Quantity>(Evidence<Quantity> evidence) ->
                value(input, label, evidence, Fact.State.MEASURED, unit, maxAgeDays);
            case Fact.Stale<Quantity>(Evidence<Quantity> evidence, Duration _) ->
                value(input, label, evidence, Fact.State.STALE, unit, maxAgeDays);
            case Fact.Withheld<Quantity> _ -> Lacking.of(input, "withheld", label + " is withheld by the person.");
            case Fact.Conflicting<Quantity> conflicting ->
                Lacking.of(
                        input,
                        "missing",
                        conflicting.recalled()
                                ? label + " comes from a device that is recalled."
                                : label + ": the sources contradict each other.");
            default -> Lacking.of(input, "missing", label + " is not in the profile.");
        };
    }

    private Taken value(
            Input input,
            String label,
            Evidence<Quantity> evidence,
            Fact.State state,
            String unit,
            @Nullable Integer maxAgeDays) {
        Quantity quantity = evidence.value();
        long days = Duration.between(evidence.observedAt(), snapshot.asOf()).toDays();
        if (maxAgeDays != null && days >= maxAgeDays + 1L) {
            return Lacking.of(
                    input,
                    "stale",
                    "%s is %d days old; at most %d days are accepted.".formatted(label, days, maxAgeDays));
        }
        if (quantity.censored()) {
            return Lacking.of(
                    input,
                    "missing",
                    "%s is only known to be %s %s."
                            .formatted(label, quantity.comparator().symbol(), Domain.number(quantity.amount())));
        }
        if (!quantity.unit().equals(unit)) {
            return Lacking.of(
                    input, "missing", "%s is stored in %s, not in %s.".formatted(label, quantity.unit(), unit));
        }
        InputUsed used = new InputUsed(
                input.name(),
                quantity.amount(),
                Domain.shown(input, quantity.amount()),
                state,
                evidence.observedAt(),
                evidence.provenance().source());
        return new Used(
                used, state == Fact.State.STALE ? List.of("%s is %d days old.".formatted(label, days)) : List.of());
    }

    private Taken computed(Input input, BodyMass from, Taken measured) {
        Taken weight = take(input, "Body weight", snapshot.quantity(from.weight()), "kg", input.maxAgeDays());
        Taken height = take(input, "Body height", snapshot.quantity(from.height()), "cm", from.heightMaxAgeDays());
        if (weight instanceof Used(InputUsed kg, List<String> aboutWeight)
                && height instanceof Used(InputUsed cm, List<String> aboutHeight)) {
            double metres = cm.value() / 100;
            double index = kg.value() / (metres * metres);
            Problem refusal = Domain.refusal(input, index);
            if (refusal != null) {
                return new Lacking(refusal);
            }
            List<String> warnings = new ArrayList<>(aboutWeight);
            warnings.addAll(aboutHeight);
            Fact.State state = worse(kg.state(), cm.state());
            return new Used(
                    new InputUsed(
                            input.name(),
                            index,
                            Domain.shown(input, Math.round(index * 10) / 10.0),
                            state,
                            kg.observedAt(),
                            "weight and height"),
                    warnings);
        }
        Problem own = problem(measured);
        List<Problem> parts = new ArrayList<>(List.of(own));
        for (Taken part : List.of(weight, height)) {
            if (part instanceof Lacking(Problem problem)) {
                parts.add(problem);
            }
        }
        return together(input, parts);
    }

    private Taken chained(Input input, String model, Taken measured) {
        Assessment before = earlier.get(model);
        return switch (before) {
            case RiskAssessment assessment -> output(input, assessment);
            case NotAssessable refused -> {
                List<Problem> parts = new ArrayList<>(List.of(problem(measured)));
                parts.addAll(refused.problems());
                yield together(input, parts);
            }
            case null -> measured;
        };
    }

    private static Taken output(Input input, RiskAssessment assessment) {
        double value = Objects.requireNonNull(assessment.outputs().get(input.name()), input.name());
        Problem refusal = Domain.refusal(input, value);
        if (refusal != null) {
            return new Lacking(refusal);
        }
        Instant oldest = assessment.inputs().stream()
                .map(InputUsed::observedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Fact.State state =
                assessment.inputs().stream().map(InputUsed::state).reduce(Fact.State.MEASURED, MeasuredInputs::worse);
        return new Used(
                new InputUsed(
                        input.name(),
                        value,
                        Domain.shown(input, Math.rint(value)),
                        state,
                        oldest,
                        assessment.model().id()),
                assessment.warnings());
    }

    private static Problem problem(Taken lacking) {
        return ((Lacking) lacking).problem();
    }

    /** One problem of the input out of those of its parts; the first part that is more than missing names the code. */
    private static Lacking together(Input input, List<Problem> parts) {
        String code = parts.stream()
                .map(Problem::code)
                .filter(part -> !part.equals("missing"))
                .findFirst()
                .orElse("missing");
        return Lacking.of(
                input, code, parts.stream().map(Problem::message).distinct().collect(Collectors.joining(" ")));
    }

    private static Fact.State worse(Fact.State one, Fact.State other) {
        return one == Fact.State.MEASURED ? other : one;
    }
}
