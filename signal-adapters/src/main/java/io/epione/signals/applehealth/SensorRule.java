package io.epione.signals.applehealth;

import io.epione.profile.observation.Code;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which records of a type come from a body-worn sensor, told by who wrote them: Health itself says no more than that it
 * is blood glucose.
 *
 * @param loinc the code of what such a sensor measures
 * @param method how it measures
 * @param words names of apps, makers and devices that write nothing but a sensor's values, in lower case
 */
record SensorRule(String loinc, String method, List<String> words) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    SensorRule {
        words = List.copyOf(words);
    }

    Code code() {
        return Code.loinc(loinc);
    }

    /** What somebody typed in is no sensor's, whichever app it was typed into. */
    boolean measured(AppleRecord record) {
        return !record.wasEntered()
                && Stream.of(record.device(), record.hardware())
                        .flatMap(text -> NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)))
                        .anyMatch(words::contains);
    }
}
