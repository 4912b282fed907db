package io.epione.assistant.decision;

import java.util.Optional;

/** Runs the model of a stored answer again, on what is stored with it. Thread-safe. */
public interface ModelReplay {
    /** Empty where the answer is of none of these models. */
    Optional<Replayed> replay(StoredAnswer answer);

    /**
     * What came of it.
     *
     * @param identical whether every figure is the same, bit by bit; never of another model than the one that spoke
     * @param modelNow id and version of the model that answers now
     */
    record Replayed(boolean identical, String modelNow) {}
}
