package io.epione.policies.questionnaire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** A text as plain words: small letters, no marks, one space between. */
final class PlainWords {
    /** They say nothing of the answer. */
    private static final Set<String> FILLERS = Set.of(
            "um",
            "uh",
            "er",
            "hm",
            "hmm",
            "well",
            "i",
            "id",
            "would",
            "say",
            "think",
            "guess",
            "suppose",
            "probably",
            "its",
            "it",
            "is",
            "was",
            "that",
            "thats",
            "the",
            "answer",
            "option",
            "for",
            "me",
            "honestly",
            "just",
            "about",
            "on",
            "like",
            "definitely",
            "please",
            "ok",
            "okay",
            "so",
            "really",
            "this",
            "then",
            "im",
            "going",
            "with",
            "a");

    private PlainWords() {}

    static String of(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019\u2018`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Without fillers at either end. */
    static String core(String plain) {
        String[] words = plain.split(" ", -1);
        int from = 0;
        int to = words.length;
        while (from < to && FILLERS.contains(words[from])) {
            from++;
        }
        while (to > from && FILLERS.contains(words[to - 1])) {
            to--;
        }
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    /** Whether the phrase stands in it word by word. */
    static boolean holds(String plain, String phrase) {
        return (" " + plain + " ").contains(" " + phrase + " ");
    }
}
