package io.epione.assistant.commit;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A change whose caller waits for its group. Thread-safe. */
record Waiting<T, R>(T change, CompletableFuture<Optional<R>> outcome) {
    Waiting(T change) {
        this(change, new CompletableFuture<>());
    }

    void answer(R answer) {
        outcome.complete(Optional.of(answer));
    }

    /** The group failed; whether for this change nobody knows. */
    void failed() {
        outcome.complete(Optional.empty());
    }

    /** Waits for the answer; empty where the change is to be tried alone. */
    Optional<R> together() {
        return outcome.join();
    }
}
