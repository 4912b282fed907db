package io.epione.policies.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of the lexicon, found by their inflected forms and by forms that are one edit away. Words that differ only
 * in a confusable beginning, such as hypo- and hyper-, are never taken for each other.
 */
final class Vocabulary {
    /** Shortest word that is corrected, so that short words are never taken for others. */
    private static final int SHORTEST_CORRECTED = 5;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, List<String>> byDeletion = new HashMap<>();
    private final List<List<String>> confusable;
    private final Set<String> common;

    Vocabulary(List<List<String>> confusable, Set<String> common) {
        this.confusable = confusable;
        this.common = common;
    }

    /** A word that may stand where another was written. */
    record Candidate(int id, boolean corrected, boolean guarded) {}

    /** Adds a word with its inflections and typing errors. */
    int add(String word) {
        int id = id(Words.stem(word));
        if (word.length() >= SHORTEST_CORRECTED) {
            for (String form : forms(word)) {
                for (String shorter : deletions(form)) {
                    List<String> words = byDeletion.computeIfAbsent(shorter, _ -> new ArrayList<>(1));
                    if (!words.contains(word)) {
                        words.add(word);
                    }
                }
            }
        }
        return id;
    }

    /** Adds a word that must be written exactly so. */
    int addExact(String word) {
        return id("!" + word);
    }

    /** What a written word may mean, the exact words first. */
    List<Candidate> candidates(String written) {
        List<Candidate> found = new ArrayList<>(2);
        Integer exact = ids.get("!" + written);
        if (exact != null) {
            found.add(new Candidate(exact, false, false));
        }
        Integer stem = ids.get(Words.stem(written));
        if (stem != null) {
            found.add(new Candidate(stem, false, false));
        }
        if (stem == null && written.length() >= SHORTEST_CORRECTED - 1 && !Character.isDigit(written.charAt(0))) {
            addCorrections(written, found);
        }
        return found;
    }

    private void addCorrections(String written, List<Candidate> found) {
        boolean guarded = common.contains(written);
        String stem = Words.stem(written);
        for (String form : forms(written)) {
            for (String shorter : deletions(form)) {
                for (String word : byDeletion.getOrDefault(shorter, List.of())) {
                    boolean close = Words.withinOneEdit(written, word)
                            || (written.length() >= SHORTEST_CORRECTED
                                    && stem.length() >= 4
                                    && Words.withinOneEdit(stem, Words.stem(word)));
                    if (close && !confused(written, word)) {
                        Integer id = ids.get(Words.stem(word));
                        Candidate candidate = new Candidate(id == null ? -1 : id, true, guarded);
                        if (id != null && !found.contains(candidate)) {
                            found.add(candidate);
                        }
                    }
                }
            }
        }
    }

    private boolean confused(String written, String word) {
        for (List<String> group : confusable) {
            for (String beginning : group) {
                if (word.startsWith(beginning)
                        && group.stream().anyMatch(other -> !other.equals(beginning) && written.startsWith(other))) {
                    return true;
                }
            }
        }
        return false;
    }

    private int id(String key) {
        return ids.computeIfAbsent(key, _ -> ids.size());
    }

    private static List<String> forms(String word) {
        String stem = Words.stem(word);
        return stem.equals(word) ? List.of(word) : List.of(word, stem);
    }

    private static List<String> deletions(String word) {
        List<String> forms = new ArrayList<>(word.length() + 1);
        forms.add(word);
        for (int i = 0; i < word.length(); i++) {
            forms.add(word.substring(0, i) + word.substring(i + 1));
        }
        return forms;
    }
}
