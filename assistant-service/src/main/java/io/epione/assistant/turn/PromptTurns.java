package io.epione.assistant.turn;

import io.epione.assistant.database.DatabasePulse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers turns in time: whoever may be in danger does not wait for a database that says nothing, nor for anything else
 * that stands still on the way. They get the answer of the rules, which says that nobody was told. What was begun goes
 * on by itself: where it is stored after all, the care team is told after all. Thread-safe.
 */
@ApplicationScoped
class PromptTurns {
    private static final Logger LOG = Logger.getLogger(PromptTurns.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    /** Fifteen seconds: a machine that is only busy, or has just started, is not taken for one that stands still. */
    private static final int MOST_LOOKS = 60;

    private final DatabasePulse database;
    private final TurnPipeline pipeline;
    private final ThreadContext callers;

    PromptTurns(DatabasePulse database, TurnPipeline pipeline, ThreadContext callers) {
        this.database = database;
        this.pipeline = pipeline;
        this.callers = callers;
    }

    /** The reply as JSON text; the same turn again gets the reply it got before. */
    String answer(Turn turn, Progress progress) {
        AtomicReference<@Nullable Composition> composed = new AtomicReference<>();
        CompletableFuture<String> answered = begin(turn, progress, composed);
        if (!comesInTime(answered)) {
            Composition known = composed.get();
            Composition now = known == null ? pipeline.blind(turn) : known;
            if (now.judgement().disposition().grave()) {
                LOG.error("A grave turn is answered before it is stored: that takes too long.");
                return pipeline.unstored(turn, now);
            }
        }
        return outcome(answered);
    }

    private boolean comesInTime(CompletableFuture<String> answered) {
        for (int i = 0; i < MOST_LOOKS; i++) {
            try {
                answered.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (ExecutionException e) {
                return true;
            } catch (TimeoutException e) {
                if (database.away()) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private CompletableFuture<String> begin(
            Turn turn, Progress progress, AtomicReference<@Nullable Composition> composed) {
        CompletableFuture<String> answered = new CompletableFuture<>();
        Thread.ofVirtual().name("turn").start(callers.contextualRunnable(() -> {
            try {
                answered.complete(pipeline.answer(turn, progress, composed::set));
            } catch (RuntimeException | Error e) {
                answered.completeExceptionally(e);
            }
        }));
        return answered;
    }

    private static String outcome(CompletableFuture<String> answered) {
        try {
            return answered.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
