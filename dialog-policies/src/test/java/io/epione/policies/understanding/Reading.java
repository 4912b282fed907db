package io.epione.policies.understanding;

import io.epione.policies.understanding.Finding.Status;

/** What the shipped lexicon reads in a text, for tests about words. */
final class Reading {
    static final TextReader READER = new TextReader();

    private Reading() {}

    /** The status of the first finding of a concept, which must be there. */
    static Status status(String text, String concept) {
        return READER.read(text).stream()
                .filter(finding -> finding.concept().equals(concept))
                .map(Finding::status)
                .findFirst()
                .orElseThrow(() -> new AssertionError(concept + " is not read in: " + text));
    }
}
