package io.epione.policies.understanding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers in digits and in words. */
final class Numbers {
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("dozen", 12));
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90, "hundred", 100);
    /** The one of these that is long enough to be mistyped. */
    private static final String SEVERAL = "several";

    private static final Map<String, Double> VAGUE = Map.of(
            "a", 1.0, "an", 1.0, "couple", 2.0, "few", 3.0, SEVERAL, 5.0, "half", 0.5, "many", 20.0, "handful", 20.0);

    private Numbers() {}

    /** A number and the token after it. */
    record Read(double value, int next) {}

    /** The number that begins at a token, null when none does. */
    static @Nullable Read at(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(at);
        if (token.isNumber()) {
            return new Read(token.number(), at + 1);
        }
        Integer tens = TENS.get(token.text());
        if (tens != null) {
            Integer unit = at + 1 < tokens.size() ? UNITS.get(tokens.get(at + 1).text()) : null;
            return unit != null && unit < 10 ? new Read(tens + unit, at + 2) : new Read(tens, at + 1);
        }
        Integer unit = UNITS.get(token.text());
        return unit == null ? null : new Read(unit, at + 1);
    }

    /** Also reads "a few", "a couple of", "half an". */
    static @Nullable Read vagueAt(List<Token> tokens, int at) {
        Read exact = at(tokens, at);
        if (exact != null) {
            return exact;
        }
        Double value = null;
        int i = at;
        while (i < tokens.size() && i < at + 3) {
            String word = tokens.get(i).text();
            Double next = VAGUE.get(Words.withinOneEdit(word, SEVERAL) ? SEVERAL : word);
            if (next == null && !(word.equals("of") && value != null)) {
                break;
            }
            if (next != null && (value == null || value == 1.0)) {
                value = next;
            }
            i++;
        }
        return value == null ? null : new Read(value, i);
    }
}
