package io.epione.policies.perturbation;

import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** At most one wrong letter in a word of five letters or more; negations and numbers stay as they are. */
final class TypingErrors {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}'-])\\p{L}{5,}(?![\\p{L}\\p{N}'-])");
    private static final double SHARE = 0.35;
    private static final int TRIES = 8;
    private static final Set<String> KEPT =
            Set.of("cannot", "never", "without", "three", "seven", "eight", "thirty", "fever");
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private final Set<String> english;

    TypingErrors(Set<String> english) {
        this.english = english;
    }

    String in(String text, RandomGenerator chance) {
        return WORD.matcher(text)
                .replaceAll(found -> chance.nextDouble() < SHARE ? edited(found, chance) : found.group());
    }

    private String edited(MatchResult found, RandomGenerator chance) {
        String word = found.group();
        if (KEPT.contains(word.toLowerCase(java.util.Locale.ROOT))) {
            return word;
        }
        for (int i = 0; i < TRIES; i++) {
            String edited = edit(word, chance);
            if (!edited.equals(word) && !english.contains(edited.toLowerCase(java.util.Locale.ROOT))) {
                return edited;
            }
        }
        return word;
    }

    private static String edit(String word, RandomGenerator chance) {
        int at = chance.nextInt(word.length());
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        char letter = word.charAt(at);
        return switch (chance.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + beside(letter, chance) + after;
            default ->
                at + 1 < word.length()
                        ? before + word.charAt(at + 1) + letter + word.substring(at + 2)
                        : before + after;
        };
    }

    /** The key beside the one that was meant. */
    private static char beside(char letter, RandomGenerator chance) {
        for (String row : ROWS) {
            int at = row.indexOf(Character.toLowerCase(letter));
            if (at >= 0) {
                int other = at == 0 ? 1 : at == row.length() - 1 ? at - 1 : at + (chance.nextBoolean() ? 1 : -1);
                return row.charAt(other);
            }
        }
        return letter;
    }
}
