package io.epione.assistant.conversation;

import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One open event stream: what it has sent, and what made it wake. Written by any thread, read by its own. */
final class LiveStream implements AutoCloseable {
    private static final int STATUSES = 32;

    private final String person;
    private final UUID conversation;
    private final Consumer<LiveStream> onClose;
    private final BlockingQueue<Signal> signals = new ArrayBlockingQueue<>(STATUSES + 2);
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile long seen;
    private volatile boolean closed;

    LiveStream(String person, UUID conversation, long seen, Consumer<LiveStream> onClose) {
        this.person = person;
        this.conversation = conversation;
        this.seen = seen;
        this.onClose = onClose;
    }

    /** Why a stream wakes. */
    sealed interface Signal {
        /** There may be something new in the table. */
        record News() implements Signal {}

        /** The service says what it is doing. */
        record Doing(ChatEvents.Status status) implements Signal {}
    }

    String person() {
        return person;
    }

    UUID conversation() {
        return conversation;
    }

    long seen() {
        return seen;
    }

    void sent(long seq) {
        seen = seq;
    }

    boolean closed() {
        return closed;
    }

    void wake() {
        if (woken.compareAndSet(false, true) && !signals.offer(new Signal.News())) {
            woken.set(false);
        }
    }

    /** A status that does not fit is dropped: it is prepared text about a moment that has passed. */
    void offer(ChatEvents.Status status) {
        if (signals.size() < STATUSES) {
            boolean unused = signals.offer(new Signal.Doing(status));
        }
    }

    /** Waits for a signal; null when the time passed without one. */
    @Nullable
    Signal await(long millis) throws InterruptedException {
        Signal signal = signals.poll(millis, TimeUnit.MILLISECONDS);
        if (signal instanceof Signal.News) {
            woken.set(false);
        }
        return signal;
    }

    @Override
    public void close() {
        closed = true;
        wake();
        onClose.accept(this);
    }
}
