package io.epione.profile.observation;

/**
 * An item of a delivery that was kept but does not count, until somebody releases it.
 *
 * @param index the item's position in the delivery, from 0
 * @param pointer JSON pointer or {@code line:N} into the raw payload
 * @param code why, in one word: {@code implausible}, {@code unit-suspect}, {@code no-time}, {@code future-time}, …
 * @param message why, in a sentence that names no personal data
 * @param reading the reading in the form of whoever read it, so that it can be read again; empty where it cannot
 */
public record Quarantined(int index, String pointer, String code, String message, String reading) {
    public Quarantined(int index, String pointer, String code, String message) {
        this(index, pointer, code, message, "");
    }
}
