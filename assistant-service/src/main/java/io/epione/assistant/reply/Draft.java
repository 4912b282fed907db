package io.epione.assistant.reply;

import java.util.ArrayList;
import java.util.List;

/**
 * What would be said, before the gate.
 *
 * @param suggestions quick replies, prepared
 */
public record Draft(List<Bound> sentences, List<Chart> charts, List<String> suggestions) {
    public static final Draft EMPTY = new Draft(List.of(), List.of(), List.of());

    public Draft {
        sentences = List.copyOf(sentences);
        charts = List.copyOf(charts);
        suggestions = List.copyOf(suggestions);
    }

    public static Draft of(Bound... sentences) {
        return new Draft(List.of(sentences), List.of(), List.of());
    }

    public static Draft of(List<Bound> sentences) {
        return new Draft(sentences, List.of(), List.of());
    }

    public boolean empty() {
        return sentences.isEmpty();
    }

    /** This, and then the other. */
    public Draft then(Draft other) {
        return new Draft(
                joined(sentences, other.sentences),
                joined(charts, other.charts),
                joined(suggestions, other.suggestions));
    }

    public Draft with(Chart chart) {
        return new Draft(sentences, joined(charts, List.of(chart)), suggestions);
    }

    public Draft suggesting(List<String> more) {
        return new Draft(sentences, charts, joined(suggestions, more));
    }

    private static <T> List<T> joined(List<T> one, List<T> two) {
        List<T> all = new ArrayList<>(one);
        all.addAll(two);
        return all;
    }
}
