package io.epione.profile.risk;

import java.util.List;

/**
 * Where the outputs of a model must lie while inputs are missing: the missing ones taken over all that the model accepts.
 *
 * @param ranges one per output
 * @param narrowing the missing inputs, first the one whose measuring would narrow the headline output most
 */
public record Bounds(List<Range> ranges, List<Narrowing> narrowing) {
    public Bounds {
        ranges = List.copyOf(ranges);
        narrowing = List.copyOf(narrowing);
    }

    /** The lowest and the highest that an output can be. */
    public record Range(String output, String label, double low, double high) {}

    /**
     * What measuring one input would do.
     *
     * @param share the part of the range, from 0 to 1, that would go on average
     * @param text the same as a sentence
     */
    public record Narrowing(String input, double share, String text) {}
}
