package io.epione.assistant.escalation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.epione.assistant.jobs.Retry;
import io.epione.assistant.notify.Outbox;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** What happens when a deadline passes: the next tier is alerted, and the person reads the truth. */
@ApplicationScoped
class DeadlineJob {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final EscalationStore store;
    private final Ladder ladder;
    private final Outbox outbox;
    private final Feed feed;
    private final LoopWording wording;
    private final Clock clock;

    DeadlineJob(EscalationStore store, Ladder ladder, Outbox outbox, Feed feed, LoopWording wording, Clock clock) {
        this.store = store;
        this.ladder = ladder;
        this.outbox = outbox;
        this.feed = feed;
        this.wording = wording;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static Task<Void> task(DeadlineJob job) {
        return Tasks.oneTime(Ladder.DEADLINE)
                .onFailure(new Retry<>(FIRST_RETRY, LONGEST_PAUSE))
                .execute((instance, context) -> job.run(instance.getId()));
    }

    /**
     * Runs one deadline.
     *
     * @param instance the escalation and the deadline it is about; one that has been moved since is none any more
     */
    @Transactional
    void run(String instance) {
        int split = instance.lastIndexOf(':');
        UUID id = UUID.fromString(instance.substring(0, split));
        long deadline = Long.parseLong(instance.substring(split + 1));
        store.locked(id)
                .filter(EscalationEntity::waiting)
                .filter(escalation -> escalation.deadline.toEpochMilli() == deadline)
                .ifPresent(escalation -> pass(escalation, instance));
    }

    private void pass(EscalationEntity escalation, String instance) {
        escalation.step++;
        escalation.pool = ladder.tier(escalation.step);
        store.record(escalation, "overdue:" + instance, clock.instant(), "system", "overdue", escalation.pool);
        outbox.post(escalation.patient, escalation.id, "overdue", escalation.level, escalation.step);
        ladder.arm(escalation);
        if (wording.isNews(escalation.step) && store.isOpenToThePerson(escalation)) {
            tell(escalation);
        }
    }

    private void tell(EscalationEntity escalation) {
        feed.escalation(
                new PatientId(escalation.patient),
                escalation.conversationId,
                escalation.id,
                escalation.status,
                escalation.level,
                escalation.crisis,
                wording.overdue(escalation));
    }
}
