package io.epione.assistant.forecast;

import io.epione.assistant.http.Silenced;
import io.epione.models.forecast.GlucoseForecaster;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Loads the forecaster beside the start; the service is ready when it is there. Thread-safe. */
@ApplicationScoped
public class LoadedForecaster {
    private static final Logger LOG = Logger.getLogger(LoadedForecaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CompletableFuture<Optional<GlucoseForecaster>> loaded = new CompletableFuture<>();

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().daemon().name("forecaster").start(this::load);
    }

    private void load() {
        try {
            loaded.complete(Optional.of(GlucoseForecaster.shipped()));
        } catch (RuntimeException | LinkageError e) {
            LOG.errorf("No glucose is forecast: %s", Silenced.of(e));
            loaded.complete(Optional.empty());
        }
    }

    /** Whether nobody needs to wait for it any more, because it is there or will not come. */
    public boolean settled() {
        return loaded.isDone();
    }

    /** Empty where it cannot be run on this machine, or is not there in time. */
    public Optional<GlucoseForecaster> get() {
        return loaded.copy()
                .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @PreDestroy
    void close() {
        loaded.thenAccept(model -> model.ifPresent(GlucoseForecaster::close));
    }
}
