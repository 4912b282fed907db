package io.epione.policies.understanding;

import java.util.List;
import java.util.Set;

/**
 * Words that say how a finding is meant.
 *
 * @param steps the words in order, each one of several; {@link #ANYTHING}, {@link #NUMBER} and {@link #YEAR} stand for what
 *     they say
 * @param unless when one of these stands in the same sentence, the trigger says nothing
 */
record Trigger(Kind kind, List<Set<String>> steps, List<String> unless) {
    /** Up to three words. */
    static final String ANYTHING = "*";
    /** A number, in digits or in letters. */
    static final String NUMBER = "#";
    /** A year that is long over. */
    static final String YEAR = "#year";

    Trigger {
        steps = List.copyOf(steps);
        unless = List.copyOf(unless);
    }

    /** What a trigger does; each kind reaches forward or backward. */
    enum Kind {
        /** "no", "not": reaches over fillers and lists alone. */
        NEGATION,
        /** "denies", "negative for": reaches to the end of the sentence. */
        CLINICAL_NEGATION,
        /** "... was ruled out". */
        NEGATION_AFTER,
        /** Looks like a negation and is none. */
        NO_NEGATION,
        POSSIBLE,
        PAST,
        PAST_AFTER,
        /** So long ago that no look-back reaches it. */
        LONG_AGO,
        RESOLVED,
        RESOLVED_AFTER,
        HYPOTHETICAL,
        QUESTION,
        QUESTION_AFTER,
        /** A film, a game, a novel. */
        FICTION,
        /** An exam or a homework, anywhere in the text. */
        PURPOSE,
        /** A pupil or a professional, who speaks of no patient. */
        STUDY,
        /** A question or a task of an exam. */
        ASKED,
        /** Around what was only read: "I read anaphylaxis on the sheet". */
        MENTIONED,
        /** A machine, a plant or a toy at the beginning of a sentence. */
        THING,
        /** "This is not a drill": undoes conditions, questions and exams of the whole text. */
        REAL,
        /** "Two hours ago": a condition with it may be somebody who is here. */
        RECENT,
        /** "That was 2023": dates what was said just before. */
        DATED,
        /** Others have seen to what was said of somebody before. */
        HANDLED,
        /** A leaflet that lists what may happen. */
        LISTED,
        /** "Not me": takes back what a leaflet listed. */
        DENIED,
        /** Ends the reach of what stands before it. */
        END
    }

    /** A trigger at its place in the text. */
    record At(Trigger trigger, int first, int last) {
        Kind kind() {
            return trigger.kind();
        }
    }
}
