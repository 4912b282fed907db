package io.epione.assistant.notify;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.epione.assistant.jobs.Retry;
import io.epione.assistant.notify.NotificationChannel.Delivery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.hibernate.Session;

/** The job that delivers one row of the outbox, again and again until the channel has taken it. */
@ApplicationScoped
class OutboxDelivery {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    /** An emergency must not wait longer than this once its channel is up again. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final int AT_ONCE = 4;
    private static final int REASON_LENGTH = 200;

    private final Session entities;
    private final Instance<NotificationChannel> channels;
    private final Clock clock;
    private final Semaphore remote = new Semaphore(AT_ONCE);

    OutboxDelivery(Session entities, @Any Instance<NotificationChannel> channels, Clock clock) {
        this.entities = entities;
        this.channels = channels;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static Task<Void> task(OutboxDelivery delivery) {
        return Tasks.oneTime(Outbox.DELIVERY)
                .onFailure(new Retry<>(FIRST_RETRY, LONGEST_PAUSE))
                .execute((instance, context) -> delivery.run(UUID.fromString(instance.getId())));
    }

    void run(UUID id) {
        List<Object[]> rows = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "SELECT channel, patient, escalation_id, kind, level, step, created_at FROM outbox"
                                        + " WHERE id = ?1 AND delivered_at IS NULL",
                                Object[].class)
                        .setParameter(1, id)
                        .getResultList());
        for (Object[] row : rows) {
            Notification notification = new Notification(
                    id, (String) row[1], (UUID) row[2], (String) row[3], (String) row[4], (Integer) row[5], (Instant)
                            row[6]);
            settle(id, deliver((String) row[0], notification));
        }
    }

    /** A channel that was switched off since keeps its announcements until it is on again. */
    private Delivery deliver(String name, Notification notification) {
        return channels.stream()
                .filter(channel -> channel.name().equals(name) && channel.on())
                .findFirst()
                .map(channel -> channel.remote() ? deliverInTurn(channel, notification) : channel.deliver(notification))
                .orElseGet(() -> new Delivery.Failed("the channel is off"));
    }

    private Delivery deliverInTurn(NotificationChannel channel, Notification notification) {
        if (!remote.tryAcquire()) {
            return new Delivery.Failed("the channel is busy");
        }
        try {
            return channel.deliver(notification);
        } finally {
            remote.release();
        }
    }

    private void settle(UUID id, Delivery delivery) {
        switch (delivery) {
            case Delivery.Done _ ->
                QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("UPDATE outbox SET delivered_at = ?2,"
                                        + " attempts = attempts + 1, last_error = NULL WHERE id = ?1")
                                .setParameter(1, id)
                                .setParameter(2, clock.instant())
                                .executeUpdate());
            case Delivery.Failed(String reason) -> {
                QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "UPDATE outbox SET attempts = attempts + 1, last_error = ?2 WHERE id = ?1")
                                .setParameter(1, id)
                                .setParameter(2, reason.substring(0, Math.min(REASON_LENGTH, reason.length())))
                                .executeUpdate());
                // The scheduler's way to be told: it keeps the job and comes back later.
                throw new DeliveryFailed(reason);
            }
        }
    }

    private static final class DeliveryFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DeliveryFailed(String reason) {
            super(reason, null, false, false);
        }
    }
}
