package io.epione.assistant.triage;

import io.epione.assistant.http.Silenced;
import io.epione.models.UrgencyModel;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Loads the trained reader beside the start. The service is ready when it is there; a judgement that comes before that
 * waits for a moment, since it would be less safe without.
 */
@ApplicationScoped
public class LoadedUrgency {
    private static final Logger LOG = Logger.getLogger(LoadedUrgency.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CompletableFuture<Optional<UrgencyModel>> loaded = new CompletableFuture<>();

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().daemon().name("urgency").start(this::load);
    }

    private void load() {
        try {
            loaded.complete(Optional.of(UrgencyModel.shipped()));
        } catch (RuntimeException | LinkageError e) {
            LOG.errorf("Triage has no second opinion: %s", Silenced.of(e));
            loaded.complete(Optional.empty());
        }
    }

    /** Whether nobody needs to wait for it any more, because it is there or will not come. */
    public boolean settled() {
        return loaded.isDone();
    }

    /** Empty where it cannot be run on this machine, or is not there in time. */
    public Optional<UrgencyModel> get() {
        return loaded.copy()
                .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @PreDestroy
    void close() {
        loaded.thenAccept(model -> model.ifPresent(UrgencyModel::close));
    }
}
