package io.epione.assistant.notify;

/** A way to reach the care team. One folder each; thread-safe. */
public interface NotificationChannel {
    /** The name that stands in the outbox. */
    String name();

    /** Whether it is configured. */
    boolean on();

    /** Whether delivering waits for somebody else's server; only some may at once. */
    boolean remote();

    /** Delivers, or says why not; a repeat of the same identifier must not count twice with the receiver. */
    Delivery deliver(Notification notification);

    /** What became of one try. */
    sealed interface Delivery {
        record Done() implements Delivery {}

        /** Tried again later. */
        record Failed(String reason) implements Delivery {}
    }
}
