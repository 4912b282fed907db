package io.epione.signals.normalise;

import io.epione.profile.observation.Value.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value field says: a number, a meter's LO or HI, or words. */
sealed interface SentValue {
    /** A finite number with its comparator. */
    record Numeric(double number, Comparator comparator) implements SentValue {}

    /** The meter's word for "below" or "above what I can measure". */
    record Limit(boolean low) implements SentValue {}

    record Words() implements SentValue {}

    Pattern NUMBER = Pattern.compile(
            "(?<comparator><=|>=|[<>≤≥])?\\s*(?<number>[+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,3})?)");

    int LONGEST_PLAIN = 16;

    static SentValue of(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > 100) {
            return new Words();
        }
        return switch (trimmed.toUpperCase(Locale.ROOT)) {
            case "LO", "LOW" -> new Limit(true);
            case "HI", "HIGH" -> new Limit(false);
            default -> numeric(trimmed).map(SentValue.class::cast).orElseGet(Words::new);
        };
    }

    /** Digits with at most one point between them, as nearly all values are: needs no pattern. */
    private static boolean isPlain(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean point = c == '.' && i > 0 && i < text.length() - 1;
            if (!point && (c < '0' || c > '9')) {
                return false;
            }
            points += point ? 1 : 0;
        }
        return !text.isEmpty() && text.length() <= LONGEST_PLAIN && points <= 1;
    }

    private static Optional<Numeric> numeric(String text) {
        if (isPlain(text)) {
            return Optional.of(new Numeric(Double.parseDouble(text), Comparator.EQUAL));
        }
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        // Adding zero turns -0.0 into 0.0.
        double number = Double.parseDouble(matcher.group("number")) + 0.0;
        return Double.isFinite(number)
                ? Optional.of(new Numeric(number, comparator(matcher.group("comparator"))))
                : Optional.empty();
    }

    private static Comparator comparator(@Nullable String symbol) {
        return switch (symbol) {
            case null -> Comparator.EQUAL;
            case "≤" -> Comparator.AT_MOST;
            case "≥" -> Comparator.AT_LEAST;
            default -> Comparator.of(symbol);
        };
    }
}
