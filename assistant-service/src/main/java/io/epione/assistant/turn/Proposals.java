package io.epione.assistant.turn;

import io.epione.assistant.escalation.Proposal;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the care team is asked to look at, with what is not known and what the person was told. */
@ApplicationScoped
class Proposals {
    private static final String ASKED = "The person asks to talk to a person.";

    Proposal of(Turn turn, Composition composition, Proposal.Told told, UUID decision) {
        Judgement judgement = composition.judgement();
        Disposition disposition = judgement.disposition();
        boolean byRule = disposition.grave();
        ContactDetails contact =
                ContactDetails.newest(turn.text(), composition.context().earlier());
        return new Proposal(
                turn.patient(),
                "turn:" + turn.id(),
                disposition,
                byRule ? reason(disposition) : ASKED,
                byRule ? "turn" : "request",
                turn.id().toString(),
                turn.text(),
                turn.at(),
                told,
                judgement.questions().stream()
                        .map(question -> "not answered yet: " + question.text())
                        .toList(),
                contact.callback(),
                contact.location(),
                composition.context().profile(),
                decision,
                turn.conversation());
    }

    private static String reason(Disposition disposition) {
        return disposition.reasons().isEmpty()
                ? disposition.headline()
                : disposition.reasons().getFirst().text();
    }
}
