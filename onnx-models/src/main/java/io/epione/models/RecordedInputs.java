package io.epione.models;

import io.epione.models.Concepts.Belongs;
import io.epione.models.Concepts.Concept;
import io.epione.models.Manifest.Input;
import io.epione.models.Taken.Lacking;
import io.epione.models.Taken.Used;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Entry.Condition;
import io.epione.profile.observation.Entry.Medication;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes yes-or-no inputs from recorded conditions and medicines. Records that are there and do not mention something
 * answer with no, and say so; without records the answer is unknown.
 */
final class RecordedInputs {
    private final ProfileSnapshot snapshot;
    private final Concepts concepts;
    private final Records<Condition> conditions;
    private final Records<Medication> medications;

    RecordedInputs(ProfileSnapshot snapshot, Concepts concepts) {
        this.snapshot = snapshot;
        this.concepts = concepts;
        this.conditions = Records.of(snapshot.conditions(), concepts);
        this.medications = Records.of(snapshot.medications(), concepts);
    }

    Taken condition(Input input, String name) {
        Concept concept = concepts.condition(name);
        if (!conditions.there()) {
            return absent(input, conditions);
        }
        boolean silenceIsUnknown = input.from().silenceIsUnknown();
        boolean unreadable = false;
        for (Condition condition : conditions.all()) {
            Belongs belongs = concepts.belongs(condition.code(), concept);
            boolean present = Status.present(condition);
            // What is over still counts, except where only a present state is asked for.
            if (belongs == Belongs.YES && (present || !silenceIsUnknown)) {
                return present
                        ? recorded(input, condition, List.of())
                        : recorded(
                                input,
                                condition,
                                List.of("%s is recorded as %s; counted as yes."
                                        .formatted(condition.code().label(), condition.status())));
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

    Taken medication(Input input, String name) {
        Concept concept = concepts.medication(name);
        if (!medications.there()) {
            return absent(input, medications);
        }
        Medication unsure = null;
        boolean unreadable = false;
        for (Medication medication : medications.all()) {
            boolean over = Status.over(medication);
            if (Status.mistaken(medication) || (over && !input.from().ever())) {
                continue;
            }
            Belongs belongs = concepts.belongs(medication.code(), concept);
            if (belongs == Belongs.YES && (over || Status.taken(medication))) {
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
        Optional<String> against = against(input.from().contradictedBy());
        if (against.isPresent()) {
            return Lacking.of(
                    input,
                    "missing",
                    "No %s is recorded, but %s is; so it is unknown.".formatted(concept.label(), against.get()));
        }
        return new Used(
                new InputUsed(input.name(), 0, "none recorded", Fact.State.IMPUTED, null, "no record"),
                List.of("No %s is recorded; counted as none.".formatted(concept.label())));
    }

    private Optional<String> against(Manifest.@Nullable Contradiction contradiction) {
        if (contradiction == null) {
            return Optional.empty();
        }
        String name = contradiction.medication();
        Optional<String> medicine = name == null ? Optional.empty() : medicine(concepts.medication(name));
        return medicine.or(() -> contradiction.measures().entrySet().stream()
                .flatMap(measure -> snapshot.quantity(measure.getKey()).latest().stream()
                        .filter(latest -> latest.value().amount() >= measure.getValue())
                        .map(latest -> measure.getKey().replace('_', ' ') + " of "
                                + Domain.number(latest.value().amount())))
                .findFirst());
    }

    private Optional<String> medicine(Concept concept) {
        return medications.all().stream()
                .filter(medication -> !Status.mistaken(medication))
                .filter(medication -> concepts.belongs(medication.code(), concept) == Belongs.YES)
                .map(medication -> medication.code().label())
                .findFirst();
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

    private static Lacking absent(Input input, Records<?> records) {
        return Lacking.of(input, records.absence(), input.label() + ": " + records.why() + ".");
    }

    private static Lacking unreadable(Input input, String what) {
        return Lacking.of(
                input,
                "missing",
                "%s: a %s is recorded by a code alone that is not known here.".formatted(input.label(), what));
    }
}
