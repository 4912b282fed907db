package io.epione.assistant.notify;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.epione.assistant.jobs.Importance;
import io.epione.assistant.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What is to be announced, written in the transaction that gives the reason for it. Delivered at least once by a job;
 * the identifier is the same on every try, so that a receiver can tell a repeat.
 */
@ApplicationScoped
public class Outbox {
    static final TaskDescriptor<Void> DELIVERY = TaskDescriptor.of("outbox-delivery");

    private final Session entities;
    private final Jobs jobs;
    private final Instance<NotificationChannel> channels;
    private final Clock clock;

    Outbox(Session entities, Jobs jobs, @Any Instance<NotificationChannel> channels, Clock clock) {
        this.entities = entities;
        this.jobs = jobs;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * Announces an escalation on every channel that is on.
     *
     * @param kind {@code requested}, {@code raised} or {@code overdue}
     */
    public void post(String patient, UUID escalation, String kind, String level, int step) {
        Instant now = clock.instant();
        for (NotificationChannel channel : channels) {
            if (channel.on()) {
                UUID id = UUID.randomUUID();
                entities.createNativeQuery("INSERT INTO outbox"
                                + " (id, patient, escalation_id, channel, kind, level, step, created_at)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                        .setParameter(1, id)
                        .setParameter(2, patient)
                        .setParameter(3, escalation)
                        .setParameter(4, channel.name())
                        .setParameter(5, kind)
                        .setParameter(6, level)
                        .setParameter(7, step)
                        .setParameter(8, now)
                        .executeUpdate();
                jobs.enqueue(DELIVERY, id.toString(), channel.remote() ? Importance.THEN : Importance.FIRST, now);
            }
        }
    }
}
