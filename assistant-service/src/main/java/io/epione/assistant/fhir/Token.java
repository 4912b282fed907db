package io.epione.assistant.fhir;

import io.epione.profile.observation.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token of a search: {@code code}, {@code system|code}, {@code |code} (no system) or {@code system|} (any code of it).
 *
 * @param system null for any
 * @param code empty for any
 */
record Token(@Nullable String system, String code) {
    static Token of(String text) {
        int bar = bar(text);
        return bar < 0
                ? new Token(null, unescaped(text))
                : new Token(unescaped(text.substring(0, bar)), unescaped(text.substring(bar + 1)));
    }

    /** The tokens of every value of a parameter. */
    static List<List<Token>> all(List<List<String>> values) {
        return values.stream().map(any -> any.stream().map(Token::of).toList()).toList();
    }

    boolean matches(Code other) {
        return matches(other.system(), other.code());
    }

    boolean matches(String otherSystem, String otherCode) {
        return (system == null || system.equals(otherSystem)) && (code.isEmpty() || code.equals(otherCode));
    }

    private static int bar(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '|') {
                return i;
            }
        }
        return -1;
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\([\\\\,|$])", "$1");
    }
}
