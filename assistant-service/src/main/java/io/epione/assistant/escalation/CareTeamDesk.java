package io.epione.assistant.escalation;

import io.epione.assistant.access.Caller;
import io.epione.assistant.notify.Outbox;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** What a person of the care team does with an escalation. Every act is one transaction, with its words in the chat. */
@ApplicationScoped
class CareTeamDesk {
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
        record Done(EscalationEntity escalation) implements Outcome {}

        record Unknown() implements Outcome {}

        /** The escalation is not where this act starts from. */
        record Refused(String why) implements Outcome {}
    }

    @Transactional
    Outcome accept(UUID id, Caller caller) {
        return act(id, escalation -> {
            if (escalation.status.equals(EscalationEntity.ACCEPTED)
                    && caller.subject().equals(escalation.ownerId)) {
                return new Outcome.Done(escalation);
            }
            if (!escalation.status.equals(EscalationEntity.REQUESTED)) {
                return new Outcome.Refused("Somebody has taken it already: " + escalation.status + ".");
            }
            own(escalation, caller);
            note(escalation, caller, "accepted", "");
            tell(escalation, wording.accepted(caller));
            return new Outcome.Done(escalation);
        });
    }

    /** An answer also accepts what nobody has accepted yet. */
    @Transactional
    Outcome reply(UUID id, Caller caller, String text) {
        return act(id, escalation -> {
            if (escalation.status.equals(EscalationEntity.RESOLVED)) {
                return new Outcome.Refused("It is resolved.");
            }
            if (escalation.ownerId != null && !caller.subject().equals(escalation.ownerId)) {
                return new Outcome.Refused("It belongs to " + escalation.ownerName + ".");
            }
            own(escalation, caller);
            escalation.status = EscalationEntity.ANSWERED;
            escalation.content = store.write(store.content(escalation)
                    .with(new EscalationContent.Reply(
                            text, clock.instant(), new EscalationContent.Author(caller.name(), "care-team"))));
            note(escalation, caller, "answered", text);
            feed.human(
                    new PatientId(escalation.patient),
                    escalation.conversationId,
                    text,
                    caller.name(),
                    "care-team",
                    escalation.id);
            tell(escalation, wording.answered(caller));
            return new Outcome.Done(escalation);
        });
    }

    /** Back to a pool, with a new deadline and a new announcement. */
    @Transactional
    Outcome reroute(UUID id, Caller caller, String to, String reason) {
        return act(id, escalation -> {
            if (escalation.status.equals(EscalationEntity.RESOLVED)) {
                return new Outcome.Refused("It is resolved.");
            }
            escalation.status = EscalationEntity.REQUESTED;
            escalation.ownerId = null;
            escalation.ownerName = null;
            escalation.pool = to;
            note(escalation, caller, "rerouted", to + ": " + reason);
            ladder.arm(escalation);
            outbox.post(escalation.patient, escalation.id, "requested", escalation.level, escalation.step);
            tell(escalation, wording.rerouted());
            return new Outcome.Done(escalation);
        });
    }

    @Transactional
    Outcome resolve(UUID id, Caller caller, String outcome, String note) {
        return act(id, escalation -> {
            if (escalation.status.equals(EscalationEntity.RESOLVED)) {
                return new Outcome.Refused("It is resolved.");
            }
            escalation.status = EscalationEntity.RESOLVED;
            escalation.outcome = outcome;
            if (escalation.ownerId == null) {
                escalation.ownerId = caller.subject();
                escalation.ownerName = caller.name();
            }
            note(escalation, caller, "resolved", note.isEmpty() ? outcome : outcome + ": " + note);
            tell(escalation, wording.resolved(caller));
            return new Outcome.Done(escalation);
        });
    }

    private Outcome act(UUID id, Function<EscalationEntity, Outcome> step) {
        return store.find(id).map(step).orElseGet(Outcome.Unknown::new);
    }

    private void own(EscalationEntity escalation, Caller caller) {
        if (escalation.status.equals(EscalationEntity.REQUESTED)) {
            escalation.status = EscalationEntity.ACCEPTED;
            escalation.ownerId = caller.subject();
            escalation.ownerName = caller.name();
            ladder.arm(escalation);
        }
    }

    private void note(EscalationEntity escalation, Caller caller, String action, String text) {
        store.record(escalation, action + ":" + UUID.randomUUID(), clock.instant(), caller.name(), action, text);
    }

    private void tell(EscalationEntity escalation, String text) {
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
