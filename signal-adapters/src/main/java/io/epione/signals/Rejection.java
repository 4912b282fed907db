package io.epione.signals;

/**
 * An item, or a whole delivery, that cannot be read. Expected, therefore a value.
 *
 * @param index the item's position from 0, or -1 for the whole delivery
 * @param pointer JSON pointer or {@code line:N}
 * @param code one word, such as {@code malformed}, {@code missing-field}, {@code unsupported}
 * @param message a sentence with a hint how to mend it; names no personal data
 */
public record Rejection(int index, String pointer, String code, String message) {}
