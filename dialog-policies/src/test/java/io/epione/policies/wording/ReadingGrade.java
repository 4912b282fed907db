package io.epione.policies.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Flesch-Kincaid grade level of English text (Kincaid 1975), with syllables counted as groups of vowels. */
final class ReadingGrade {
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile("(?<![l])e$|(?<=[^td])ed$|(?<=[^csxzg])es$");

    private ReadingGrade() {}

    static double of(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9']+"))
                .filter(word -> !word.isEmpty())
                .toList();
        long sentences = Math.max(
                1, Pattern.compile("[.!?:](\\s|$)").matcher(text).results().count());
        int syllables = words.stream().mapToInt(ReadingGrade::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    private static int syllables(String word) {
        String said = word.length() > 3 ? SILENT.matcher(word).replaceFirst("") : word;
        return (int) Math.max(1, VOWELS.matcher(said).results().count());
    }
}
