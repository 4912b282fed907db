package io.epione.profile.observation;

import java.util.List;

/**
 * What became of a batch, entry by entry, in the order of the batch.
 *
 * @param outcomes as many as the batch has entries
 */
public record Appended(List<Outcome> outcomes) {
    /** What became of one entry. */
    public enum Outcome {
        STORED,
        /** The same value is stored already under this key. */
        DUPLICATE,
        /** Another value was stored under this key; it is superseded and kept in the history. */
        CORRECTED
    }

    public Appended {
        outcomes = List.copyOf(outcomes);
    }

    public int count(Outcome outcome) {
        return (int) outcomes.stream().filter(outcome::equals).count();
    }
}
