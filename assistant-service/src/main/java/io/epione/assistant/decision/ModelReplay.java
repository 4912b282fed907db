package io.epione.assistant.decision;

import io.epione.models.Explanation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the model of a stored answer again, on what is stored with it. Thread-safe. */
public interface ModelReplay {
    /** Empty where the answer is of none of these models. */
    Optional<Replayed> replay(StoredAnswer answer);

    /**
     * What came of it.
     *
     * @param identical whether every figure is the same, bit by bit; never of another model than the one that spoke
     * @param modelNow id and version of the model that answers now
     * @param explanation what each input added and what would change the answer; null where there is none, or where another
     *     model answers now
     */
    record Replayed(
            boolean identical, String modelNow, @Nullable Explanation explanation) {
        public Replayed(boolean identical, String modelNow) {
            this(identical, modelNow, null);
        }
    }
}
