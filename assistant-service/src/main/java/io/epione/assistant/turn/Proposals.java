package io.epione.assistant.turn;

import io.epione.assistant.escalation.Proposal;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.disposition.PolicyTrace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the care team is asked to look at, with what is not known and what the person was told. */
@ApplicationScoped
class Proposals {
    private static final String ASKED = "The person asks to talk to a person.";
    private static final String DISPUTED = "The rules and the second opinion are far apart. Please read the words.";

    Proposal of(Turn turn, Composition composition, Proposal.Told told, UUID decision) {
        Judgement judgement = composition.judgement();
        Disposition disposition = composition.called();
        boolean byRule = disposition.grave() || composition.handover().isPresent();
        ContactDetails contact =
                ContactDetails.newest(turn.text(), composition.context().earlier());
        return new Proposal(
                turn.patient(),
                "turn:" + turn.id(),
                disposition,
                byRule ? reason(disposition) : composition.wantsPerson() ? ASKED : DISPUTED,
                kind(composition, byRule),
                turn.id().toString(),
                turn.text(),
                turn.at(),
                told,
                unknown(judgement),
                contact.callback(),
                contact.location(),
                composition.context().profile(),
                decision,
                turn.conversation());
    }

    private static String kind(Composition composition, boolean byRule) {
        if (composition.handoverAlone()) {
            return Proposal.GENES;
        }
        return byRule || !composition.wantsPerson() ? "turn" : "request";
    }

    private static List<String> unknown(Judgement judgement) {
        return Stream.concat(
                        judgement.questions().stream().map(question -> "not answered yet: " + question.text()),
                        judgement.trace().opinions().stream()
                                .filter(opinion -> opinion.farAbove() || opinion.farBelow())
                                .map(Proposals::dispute))
                .toList();
    }

    private static String dispute(PolicyTrace.Opinion opinion) {
        Level other = opinion.farAbove() ? opinion.raises() : opinion.likely();
        return "how urgent it is: the rules say " + opinion.rules().code() + ", the second opinion " + other.code();
    }

    private static String reason(Disposition disposition) {
        return disposition.reasons().isEmpty()
                ? disposition.headline()
                : disposition.reasons().getFirst().text();
    }
}
