package io.epione.models;

import io.epione.models.Concepts.Belongs;
import io.epione.models.Concepts.Concept;
import io.epione.models.Manifest.Exclusion;
import io.epione.profile.observation.Entry.Condition;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.snapshot.ProfileSnapshot;

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
