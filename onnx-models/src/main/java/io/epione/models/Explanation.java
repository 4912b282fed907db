package io.epione.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure of a person is what it is.
 *
 * @param output the output that is explained
 * @param value its value
 * @param reference its value for the person it is compared with
 * @param comparedWith that person, as a sentence
 * @param shares what each input adds to the difference; together exactly {@code value - reference}
 * @param changes what the figure would be with one thing changed that a person can change
 * @param frequency a probability as so many of so many people, null for other figures
 * @param band the step it falls in, null where nobody named steps
 */
public record Explanation(
        String output,
        double value,
        double reference,
        String comparedWith,
        List<Share> shares,
        List<Change> changes,
        @Nullable String frequency,
        @Nullable Band band) {
    public Explanation {
        shares = List.copyOf(shares);
        changes = List.copyOf(changes);
    }

    /** The Shapley value of an input. */
    public record Share(String input, String label, double amount) {}

    /**
     * The figure with one input at the reference person's value; an association, not a promise.
     *
     * @param to the changed input
     * @param value the output then
     */
    public record Change(String input, double to, double value, String text) {}

    /** A named step and who named it. */
    public record Band(String name, String source) {}
}
