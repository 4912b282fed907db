package io.epione.models;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a text again when the first reading leaves an emergency open: as one sentence, and sentence by sentence, so that
 * words beside it which change nothing do not decide.
 */
final class SecondReading {
    /** The share of being sure from which an emergency is open. */
    private static final double OPEN = 0.5;
    /** A text of more sentences was read in parts already. */
    private static final int MOST = 12;
    /** "Help me." says nothing without what stands beside it. */
    private static final int FEWEST_WORDS = 3;

    private static final Pattern END = Pattern.compile("(?<=[.!?;])\\s+|\\n+");
    private static final Pattern MARKS = Pattern.compile("[.!?;]+$");

    private SecondReading() {}

    static Urgency closely(String text, double sure, Function<String, Urgency> reader) {
        Urgency first = reader.apply(text);
        double emergency = first.atLeast().emergency();
        if (emergency >= sure || emergency < OPEN * sure) {
            return first;
        }
        return ways(text).stream()
                .map(way -> reader.apply(way).atLeast().emergency())
                .filter(again -> again >= sure)
                .findFirst()
                .map(first::withEmergency)
                .orElse(first);
    }

    /** Empty where there is one sentence alone, or too many. */
    static List<String> ways(String text) {
        List<String> sentences = END.splitAsStream(text)
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        if (sentences.size() < 2 || sentences.size() > MOST) {
            return List.of();
        }
        String joined = sentences.stream()
                .map(sentence -> MARKS.matcher(sentence).replaceFirst(""))
                .collect(Collectors.joining(", ", "", "."));
        return Stream.concat(
                        Stream.of(joined),
                        sentences.stream().filter(sentence -> sentence.split("\\s+").length >= FEWEST_WORDS))
                .toList();
    }
}
