package io.epione.policies.triage;

import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.understanding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sentence, and what the rules have read of it.
 *
 * @param read whether a finding stands in it
 * @param unread how many of its words no finding covers, without those that say nothing of a matter
 */
record Remark(String text, boolean read, long unread) {
    private static final int SHORTEST = 3;
    /** A line that goes on in small letters goes on with its sentence. */
    private static final Pattern SENTENCE = Pattern.compile("(?:[^.!?;\\n]|\\n(?=\\s*\\p{Ll}))+[.!?;]*");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*");
    private static final Set<String> SMALL =
            ShippedFiles.read("policies/lexicon/small-words.txt").words();

    static List<Remark> of(String text, List<Finding> findings) {
        return SENTENCE.matcher(text)
                .results()
                .filter(sentence -> !sentence.group().isBlank())
                .map(sentence -> of(sentence, findings))
                .toList();
    }

    private static Remark of(MatchResult sentence, List<Finding> findings) {
        List<Finding> inside = findings.stream()
                .filter(finding -> finding.start() < sentence.end() && finding.end() > sentence.start())
                .toList();
        long unread = WORD.matcher(sentence.group())
                .results()
                .filter(word -> word.group().length() >= SHORTEST && !isSmall(word.group()))
                .filter(word -> inside.stream()
                        .noneMatch(finding -> finding.start() < sentence.start() + word.end()
                                && finding.end() > sentence.start() + word.start()))
                .count();
        return new Remark(sentence.group().strip(), !inside.isEmpty(), unread);
    }

    private static boolean isSmall(String word) {
        return SMALL.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }
}
