package io.epione.signals.openmhealth;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** How and when a value was taken, as the words of a method. */
final class Circumstances {
    private static final List<String> FIELDS = List.of(
            "specimen_source",
            "blood_specimen_type",
            "measurement_method",
            "oxygen_therapy_mode_of_administration",
            "measurement_location",
            "body_posture",
            "position_during_measurement",
            "temporal_relationship_to_meal",
            "temporal_relationship_to_sleep",
            "temporal_relationship_to_physical_activity",
            "descriptive_statistic");

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Circumstances() {}

    static String of(DataPoint point, String how) {
        var words = new StringJoiner(" ");
        add(words, how);
        add(words, point.header().modality());
        FIELDS.forEach(field -> add(words, point.text(field)));
        add(words, point.time().word());
        return words.toString();
    }

    private static void add(StringJoiner words, String text) {
        String word = word(text);
        if (!word.isEmpty()) {
            words.add(word);
        }
    }

    /** A text as one word: lower case, a hyphen for whatever is neither letter nor digit. */
    static String word(String text) {
        return OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
    }
}
