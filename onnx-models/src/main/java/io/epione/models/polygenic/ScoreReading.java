package io.epione.models.polygenic;

import java.util.List;

/** What became of a scoring file that was read. */
public sealed interface ScoreReading {
    /** It can be scored with. */
    record Read(ScoringFile file) implements ScoreReading {}

    /** It cannot, and why: one sentence each, with the line where there is one, the first ten of them. */
    record Refused(List<String> faults) implements ScoreReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
