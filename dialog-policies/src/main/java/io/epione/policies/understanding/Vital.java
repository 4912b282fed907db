package io.epione.policies.understanding;

/**
 * A reading that a text gives.
 *
 * @param concept the key of the measure, such as {@code temperature}
 * @param value in {@code unit}
 * @param unit UCUM
 * @param sure false where the unit had to be guessed and this is the more dangerous reading
 */
record Vital(String concept, String label, double value, String unit, boolean sure, int first, int last) {}
