package io.epione.assistant.escalation;

import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the care team would want to know and does not. */
final class Unknowns {
    private Unknowns() {}

    static List<String> of(Proposal proposal, @Nullable String callback, @Nullable String location) {
        List<String> unknown = new ArrayList<>();
        if (callback == null) {
            unknown.add("call-back number");
        }
        if (location == null) {
            unknown.add("where the person is");
        }
        ProfileSnapshot profile = proposal.profile();
        if (profile != null) {
            absent("allergies", profile.allergies(), unknown);
            absent("medicines", profile.medications(), unknown);
            absent("conditions", profile.conditions(), unknown);
            if (profile.person().birthDate() == null) {
                unknown.add("age");
            }
        }
        unknown.addAll(proposal.unknown());
        return List.copyOf(unknown);
    }

    private static void absent(String what, Fact<?> fact, List<String> unknown) {
        switch (fact.state()) {
            case WITHHELD -> unknown.add(what + " (withheld by the person)");
            case NOT_MEASURED -> unknown.add(what + " (no record received)");
            case CONFLICTING -> unknown.add(what + " (records disagree)");
            default -> {
                // Known, at least as of some day; the record itself is shown beside the escalation.
            }
        }
    }
}
