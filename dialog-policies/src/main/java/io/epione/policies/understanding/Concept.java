package io.epione.policies.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lay concept of the lexicon.
 *
 * @param id short name, such as {@code chest_pain}
 * @param label the words for people, as they stand after "you have"
 * @param ask the reviewed question for it, null where it is never asked
 * @param implies further concepts that are there whenever this one is
 */
public record Concept(
        String id, String label, Kind kind, @Nullable String ask, List<String> implies) {
    public Concept {
        implies = List.copyOf(implies);
    }

    /** What a concept is about. */
    public enum Kind {
        /** A complaint or a sign; every one of them has a level. */
        SYMPTOM,
        /** A named illness that a person says to have now or to have had. */
        CONDITION,
        /** A class of medicines. */
        MEDICINE,
        /** A circumstance that matters only beside a complaint, such as a journey or a sudden start. */
        CIRCUMSTANCE,
        /** A word about health that is no complaint by itself. */
        HEALTH_WORD,
        /** A way of speaking that means nothing about health; it swallows the words inside it. */
        FIGURE
    }
}
