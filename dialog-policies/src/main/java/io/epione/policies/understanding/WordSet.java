package io.epione.policies.understanding;

import java.util.Set;

/** A set of words, written as a line of text. */
final class WordSet {
    private WordSet() {}

    static Set<String> of(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
