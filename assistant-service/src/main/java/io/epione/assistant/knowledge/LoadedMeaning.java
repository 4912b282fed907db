package io.epione.assistant.knowledge;

import io.epione.assistant.http.Silenced;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** Loads the model of meaning beside the start, which does not wait for it; the first question does. */
@ApplicationScoped
class LoadedMeaning {
    private static final Logger LOG = Logger.getLogger(LoadedMeaning.class);

    private final CompletableFuture<Optional<Meaning>> loaded = new CompletableFuture<>();

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().daemon().name("meaning").start(this::load);
    }

    private void load() {
        try {
            loaded.complete(Optional.of(Meaning.load()));
        } catch (RuntimeException | LinkageError e) {
            LOG.errorf("Knowledge is searched by its words alone: %s", Silenced.of(e));
            loaded.complete(Optional.empty());
        }
    }

    /** Empty where the model cannot be run on this machine. */
    Optional<Meaning> get() {
        return loaded.join();
    }
}
