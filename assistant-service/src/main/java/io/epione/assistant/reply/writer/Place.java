package io.epione.assistant.reply.writer;

/**
 * Something in a sentence that is never sent, and what stands for it.
 *
 * @param mark as the model sees it, such as <code>{value1}</code>
 * @param text what it stands for, such as {@code 132 mg/dL}
 */
record Place(Kind kind, String mark, String text) {
    /** What is kept back. */
    enum Kind {
        /** What something is called: a measure, a model, an entry as it was recorded. */
        NAME,
        /** A period with its preposition, such as {@code over the last 7 days}. */
        PERIOD,
        /** A date, a time of day, or both. */
        TIME,
        /** A number with its unit. */
        VALUE;

        String mark(int number) {
            return "{" + name().toLowerCase(java.util.Locale.ROOT) + number + "}";
        }
    }
}
