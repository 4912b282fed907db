package io.epione.assistant.turn;

import io.epione.assistant.escalation.Proposal;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the care team is asked to look at, with what is not known and what the person was told. */
@ApplicationScoped
class Proposals {
    private static final String ASKED = "The person asks to talk to a person.";

    Proposal of(Turn turn, Composition composition, List<String> told, UUID decision) {
        Judgement judgement = composition.judgement();
        Disposition disposition = judgement.disposition();
        boolean byRule =
                disposition.crisis() || disposition.level().compareTo(io.epione.policies.disposition.Level.URGENT) >= 0;
        ContactDetails contact = ContactDetails.in(turn.text());
        return new Proposal(
                turn.patient(),
                "turn:" + turn.id(),
                disposition,
                byRule ? reason(disposition) : ASKED,
                byRule ? "turn" : "request",
                turn.id().toString(),
                turn.text(),
                told,
                unknown(composition.context().profile(), judgement, contact),
                contact.callback(),
                contact.location(),
                decision,
                turn.conversation());
    }

    private static String reason(Disposition disposition) {
        return disposition.reasons().isEmpty()
                ? disposition.headline()
                : disposition.reasons().getFirst().text();
    }

    private static List<String> unknown(
            @Nullable ProfileSnapshot profile, Judgement judgement, ContactDetails contact) {
        List<String> unknown = new ArrayList<>();
        if (contact.callback() == null) {
            unknown.add("call-back number");
        }
        if (contact.location() == null) {
            unknown.add("where the person is");
        }
        if (profile != null) {
            absent("allergies", profile.allergies(), unknown);
            absent("medicines", profile.medications(), unknown);
            absent("conditions", profile.conditions(), unknown);
            if (profile.person().birthDate() == null) {
                unknown.add("age");
            }
        }
        judgement.questions().forEach(question -> unknown.add("not answered yet: " + question.text()));
        return unknown;
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
