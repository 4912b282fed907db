package io.epione.models;

import io.epione.models.Concepts.Belongs;
import io.epione.models.Concepts.Concept;
import io.epione.models.Manifest.Exclusion;
import io.epione.profile.observation.Entry.Condition;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.OptionalInt;

/** Whether a model is meant for a person, by the conditions on record. */
final class Eligibility {
    private final ProfileSnapshot snapshot;
    private final Concepts concepts;
    private final Records<Condition> conditions;

    Eligibility(ProfileSnapshot snapshot, Concepts concepts) {
        this.snapshot = snapshot;
        this.concepts = concepts;
        this.conditions = Records.of(snapshot.conditions(), concepts);
    }

    /** Adds the problem or the warning, if there is one. */
    void check(Exclusion exclusion, Gathered gathered) {
        if (exclusion.only() != null
                && !exclusion.only().equals(snapshot.person().sex().code())) {
            return;
        }
        if (!conditions.there()) {
            unknown(exclusion, gathered, conditions.absence(), conditions.why());
            return;
        }
        Concept concept = concepts.condition(exclusion.condition());
        boolean unreadable = false;
        for (Condition condition : conditions.all()) {
            Belongs belongs = concepts.belongs(condition.code(), concept);
            if (belongs == Belongs.YES && (!exclusion.activeOnly() || Status.present(condition))) {
                gathered.problems()
                        .add(problem(
                                "not-eligible",
                                exclusion.text() + " Recorded: "
                                        + condition.code().label() + "."));
                return;
            }
            unreadable |= belongs == Belongs.UNREADABLE;
        }
        if (unreadable) {
            unknown(exclusion, gathered, "missing", "a condition is recorded by a code alone that is not known here");
        }
    }

    /** Adds the problem where the condition is not on record, without which the model means nothing. */
    void require(Manifest.Requirement requirement, Gathered gathered) {
        Concept concept = concepts.condition(requirement.condition());
        boolean recorded = conditions.all().stream()
                .anyMatch(condition -> concepts.belongs(condition.code(), concept) == Belongs.YES);
        if (!recorded) {
            gathered.problems()
                    .add(problem("not-eligible", requirement.text() + " No " + concept.label() + " is recorded."));
        }
    }

    /** Adds the problem where the person is too young, or may be. */
    void fromAge(int age, Gathered gathered) {
        OptionalInt years = snapshot.person()
                .ageOn(snapshot.asOf().atZone(snapshot.person().zone()).toLocalDate());
        if (years.isEmpty()) {
            gathered.problems().add(problem("missing", "The birth date is not known."));
        } else if (years.getAsInt() < age) {
            gathered.problems().add(problem("not-eligible", "This is for people from %d years on.".formatted(age)));
        }
    }

    private static void unknown(Exclusion exclusion, Gathered gathered, String code, String why) {
        String sentence = "%s Whether that applies is not known: %s.".formatted(exclusion.text(), why);
        if (exclusion.onlyIfRecorded()) {
            gathered.warnings().add(sentence);
        } else {
            gathered.problems().add(problem(code, sentence));
        }
    }

    private static Problem problem(String code, String message) {
        return new Problem("eligibility", code, message);
    }
}
