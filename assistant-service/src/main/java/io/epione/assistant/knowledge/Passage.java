package io.epione.assistant.knowledge;

/**
 * A paragraph that is quoted whole, with its source.
 *
 * @param id {@code <card>#<number from 1>}; an imported passage keeps its source's id
 * @param cardId the card or document it belongs to
 * @param title of the card
 * @param url of the source; {@code /} where the assistant itself is the source
 * @param review {@code unreviewed} until a named clinician signs
 */
public record Passage(
        String id,
        String cardId,
        String title,
        String text,
        String publisher,
        String sourceTitle,
        String url,
        String review) {}
