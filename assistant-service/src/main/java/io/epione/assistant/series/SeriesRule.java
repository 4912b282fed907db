package io.epione.assistant.series;

import io.epione.models.ModelCard;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A rule on series of one's own days. Stores nothing. Thread-safe. */
interface SeriesRule {
    ModelCard card();

    /** The keys of measures, or the names of events, that it looks at. */
    Set<String> signals();

    /** What is older does not reach it. */
    Duration reach();

    /** Reads what is stored and says what it comes to. */
    Finding judge(Subject subject);

    /** The outputs from what was kept. @param then those of then, for what was no series */
    Map<String, Double> again(Kept kept, Map<String, Double> then);
}
