package io.epione.assistant.genome;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Files that wait to be read, and the few threads that read them. Thread-safe. */
@ApplicationScoped
class GenomeQueue {
    private final GenomeImporter importer;
    private final ThreadPoolExecutor threads;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();

    @Inject
    GenomeQueue(GenomeImporter importer, GenomeConfig config) {
        this.importer = importer;
        this.threads = new ThreadPoolExecutor(
                config.atOnce(),
                config.atOnce(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(config.waiting()),
                Thread.ofPlatform().name("genome-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** False where too many wait already; the body is closed then. */
    boolean offer(Sent sent) {
        here.add(sent.id());
        try {
            threads.execute(() -> {
                try {
                    importer.take(sent);
                } finally {
                    here.remove(sent.id());
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            here.remove(sent.id());
            close(sent);
            return false;
        }
    }

    /** Whether a file waits or is read in this process. */
    boolean holds(UUID id) {
        return here.contains(id);
    }

    private static void close(Sent sent) {
        try {
            sent.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }
}
