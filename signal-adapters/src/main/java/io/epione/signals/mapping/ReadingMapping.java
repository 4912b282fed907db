package io.epione.signals.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading, or one for each node of {@code each}. What is not said here is as the kind says.
 *
 * @param measure the measure's key; for a panel none
 * @param loinc the code, where it says more than the measure does
 * @param event the event's code, in place of a measure; the value, if any, is its text
 * @param display the event's words
 * @param each the nodes, from the item
 * @param of which of them
 * @param value alternatives, the best first
 * @param component which of several values of one code and time it is, in one of the format's words
 * @param parts components of a panel, details of an event
 * @param time when it was, or began
 * @param end when it ended
 * @param lasting how long it lasted, in place of {@code end}
 * @param method how it was measured
 * @param methodBy the same, by what the payload says
 * @param quality what the payload says against the value
 * @param optional true when an item may lack it
 */
record ReadingMapping(
        @Nullable String measure,
        @Nullable String loinc,
        @Nullable String event,
        @Nullable String display,
        @Nullable Path each,
        @Nullable Filter of,
        List<ValueMapping> value,
        List<ValueMapping> component,
        List<Part> parts,
        @Nullable TimeMapping time,
        @Nullable TimeMapping end,
        @Nullable Lasting lasting,
        @Nullable String method,
        List<ValueMapping> methodBy,
        List<ValueMapping> quality,
        boolean optional) {
    /**
     * A component or detail.
     *
     * @param measure the measure's key, or the detail's own code
     */
    record Part(String measure, List<ValueMapping> value) {}
}
