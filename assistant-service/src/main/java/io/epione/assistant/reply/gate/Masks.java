package io.epione.assistant.reply.gate;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a sentence what is quoted as recorded, so that the rest can be looked into. */
final class Masks {
    /** Stands where something was taken out. */
    static final String GONE = "\u25A1";

    private static final int SHORTEST = 2;

    private Masks() {}

    /** The longest first, so that a name within a longer name does not break it up; whole words only. */
    static String literals(String text, Set<String> literals) {
        String rest = text;
        for (String literal : literals.stream()
                .filter(candidate -> candidate.length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList()) {
            rest = whole(literal).matcher(rest).replaceAll(Matcher.quoteReplacement(GONE));
        }
        return rest;
    }

    /** With the preposition before it, so that "over the last 7 days" is not read as "over" a number. */
    static String spans(String text, Set<String> spans) {
        return literals(text, spans).replaceAll("\\b(?:over|in|during|within|on|for|from|of) " + GONE, GONE);
    }

    private static Pattern whole(String literal) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(literal.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
