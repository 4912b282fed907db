package io.epione.signals;

import org.jspecify.annotations.Nullable;

/**
 * An item, or a whole delivery, that cannot be read. Expected, therefore a value.
 *
 * @param index the item's position from 0, or -1 for the whole delivery
 * @param pointer JSON pointer or {@code line:N}
 * @param code one word, such as {@code malformed}, {@code missing-field}, {@code unsupported}
 * @param message a sentence with a hint how to mend it; names no personal data
 * @param withdraws the sender's identifier of the document that the item takes back, null where it takes back none
 */
public record Rejection(
        int index,
        String pointer,
        String code,
        String message,
        @Nullable String withdraws) {
    public Rejection(int index, String pointer, String code, String message) {
        this(index, pointer, code, message, null);
    }

    /** An item that says of a document sent before that it is none any more: {@code withdrawn}. */
    public static Rejection withdrawal(int index, String pointer, String document) {
        return new Rejection(index, pointer, "withdrawn", "The sender took this document back.", document);
    }
}
