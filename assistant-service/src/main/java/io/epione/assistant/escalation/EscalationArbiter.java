package io.epione.assistant.escalation;

import io.epione.assistant.notify.Outbox;
import io.epione.policies.disposition.Level;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Rules propose, this disposes: one escalation per conversation, and for stored data one per trouble, at the highest
 * level anybody proposed. Opens no transaction beside the caller's, so that many at once cannot starve each other.
 */
@ApplicationScoped
class EscalationArbiter implements Escalations {
    private static final Set<String> COME_TWICE = Set.of(Proposal.GENES, "questionnaire");
    /** How long after an answer the same readings are what the answer was about. */
    private static final Duration ANSWER_HOLDS = Duration.ofHours(1);

    private final EscalationStore store;
    private final Ladder ladder;
    private final Outbox outbox;
    private final Feed feed;
    private final LoopWording wording;
    private final EscalationConfig config;
    private final Clock clock;

    EscalationArbiter(
            EscalationStore store,
            Ladder ladder,
            Outbox outbox,
            Feed feed,
            LoopWording wording,
            EscalationConfig config,
            Clock clock) {
        this.store = store;
        this.ladder = ladder;
        this.outbox = outbox;
        this.feed = feed;
        this.wording = wording;
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
        return store.byEventKey(patient, proposal.dedupeKey())
                .map(known -> raised(known, false))
                .orElseGet(() -> openOne(proposal)
                        .map(open -> raised(open, join(open, proposal)))
                        .orElseGet(() -> raised(open(proposal), true)));
    }

    private static Raised raised(EscalationEntity escalation, boolean told) {
        return new Raised(escalation.id, escalation.status, told);
    }

    @Override
    @Transactional
    public void note(PatientId patient, String dedupeKey, String action, String text) {
        store.byEventKey(patient.value(), dedupeKey)
                .ifPresent(escalation ->
                        store.record(escalation, dedupeKey + ":" + action, clock.instant(), "system", action, text));
    }

    private Optional<EscalationEntity> openOne(Proposal proposal) {
        UUID conversation = proposal.conversationId();
        return ofTheSameMatter(proposal)
                .or(() -> conversation != null
                        ? store.waitingOf(proposal.patient().value(), conversation)
                        : store.unresolvedOfData(proposal.patient().value()).stream()
                                .filter(open -> store.content(open).isAbout(proposal.disposition()))
                                .findFirst());
    }

    /**
     * A medicine that is asked about and on record is one matter, wherever it came up first, while it waits; so is an
     * answer that is judged in its turn and again when it is stored.
     */
    private Optional<EscalationEntity> ofTheSameMatter(Proposal proposal) {
        return COME_TWICE.contains(proposal.triggerKind())
                ? store.waitingOf(proposal.patient().value()).stream()
                        .filter(open -> store.content(open).covers(proposal.disposition()))
                        .findFirst()
                : Optional.empty();
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
        List<String> told = told(escalation, proposal);
        escalation.content = store.write(EscalationContent.of(proposal, told));
        ladder.arm(escalation);
        store.add(escalation);
        store.record(escalation, proposal.dedupeKey(), clock.instant(), "system", "requested", proposal.triggerText());
        outbox.post(escalation.patient, escalation.id, "requested", escalation.level, escalation.step);
        tellPatient(escalation, proposal, told);
        return escalation;
    }

    /**
     * The same trouble again. What is graver starts a nearer deadline; nothing is ever lowered.
     *
     * @return whether the person was told
     */
    private boolean join(EscalationEntity escalation, Proposal proposal) {
        Level level = escalation.level().max(proposal.disposition().level());
        boolean raised = level != escalation.level() || (proposal.disposition().crisis() && !escalation.crisis);
        boolean reopened = escalation.status.equals(EscalationEntity.ANSWERED) && (raised || isPastAnswer(escalation));
        escalation.level = level.code();
        escalation.crisis |= proposal.disposition().crisis();
        if (raised) {
            escalation.decisionId = proposal.decisionId();
            escalation.triggerKind = proposal.triggerKind();
        }
        if (reopened) {
            escalation.backTo(ladder.tier(0));
        }
        boolean speaks = proposal.conversationId() != null || raised || reopened;
        List<String> told = speaks ? told(escalation, proposal) : List.of();
        escalation.content = store.write(store.content(escalation).with(proposal, raised, told));
        String action = raised ? "raised" : "again";
        store.record(escalation, proposal.dedupeKey(), clock.instant(), "system", action, proposal.triggerText());
        if (raised || reopened) {
            announce(escalation, reopened, raised ? "raised" : "requested");
            tellPatient(escalation, proposal, told);
        }
        return raised || reopened;
    }

    private void announce(EscalationEntity escalation, boolean reopened, String kind) {
        if (reopened) {
            ladder.arm(escalation);
        } else {
            ladder.tighten(escalation);
        }
        outbox.post(escalation.patient, escalation.id, kind, escalation.level, escalation.step);
    }

    private boolean isPastAnswer(EscalationEntity escalation) {
        EscalationContent.Reply reply = store.content(escalation).reply();
        return reply == null || reply.at().plus(ANSWER_HOLDS).isBefore(clock.instant());
    }

    /** A turn brings all its words; stored data has no turn that would say who has read it. */
    private List<String> told(EscalationEntity escalation, Proposal proposal) {
        if (proposal.triggerKind().equals(Proposal.TO_CONFIRM)) {
            return List.of();
        }
        List<String> told = new ArrayList<>(proposal.told().when(escalation.status));
        if (proposal.conversationId() == null) {
            told.addAll(wording.whoHasRead(escalation.status));
        }
        return told;
    }

    /** Stored data escalates without a turn, so the words go into the chat from here. */
    private void tellPatient(EscalationEntity escalation, Proposal proposal, List<String> told) {
        if (proposal.conversationId() == null && store.isOpenToThePerson(escalation)) {
            feed.raised(
                    proposal.patient(),
                    escalation.id,
                    escalation.status,
                    proposal.disposition(),
                    String.join(" ", told));
        }
    }
}
