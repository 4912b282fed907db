package io.epione.assistant.conversation;

import io.epione.assistant.http.Problem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The open event streams of this process. A commit wakes them; that they look at the table, and nowhere else, for what
 * is new keeps their order and loses nothing. Commits of other nodes are found by looking at the heads of all open
 * conversations every two seconds, in one statement.
 */
@ApplicationScoped
public class LiveStreams {
    private static final Logger LOG = Logger.getLogger(LiveStreams.class);
    private static final int PER_PERSON = 20;
    private static final int LOOK_SECONDS = 2;

    private final Conversations conversations;
    private final ConcurrentHashMap<UUID, Set<LiveStream>> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looker =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    LiveStreams(Conversations conversations) {
        this.conversations = conversations;
    }

    void start(@Observes StartupEvent event) {
        looker.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        looker.shutdownNow();
        open.values().forEach(streams -> streams.forEach(LiveStream::close));
    }

    /** Opens a stream; too many of one person are refused, so that a client in a loop cannot fill the memory. */
    LiveStream open(String person, UUID conversation, long seen) {
        long held = open.values().stream()
                .flatMap(Set::stream)
                .filter(stream -> stream.person().equals(person))
                .count();
        if (held >= PER_PERSON) {
            throw new Problem(429, "Too many streams", "Close another window of this conversation first.", List.of());
        }
        LiveStream stream = new LiveStream(person, conversation, seen, this::forget);
        open.computeIfAbsent(conversation, id -> ConcurrentHashMap.newKeySet()).add(stream);
        return stream;
    }

    private void forget(LiveStream stream) {
        open.computeIfPresent(stream.conversation(), (id, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    /** Shows every open stream of a conversation what the service is doing. */
    public void status(UUID conversation, ChatEvents.Status status) {
        open.getOrDefault(conversation, Set.of()).forEach(stream -> stream.offer(status));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Conversations.Grown grown) {
        open.getOrDefault(grown.conversation(), Set.of()).forEach(LiveStream::wake);
    }

    private void look() {
        List<UUID> watched = List.copyOf(open.keySet());
        if (watched.isEmpty()) {
            return;
        }
        try {
            for (Conversations.Head head : conversations.heads(watched)) {
                open.getOrDefault(head.conversation(), Set.of()).stream()
                        .filter(stream -> stream.seen() < head.seq())
                        .forEach(LiveStream::wake);
            }
        } catch (RuntimeException e) {
            // The streams stay open and the next look comes soon.
            LOG.debugf("Looking for news failed: %s", e.getClass().getName());
        }
    }
}
