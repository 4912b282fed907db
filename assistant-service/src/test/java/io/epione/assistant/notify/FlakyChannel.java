package io.epione.assistant.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that is off until a test turns it on, and down until it is mended. */
@ApplicationScoped
class FlakyChannel implements NotificationChannel {
    private volatile boolean on;
    private volatile boolean up;
    private final List<Notification> tried = new CopyOnWriteArrayList<>();

    void turn(boolean nowOn, boolean nowUp) {
        on = nowOn;
        up = nowUp;
    }

    List<Notification> tried(String patient) {
        return tried.stream()
                .filter(notification -> notification.patient().equals(patient))
                .toList();
    }

    @Override
    public String name() {
        return "flaky";
    }

    @Override
    public boolean on() {
        return on;
    }

    @Override
    public boolean remote() {
        return true;
    }

    @Override
    public Delivery deliver(Notification notification) {
        tried.add(notification);
        return up ? new Delivery.Done() : new Delivery.Failed("down");
    }
}
