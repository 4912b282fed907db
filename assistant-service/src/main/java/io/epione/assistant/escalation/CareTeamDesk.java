package io.epione.assistant.escalation;

import io.epione.assistant.access.Caller;
import io.epione.assistant.notify.Outbox;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a person of the care team does with an escalation. Every act is one transaction, with its words in the chat, on a
 * locked row: of two at once the second sees what the first has done. An act that is sent again changes nothing.
 */
@ApplicationScoped
class CareTeamDesk {
    private static final String ACCEPTED = "accepted";
    private static final String REROUTED = "rerouted";

    private final EscalationStore store;
    private final Ladder ladder;
    private final Outbox outbox;
    private final Feed feed;
    private final LoopWording wording;
    private final Clock clock;

    CareTeamDesk(EscalationStore store, Ladder ladder, Outbox outbox, Feed feed, LoopWording wording, Clock clock) {
        this.store = store;
        this.ladder = ladder;
        this.outbox = outbox;
        this.feed = feed;
        this.wording = wording;
        this.clock = clock;
    }

    /** What came of an act. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Unknown() implements Outcome {}

        /** The escalation is not where this act starts from. */
        record Refused(String why) implements Outcome {}
    }

    @Transactional
    Outcome accept(UUID id, Caller caller) {
        return act(id, escalation -> {
            if (!escalation.status.equals(EscalationEntity.RESOLVED) && escalation.isOf(caller)) {
                return new Outcome.Done();
            }
            if (!escalation.status.equals(EscalationEntity.REQUESTED)) {
                return new Outcome.Refused("Somebody has taken it already: " + escalation.status + ".");
            }
            own(escalation, caller);
            tell(escalation, wording.accepted(caller));
            return new Outcome.Done();
        });
    }

    /** An answer also accepts what nobody has accepted yet. */
    @Transactional
    Outcome reply(UUID id, Caller caller, String text) {
        return act(id, escalation -> answer(escalation, caller, text, "answered", text));
    }

    /** The clinician answers with the words that were held back until one does. */
    @Transactional
    Outcome release(UUID id, Caller caller) {
        return act(id, escalation -> {
            String held = store.content(escalation).held();
            // The history is not sealed, and what was held tells of genes.
            return held == null
                    ? new Outcome.Refused("Nothing is held back from the person here.")
                    : answer(escalation, caller, held, "released", "");
        });
    }

    private Outcome answer(EscalationEntity escalation, Caller caller, String text, String action, String note) {
        if (escalation.status.equals(EscalationEntity.RESOLVED)) {
            return new Outcome.Refused("It is resolved.");
        }
        if (belongsToAnother(escalation, caller)) {
            return new Outcome.Refused("It belongs to " + escalation.ownerName + ".");
        }
        EscalationContent content = store.content(escalation);
        EscalationContent.Reply before = content.reply();
        if (escalation.status.equals(EscalationEntity.ANSWERED)
                && before != null
                && before.text().equals(text)) {
            return new Outcome.Done();
        }
        own(escalation, caller);
        escalation.status = EscalationEntity.ANSWERED;
        escalation.content = store.write(content.with(new EscalationContent.Reply(
                text, clock.instant(), new EscalationContent.Author(caller.name(), "care-team"))));
        note(escalation, caller, action, note);
        feed.human(
                new PatientId(escalation.patient),
                escalation.conversationId,
                text,
                caller.name(),
                "care-team",
                escalation.id);
        tell(escalation, wording.answered(caller));
        return new Outcome.Done();
    }

    /** Back to a pool, with a new deadline and a new announcement. */
    @Transactional
    Outcome reroute(UUID id, Caller caller, String to, String reason) {
        return act(id, escalation -> {
            if (escalation.status.equals(EscalationEntity.RESOLVED)) {
                return new Outcome.Refused("It is resolved.");
            }
            String note = to + ": " + reason;
            if (escalation.status.equals(EscalationEntity.REQUESTED)
                    && store.lastOfPeople(escalation.id)
                            .equals(new EscalationStore.Act(caller.name(), REROUTED, note))) {
                return new Outcome.Done();
            }
            escalation.backTo(to);
            note(escalation, caller, REROUTED, note);
            ladder.arm(escalation);
            outbox.post(escalation.patient, escalation.id, "requested", escalation.level, escalation.step);
            tell(escalation, wording.rerouted());
            return new Outcome.Done();
        });
    }

    /** What is another's is rerouted first, so that nobody closes what they have not taken. */
    @Transactional
    Outcome resolve(UUID id, Caller caller, String outcome, String note) {
        return act(id, escalation -> {
            if (escalation.status.equals(EscalationEntity.RESOLVED)) {
                return outcome.equals(escalation.outcome) && escalation.isOf(caller)
                        ? new Outcome.Done()
                        : new Outcome.Refused("It is resolved.");
            }
            if (belongsToAnother(escalation, caller)) {
                return new Outcome.Refused("It belongs to " + escalation.ownerName + ".");
            }
            own(escalation, caller);
            escalation.status = EscalationEntity.RESOLVED;
            escalation.outcome = outcome;
            note(escalation, caller, "resolved", note.isEmpty() ? outcome : outcome + ": " + note);
            tell(escalation, wording.resolved(caller));
            return new Outcome.Done();
        });
    }

    private Outcome act(UUID id, Function<EscalationEntity, Outcome> step) {
        return store.locked(id).map(step).orElseGet(Outcome.Unknown::new);
    }

    private static boolean belongsToAnother(EscalationEntity escalation, Caller caller) {
        return escalation.ownerId != null && !escalation.isOf(caller);
    }

    /** Taking it is a step of its own in the history, whichever act it came with; the answer gets a deadline. */
    private void own(EscalationEntity escalation, Caller caller) {
        if (escalation.status.equals(EscalationEntity.REQUESTED)) {
            escalation.status = EscalationEntity.ACCEPTED;
            escalation.ownerId = caller.subject();
            escalation.ownerName = caller.name();
            escalation.step = 0;
            ladder.arm(escalation);
            note(escalation, caller, ACCEPTED, "");
        }
    }

    private void note(EscalationEntity escalation, Caller caller, String action, String text) {
        store.record(escalation, action + ":" + UUID.randomUUID(), clock.instant(), caller.name(), action, text);
    }

    private void tell(EscalationEntity escalation, String text) {
        if (!store.isOpenToThePerson(escalation)) {
            return;
        }
        feed.escalation(
                new PatientId(escalation.patient),
                escalation.conversationId,
                escalation.id,
                escalation.status,
                escalation.level,
                escalation.crisis,
                text);
    }
}
