package io.epione.assistant.escalation;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.epione.assistant.jobs.Importance;
import io.epione.assistant.jobs.Jobs;
import io.epione.policies.disposition.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The deadlines of escalations. A deadline is a job, enqueued with the escalation it belongs to. */
@ApplicationScoped
class Ladder {
    static final TaskDescriptor<Void> DEADLINE = TaskDescriptor.of("escalation-deadline");

    private final EscalationConfig config;
    private final Jobs jobs;
    private final Clock clock;

    Ladder(EscalationConfig config, Jobs jobs, Clock clock) {
        this.config = config;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Sets a new deadline from now and enqueues its job. */
    void arm(EscalationEntity escalation) {
        arm(escalation, fromNow(escalation));
    }

    /** Brings the deadline nearer where the level asks for it; never farther away. */
    void tighten(EscalationEntity escalation) {
        Instant deadline = fromNow(escalation);
        if (deadline.isBefore(escalation.deadline)) {
            arm(escalation, deadline);
        }
    }

    private void arm(EscalationEntity escalation, Instant deadline) {
        escalation.deadline = deadline;
        jobs.enqueue(DEADLINE, escalation.id + ":" + deadline.toEpochMilli(), Importance.FIRST, deadline);
    }

    /** In whole milliseconds, as the job's name has it; the database would round a finer one. */
    private Instant fromNow(EscalationEntity escalation) {
        return clock.instant().plus(allowed(escalation)).truncatedTo(ChronoUnit.MILLIS);
    }

    private Duration allowed(EscalationEntity escalation) {
        if (escalation.crisis || escalation.level() == Level.EMERGENCY) {
            return config.emergency();
        }
        return escalation.level() == Level.URGENT ? config.urgent() : config.other();
    }

    /** The tier that a step alerts: {@code first}, then {@code tier-2} and so on up to the last. */
    String tier(int step) {
        int tier = Math.min(step + 1, config.tiers());
        return tier == 1 ? "first" : "tier-" + tier;
    }
}
