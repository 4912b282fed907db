package io.epione.policies.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that say what a number measures; a number belongs to the nearest of them before it. */
final class VitalWords {
    static final Set<String> TEMPERATURE = Set.of(
            "temp",
            "temps",
            "temperature",
            "fever",
            "fevers",
            "febrile",
            "feverish",
            "thermometer",
            "tmp",
            "temprature");
    static final Set<String> GLUCOSE = Set.of(
            "sugar",
            "sugars",
            "glucose",
            "bg",
            "bgl",
            "bsl",
            "cgm",
            "dexcom",
            "libre",
            "sensor",
            "meter",
            "glucometer",
            "bs",
            "bloodsugar",
            "rbs",
            "fbs",
            "stick",
            "fingerstick",
            "fingerprick",
            "prick",
            "hypo",
            "hypos",
            "lows",
            "dexi",
            "bgs");
    static final Set<String> OXYGEN =
            Set.of("oxygen", "o2", "spo2", "sats", "sat", "saturation", "saturations", "oximeter", "ox", "sp02");
    static final Set<String> PULSE = Set.of("pulse", "hr", "heart", "heartbeat", "heartrate");
    static final Set<String> PRESSURE = Set.of("bp", "pressure", "systolic", "mmhg", "hypertension");
    static final Set<String> KETONES = Set.of("ketone", "ketones", "bohb");
    static final Set<String> BREATHS =
            Set.of("respiratory", "respiration", "respirations", "breaths", "rr", "breathing");
    static final Set<String> OTHER_UNITS = Set.of(
            "mg",
            "ml",
            "mcg",
            "g",
            "kg",
            "lbs",
            "lb",
            "cm",
            "units",
            "iu",
            "km",
            "miles",
            "steps",
            "biscuits",
            "sweets",
            "jellies",
            "slices",
            "am",
            "pm",
            "usd",
            "$",
            "years",
            "year",
            "days",
            "day",
            "weeks",
            "week",
            "hours",
            "hour",
            "minutes",
            "mins",
            "min",
            "months",
            "month",
            "times",
            "x",
            "ft",
            "inches",
            "stone",
            "percentile",
            "calories",
            "carbs",
            "grams",
            "nights",
            "puffs",
            "hrs",
            "wks",
            "oclock",
            "hr");
    /** Devices that show one thing or another. */
    private static final Set<String> DEVICES = Set.of("sensor", "meter", "stick", "prick");

    private static final Map<String, Set<String>> MEASURES = Map.of(
            "temperature", TEMPERATURE,
            "glucose", GLUCOSE,
            "spo2", OXYGEN,
            "heart_rate", PULSE,
            "pressure", PRESSURE,
            "ketones", KETONES);

    private VitalWords() {}

    /**
     * Whether the nearest word for a measure before a number is one of another measure.
     *
     * @param reach how many tokens back it may stand
     */
    static boolean belongsElsewhere(List<Token> tokens, int number, Set<String> own, int reach) {
        for (int i = number - 1; i >= Math.max(0, number - reach); i--) {
            String word = tokens.get(i).text();
            if (tokens.get(i).sentence() != tokens.get(number).sentence()) {
                return false;
            }
            if (!DEVICES.contains(word)) {
                if (own.contains(word)) {
                    return false;
                }
                if (MEASURES.values().stream().anyMatch(words -> words.contains(word))) {
                    return true;
                }
            }
        }
        return false;
    }
}
