package io.epione.assistant.notify;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
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
import org.hibernate.Session;

/** The job that delivers one row of the outbox, again and again until the channel has taken it. */
@ApplicationScoped
class OutboxDelivery {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final int REASON_LENGTH = 200;

    private final Session entities;
    private final Instance<NotificationChannel> channels;
    private final Clock clock;

    OutboxDelivery(Session entities, @Any Instance<NotificationChannel> channels, Clock clock) {
        this.entities = entities;
        this.channels = channels;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static Task<Void> task(OutboxDelivery delivery) {
        return Tasks.oneTime(Outbox.DELIVERY)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
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
            settle(id, channel((String) row[0]).deliver(notification));
        }
    }

    private NotificationChannel channel(String name) {
        return channels.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no channel " + name));
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
