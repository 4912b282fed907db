package io.epione.profile.observation;

/**
 * An item of a delivery that was kept but does not count, until an operator releases it.
 *
 * @param index the item's position in the delivery, from 0
 * @param pointer JSON pointer or {@code line:N} into the raw payload
 * @param code why, in one word: {@code implausible}, {@code unknown-unit}, {@code no-time}, {@code future-time}, …
 * @param message why, in a sentence that names no personal data
 */
public record Quarantined(int index, String pointer, String code, String message) {}
