package io.epione.assistant.escalation;

import io.epione.assistant.notify.Notification;
import io.epione.assistant.notify.NotificationChannel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The inbox page as a channel: an announcement is an entry of the escalation's history, written once. */
@ApplicationScoped
class InboxChannel implements NotificationChannel {
    private final EscalationStore store;
    private final Ladder ladder;
    private final Clock clock;

    InboxChannel(EscalationStore store, Ladder ladder, Clock clock) {
        this.store = store;
        this.ladder = ladder;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public boolean on() {
        return true;
    }

    @Override
    public boolean remote() {
        return false;
    }

    @Override
    public Delivery deliver(Notification notification) {
        QuarkusTransaction.requiringNew()
                .run(() -> store.find(notification.escalationId())
                        .ifPresent(escalation -> store.record(
                                escalation,
                                "announced:" + notification.id(),
                                clock.instant(),
                                "system",
                                "announced",
                                notification.kind() + " to " + pool(escalation, notification))));
        return new Delivery.Done();
    }

    /** Before the first deadline it is where a person has sent it. */
    private String pool(EscalationEntity escalation, Notification notification) {
        return notification.step() == 0 && escalation.step == 0 ? escalation.pool : ladder.tier(notification.step());
    }
}
