package io.epione.policies.understanding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a text says about somebody's health.
 *
 * @param concept the lexicon's concept, such as {@code chest_pain}
 * @param label the concept for people
 * @param status whether it is said to be there
 * @param subject whom it is about
 * @param start character offset in the text, inclusive
 * @param end character offset in the text, exclusive
 * @param value a reading that goes with it, null when there is none
 * @param unit its UCUM unit, null when the text gives none
 * @param onsetHours how long ago it began, in hours, null when not said
 * @param severity 0 to 10, null when not said
 */
public record Finding(
        String concept,
        String label,
        Status status,
        Subject subject,
        int start,
        int end,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Double onsetHours,
        @Nullable Integer severity) {
    /** The context of a finding. */
    public enum Status {
        PRESENT,
        NEGATED,
        /** Not sure, perhaps, a double negative: unknown, never absent. */
        POSSIBLE,
        PAST,
        RESOLVED,
        HYPOTHETICAL,
        QUESTION
    }

    /** Whom a finding is about. */
    public enum Subject {
        SELF,
        CHILD,
        OTHER
    }

    public Optional<Double> reading() {
        return Optional.ofNullable(value);
    }
}
