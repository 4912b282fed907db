package io.epione.assistant.reply.owndata;

import io.epione.profile.observation.Measure;
import io.epione.profile.person.Person;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The units people read. Everything is stored in one unit per measure; glucose is shown in mmol/L where that is what
 * meters and laboratories of the person's country use, in mg/dL elsewhere, and in the unit that the question names.
 * Germany uses both and is shown mg/dL, as most meters sold there are.
 */
final class DisplayUnits {
    /** Countries whose meters show mmol/L (ISO 3166-1 alpha-2). */
    private static final Set<String> MMOL = Set.of(
            "AU", "BA", "BG", "CA", "CH", "CN", "CZ", "DK", "EE", "FI", "GB", "HK", "HR", "IE", "IS", "KZ", "LT", "LV",
            "MT", "MY", "NL", "NO", "NZ", "RU", "SE", "SG", "SI", "SK", "UA", "VN", "ZA");

    private static final Pattern ASKS_MMOL = Pattern.compile("\\bmmol", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_MG = Pattern.compile("\\bmg ?/? ?dl\\b", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("mm[Hg]", "mmHg"),
            Map.entry("/min", "per minute"),
            Map.entry("{steps}", "steps"),
            Map.entry("{floors}", "floors"),
            Map.entry("Cel", "\u00B0C"),
            Map.entry("kg/m2", "kg/m\u00B2"),
            Map.entry("h", "hours"),
            Map.entry("mL/min/{1.73_m2}", "mL/min/1.73 m\u00B2"),
            Map.entry("10*3/uL", "thousand per \u00B5L"),
            Map.entry("m[IU]/L", "mIU/L"),
            Map.entry("1", ""));

    private DisplayUnits() {}

    /**
     * How a measure's stored values are shown.
     *
     * @param divisor a stored amount divided by this is what is shown
     */
    record Display(String unit, double divisor, int decimals) {
        double shown(double stored) {
            return stored / divisor;
        }
    }

    static Display of(Measure measure, Person person, String question) {
        Double molarMass = measure.molarMass();
        if (isGlucose(measure) && molarMass != null && mmol(person, question)) {
            return new Display("mmol/L", molarMass / 10, 1);
        }
        return new Display(SHOWN.getOrDefault(measure.unit(), measure.unit()), 1, measure.decimals());
    }

    static boolean isGlucose(Measure measure) {
        return measure.key().equals("glucose") || measure.key().equals("fasting_glucose");
    }

    private static boolean mmol(Person person, String question) {
        return ASKS_MMOL.matcher(question).find()
                || !ASKS_MG.matcher(question).find() && MMOL.contains(person.country());
    }
}
