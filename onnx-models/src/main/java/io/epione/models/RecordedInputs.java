package io.epione.models;

import io.epione.models.Concepts.Belongs;
import io.epione.models.Concepts.Concept;
import io.epione.models.Manifest.Contradiction;
import io.epione.models.Manifest.Exclusion;
import io.epione.models.Manifest.From;
import io.epione.models.Manifest.Input;
import io.epione.models.Taken.Lacking;
import io.epione.models.Taken.Used;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Entry.Observation;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes yes-or-no inputs and choices from answers, conditions and medicines. Records that are there and do not mention
 * something answer with no, and say so; without records the answer is unknown.
 */
final class RecordedInputs {
    private final ProfileSnapshot snapshot;
    private final Concepts concepts;

    RecordedInputs(ProfileSnapshot snapshot, Concepts concepts) {
        this.snapshot = snapshot;
        this.concepts = concepts;
    }

    Taken take(Input input) {
        From from = input.from();
        if (from.only() != null && !from.only().equals(snapshot.person().sex().code())) {
            return switch (snapshot.person().sex()) {
                case FEMALE, MALE ->
                    Used.of(new InputUsed(input.name(), 0, "does not apply", Fact.State.MEASURED, null, "person"));
                case OTHER, UNKNOWN -> Lacking.of(input, "missing", input.label() + ": the sex is not known.");
            };
        }
        if (from.answer() != null) {
            Optional<Taken> answered = answer(input, concepts.question(from.answer()));
            if (answered.isPresent()) {
                return answered.get();
            }
        }
        if (from.condition() != null) {
            return condition(input, concepts.condition(from.condition()));
        }
        return from.medication() != null
                ? medication(input, concepts.medication(from.medication()))
                : Lacking.of(input, "missing", input.label() + " is not answered in the profile.");
    }

    /** Why a person is ruled out, or why that cannot be told. */
    Optional<Problem> exclusion(Exclusion exclusion) {
        Concept concept = concepts.condition(exclusion.condition());
        List<Entry.Condition> conditions = records(snapshot.conditions());
        if (conditions == null) {
            return Optional.of(new Problem(
                    "eligibility",
                    absence(snapshot.conditions()),
                    "Whether this model applies cannot be told: " + whyAbsent(snapshot.conditions()) + "."));
        }
        boolean unreadable = false;
        for (Entry.Condition condition : conditions) {
            Belongs belongs = concepts.belongs(condition.code(), concept);
            if (belongs == Belongs.YES && (!exclusion.activeOnly() || active(condition.status()))) {
                return Optional.of(new Problem(
                        "eligibility",
                        "not-eligible",
                        exclusion.text() + " Recorded: " + condition.code().label() + "."));
            }
            unreadable |= belongs == Belongs.UNREADABLE;
        }
        return unreadable
                ? Optional.of(new Problem(
                        "eligibility",
                        "missing",
                        "Whether this model applies cannot be told: a condition is recorded by a code alone that is"
                                + " not known here."))
                : Optional.empty();
    }

    private Optional<Taken> answer(Input input, Concepts.Question question) {
        return snapshot.answers().stream()
                .filter(answer -> concepts.asks(answer.code(), question))
                .findFirst()
                .map(answer -> answered(input, question, answer));
    }

    private Taken answered(Input input, Concepts.Question question, Observation answer) {
        Integer maxAgeDays = input.maxAgeDays();
        long days =
                Duration.between(answer.effective().start(), snapshot.asOf()).toDays();
        if (maxAgeDays != null && days > maxAgeDays) {
            return Lacking.of(
                    input,
                    "stale",
                    "%s is %d days old; at most %d days are accepted.".formatted(input.label(), days, maxAgeDays));
        }
        String meaning = concepts.meaning(answer, question).orElse("");
        int value = switch (input.kind()) {
            case BOOLEAN -> List.of("no", "yes").indexOf(meaning);
            case CHOICE -> input.choices().indexOf(meaning);
            case NUMBER -> -1;
        };
        return value < 0
                ? Lacking.of(input, "missing", input.label() + " was answered in a way that is not understood.")
                : Used.of(new InputUsed(
                        input.name(),
                        value,
                        Domain.shown(input, value),
                        Fact.State.MEASURED,
                        answer.effective().start(),
                        answer.provenance().source()));
    }

    private Taken condition(Input input, Concept concept) {
        List<Entry.Condition> conditions = records(snapshot.conditions());
        if (conditions == null) {
            return Lacking.of(
                    input,
                    absence(snapshot.conditions()),
                    input.label() + ": " + whyAbsent(snapshot.conditions()) + ".");
        }
        boolean silenceIsUnknown = input.from().silenceIsUnknown();
        boolean unreadable = false;
        for (Entry.Condition condition : conditions) {
            Belongs belongs = concepts.belongs(condition.code(), concept);
            boolean over = !active(condition.status());
            // What is over still counts, except where only a present state is asked for.
            if (belongs == Belongs.YES && !(over && silenceIsUnknown)) {
                return recorded(
                        input,
                        condition,
                        over
                                ? List.of("%s is recorded as %s; counted as yes."
                                        .formatted(condition.code().label(), condition.status()))
                                : List.of());
            }
            unreadable |= belongs == Belongs.UNREADABLE;
        }
        if (unreadable) {
            return unreadable(input, "condition");
        }
        return silenceIsUnknown
                ? Lacking.of(input, "missing", input.label() + " is not recorded.")
                : silence(input, concept);
    }

    private Taken medication(Input input, Concept concept) {
        List<Entry.Medication> medications = records(snapshot.medications());
        if (medications == null) {
            return Lacking.of(
                    input,
                    absence(snapshot.medications()),
                    input.label() + ": " + whyAbsent(snapshot.medications()) + ".");
        }
        Entry.@Nullable Medication unsure = null;
        boolean unreadable = false;
        for (Entry.Medication medication : medications) {
            boolean over = over(medication.status());
            if (medication.status().equals("entered-in-error")
                    || (over && !input.from().ever())) {
                continue;
            }
            Belongs belongs = concepts.belongs(medication.code(), concept);
            if (belongs == Belongs.YES && (over || medication.status().equals("active"))) {
                return recorded(input, medication, List.of());
            }
            unsure = belongs == Belongs.YES ? medication : unsure;
            unreadable |= belongs == Belongs.UNREADABLE;
        }
        if (unsure != null) {
            return Lacking.of(
                    input,
                    "missing",
                    "%s: whether it is taken is not certain, %s is recorded as %s."
                            .formatted(input.label(), unsure.code().label(), unsure.status()));
        }
        return unreadable ? unreadable(input, "medicine") : silence(input, concept);
    }

    /** No, because records are there and do not mention it; unless other facts speak against that. */
    private Taken silence(Input input, Concept concept) {
        String against = contradiction(input.from().contradictedBy());
        if (against != null) {
            return Lacking.of(
                    input,
                    "missing",
                    "No %s is recorded, but %s is; so it is unknown.".formatted(concept.label(), against));
        }
        return new Used(
                new InputUsed(input.name(), 0, "none recorded", Fact.State.IMPUTED, null, "no record"),
                List.of("No %s is recorded; counted as none.".formatted(concept.label())));
    }

    private @Nullable String contradiction(@Nullable Contradiction contradiction) {
        if (contradiction == null) {
            return null;
        }
        List<Entry.Medication> medications = records(snapshot.medications());
        if (contradiction.medication() != null && medications != null) {
            Concept concept = concepts.medication(contradiction.medication());
            for (Entry.Medication medication : medications) {
                if (!medication.status().equals("entered-in-error")
                        && concepts.belongs(medication.code(), concept) == Belongs.YES) {
                    return medication.code().label();
                }
            }
        }
        for (Map.Entry<String, Double> measure : contradiction.measures().entrySet()) {
            Optional<Fact.Evidence<Quantity>> latest =
                    snapshot.quantity(measure.getKey()).latest();
            if (latest.isPresent() && latest.get().value().amount() >= measure.getValue()) {
                return "a %s of %s"
                        .formatted(
                                measure.getKey().replace('_', ' '),
                                Domain.number(latest.get().value().amount()));
            }
        }
        return null;
    }

    private static Used recorded(Input input, Entry entry, List<String> warnings) {
        return new Used(
                new InputUsed(
                        input.name(),
                        1,
                        "yes: " + entry.code().label(),
                        Fact.State.MEASURED,
                        entry.effective().start(),
                        entry.provenance().source()),
                warnings);
    }

    private static Lacking unreadable(Input input, String what) {
        return Lacking.of(
                input,
                "missing",
                "%s: a %s is recorded by a code alone that is not known here.".formatted(input.label(), what));
    }

    private static <T> @Nullable List<T> records(Fact<List<T>> fact) {
        return fact.latest().map(Fact.Evidence::value).orElse(null);
    }

    private static <T> String absence(Fact<List<T>> fact) {
        return fact instanceof Fact.Withheld<List<T>> ? "withheld" : "missing";
    }

    private static <T> String whyAbsent(Fact<List<T>> fact) {
        return fact instanceof Fact.Withheld<List<T>>
                ? "the health records are withheld by the person"
                : "no health record has been received";
    }

    private static boolean active(String status) {
        return switch (status) {
            case "inactive", "remission", "resolved" -> false;
            default -> true;
        };
    }

    private static boolean over(String status) {
        return switch (status) {
            case "completed", "stopped", "cancelled" -> true;
            default -> false;
        };
    }
}
