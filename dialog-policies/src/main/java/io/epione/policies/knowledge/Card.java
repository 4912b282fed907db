package io.epione.policies.knowledge;

import java.util.List;

/**
 * A knowledge card: an answer in plain words with its source.
 *
 * @param questions lay questions it answers; indexed, never shown
 * @param paragraphs each is quoted whole, so that a claim and its caveat leave together
 * @param review {@code unreviewed} until a named clinician signs
 */
public record Card(
        String id,
        String title,
        String audience,
        List<String> topics,
        List<String> questions,
        Source source,
        String review,
        String written,
        List<String> paragraphs) {
    /** The public source of a card. */
    public record Source(String publisher, String title, String url, String section, String year) {}
}
