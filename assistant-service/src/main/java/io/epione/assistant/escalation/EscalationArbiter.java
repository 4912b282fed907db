package io.epione.assistant.escalation;

import io.epione.assistant.notify.Outbox;
import io.epione.policies.disposition.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Rules propose, this disposes: one escalation per person and conversation, at the highest level anybody proposed. */
@ApplicationScoped
class EscalationArbiter implements Escalations {
    private final EscalationStore store;
    private final EvidenceReader evidence;
    private final Ladder ladder;
    private final Outbox outbox;
    private final Feed feed;
    private final EscalationConfig config;
    private final Clock clock;

    EscalationArbiter(
            EscalationStore store,
            EvidenceReader evidence,
            Ladder ladder,
            Outbox outbox,
            Feed feed,
            EscalationConfig config,
            Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.ladder = ladder;
        this.outbox = outbox;
        this.feed = feed;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public boolean staffed() {
        return config.staffed();
    }

    @Override
    @Transactional
    public Raised raise(Proposal proposal) {
        String patient = proposal.patient().value();
        store.lock(patient);
        Optional<EscalationEntity> known = store.byEventKey(patient, proposal.dedupeKey());
        if (known.isPresent()) {
            return new Raised(known.get().id, known.get().status);
        }
        EscalationEntity escalation = store.openOfGroup(patient, proposal.conversationId())
                .map(open -> join(open, proposal))
                .orElseGet(() -> open(proposal));
        if (proposal.conversationId() == null) {
            tellPatient(escalation, proposal);
        }
        return new Raised(escalation.id, escalation.status);
    }

    private EscalationEntity open(Proposal proposal) {
        EscalationEntity escalation = new EscalationEntity();
        escalation.id = UUID.randomUUID();
        escalation.patient = proposal.patient().value();
        escalation.level = proposal.disposition().level().code();
        escalation.crisis = proposal.disposition().crisis();
        escalation.status = EscalationEntity.REQUESTED;
        escalation.triggerKind = proposal.triggerKind();
        escalation.conversationId = proposal.conversationId();
        escalation.decisionId = proposal.decisionId();
        escalation.createdAt = clock.instant();
        escalation.step = 0;
        escalation.pool = ladder.tier(0);
        escalation.content = store.write(new EscalationContent(
                proposal.reason(),
                new EscalationContent.Trigger(proposal.triggerKind(), proposal.triggerRef(), proposal.triggerText()),
                proposal.disposition().reasons(),
                proposal.told(),
                proposal.unknown(),
                proposal.callback(),
                proposal.location(),
                evidence.of(proposal.patient()),
                null));
        ladder.arm(escalation);
        store.add(escalation);
        store.record(escalation, proposal.dedupeKey(), clock.instant(), "system", "requested", proposal.triggerText());
        outbox.post(escalation.patient, escalation.id, "requested", escalation.level, escalation.step);
        return escalation;
    }

    /** The same trouble again. A higher level starts the deadline anew; a level is never lowered. */
    private EscalationEntity join(EscalationEntity escalation, Proposal proposal) {
        Level level = escalation.level().max(proposal.disposition().level());
        boolean raised = level != escalation.level() || (proposal.disposition().crisis() && !escalation.crisis);
        escalation.level = level.code();
        escalation.crisis |= proposal.disposition().crisis();
        escalation.content = store.write(store.content(escalation).with(proposal, raised));
        store.record(
                escalation,
                proposal.dedupeKey(),
                clock.instant(),
                "system",
                raised ? "raised" : "again",
                proposal.triggerText());
        if (raised) {
            escalation.decisionId = proposal.decisionId();
            ladder.arm(escalation);
            outbox.post(escalation.patient, escalation.id, "raised", escalation.level, escalation.step);
        }
        return escalation;
    }

    /** Stored data escalates without a turn, so the words go into the chat from here. */
    private void tellPatient(EscalationEntity escalation, Proposal proposal) {
        feed.escalation(
                proposal.patient(),
                null,
                escalation.id,
                escalation.status,
                escalation.level,
                escalation.crisis,
                String.join(" ", proposal.told()));
    }
}
