package io.epione.policies.coaching;

import io.epione.policies.questionnaire.Need;

/**
 * What can be done of a knowledge card without something.
 *
 * @param card the id of the card
 * @param text quoted whole
 */
public record Instead(String card, Need need, String text, Source source) {
    /** The public source of the text. */
    public record Source(String publisher, String title, String url) {}
}
