package io.epione.policies.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Readings in a text: "39.4 since yesterday", "BP 190 over 120", "my sugar is 42", "sats 88%". A glucose without a unit
 * is taken in the more dangerous way.
 */
final class VitalsReader {
    private static final int REACH = 6;
    /** mg/dL of glucose in one mmol/L. */
    private static final double GLUCOSE_FACTOR = 18.0156;
    /** Meters do not show less in mg/dL, nor more in mmol/L; a number between them may be either. */
    private static final double LOWEST_MGDL = 20;

    private static final double HIGHEST_MMOL = 36;

    private static final Set<String> PILLS =
            Set.of("tablet", "tablets", "pill", "pills", "capsule", "capsules", "caplets", "tabs", "tab");
    private static final Set<String> TAKEN = Set.of(
            "took",
            "taken",
            "take",
            "swallowed",
            "swallow",
            "overdosed",
            "ate",
            "eaten",
            "downed",
            "drank",
            "taking",
            "ingested",
            "popped",
            "had",
            "necked");
    private final List<Token> tokens;
    private final MedicineAt medicines;
    private final List<Vital> found = new ArrayList<>();
    private boolean saidMmol;
    private boolean saidMg;

    private VitalsReader(List<Token> tokens, MedicineAt medicines) {
        this.tokens = tokens;
        this.medicines = medicines;
    }

    /** Tells whether a token names a medicine. */
    interface MedicineAt {
        boolean test(int token);
    }

    static List<Vital> in(List<Token> tokens, MedicineAt medicines) {
        VitalsReader reader = new VitalsReader(tokens, medicines);
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i >= next) {
                next = Math.max(i + 1, reader.read(i));
            }
        }
        return reader.inOneUnit();
    }

    /** Reads what stands at a token and returns the token after it. */
    private int read(int i) {
        Numbers.Read number = Numbers.at(tokens, i);
        if (number == null) {
            return i + 1;
        }
        int pressure = pressure(i, number);
        if (pressure > i) {
            return pressure;
        }
        double value = number.value();
        int after = number.next();
        String unit = word(after);
        String unit2 =
                unit.equals("%") ? "%" : unit.equals("\u00B0") || unit.startsWith("deg") ? word(after + 1) : unit;
        int last = after - 1;
        Vital vital = pills(i, value, after);
        if (vital == null && AgeReader.at(tokens, i) != null
                || Times.unit(unit) != null && !VitalWords.PULSE.contains(before(i))) {
            return after;
        }
        if (vital == null) {
            vital = ketones(i, value, last, unit);
        }
        if (vital == null) {
            vital = oxygen(i, value, last, unit);
        }
        if (vital == null) {
            vital = temperature(i, value, last, unit2);
        }
        if (vital == null) {
            vital = potassium(i, value, last, unit);
        }
        if (vital == null && !glucose(i, value, last, unit)) {
            vital = pulse(i, value, last, unit);
        }
        if (vital != null) {
            found.add(vital);
        }
        return after;
    }

    private int pressure(int i, Numbers.Read upper) {
        int at = upper.next();
        boolean over = word(at).equals("over");
        boolean slash = word(at).equals("/");
        Numbers.Read lower = over || slash ? Numbers.at(tokens, at + 1) : null;
        boolean plausible = lower != null
                && upper.value() >= 60
                && upper.value() <= 300
                && lower.value() >= 30
                && lower.value() <= 200
                && upper.value() > lower.value();
        if (lower == null || !plausible) {
            return i;
        }
        found.add(new Vital("systolic", "upper blood pressure", upper.value(), "mm[Hg]", true, i, lower.next() - 1));
        found.add(new Vital("diastolic", "lower blood pressure", lower.value(), "mm[Hg]", true, i, lower.next() - 1));
        return lower.next();
    }

    /** "Took 20 paracetamol tablets": how many were swallowed. */
    private @Nullable Vital pills(int i, double value, int after) {
        boolean counted = false;
        for (int j = after; j < after + 5 && j < tokens.size() && sameSentence(i, j); j++) {
            counted |= PILLS.contains(word(j)) || medicines.test(j);
            if (Set.of("mg", "mcg", "ml", "g", "days", "weeks", "hours", "years", "minutes")
                    .contains(word(after))) {
                return null;
            }
        }
        return counted && value == Math.rint(value) && near(i, TAKEN, 8)
                ? new Vital("tablets_taken", "tablets taken at once", value, "1", true, i, after - 1)
                : null;
    }

    private @Nullable Vital ketones(int i, double value, int last, String unit) {
        if (!near(i, VitalWords.KETONES, REACH)
                && (word(last + 1).equals(",") || !VitalWords.KETONES.contains(word(last + 2)))) {
            return null;
        }
        boolean urine = unit.equals("+")
                || near(i, Set.of("urine", "dipstick", "strip"), REACH) && value <= 4 && value == Math.rint(value);
        if (urine) {
            return new Vital("urine_ketones", "ketones in urine", value, "{plus}", true, i, last);
        }
        return value <= 20 ? new Vital("ketones", "blood ketones", value, "mmol/L", true, i, last) : null;
    }

    /** A tablet of it has its number in milligrams, and a banana more than a blood test can. */
    private @Nullable Vital potassium(int i, double value, int last, String unit) {
        return value >= 1.5
                        && value <= 12
                        && near(i, Set.of("potassium"), REACH)
                        && !VitalWords.OTHER_UNITS.contains(unit)
                ? new Vital("potassium", "potassium", value, "mmol/L", true, i, last)
                : null;
    }

    private @Nullable Vital oxygen(int i, double value, int last, String unit) {
        boolean range = value >= 40 && value <= 100;
        boolean named =
                near(i, VitalWords.OXYGEN, REACH) && !VitalWords.belongsElsewhere(tokens, i, VitalWords.OXYGEN, REACH)
                        || VitalWords.OXYGEN.contains(word(last + 1))
                        || unit.equals("%") && VitalWords.OXYGEN.contains(word(last + 2));
        return range && named && !VitalWords.OTHER_UNITS.contains(unit)
                ? new Vital("spo2", "oxygen saturation", value, "%", true, i, last)
                : null;
    }

    private @Nullable Vital temperature(int i, double value, int last, String unit) {
        boolean named = near(i, VitalWords.TEMPERATURE, REACH)
                        && !VitalWords.belongsElsewhere(tokens, i, VitalWords.TEMPERATURE, REACH)
                || VitalWords.TEMPERATURE.contains(word(last + 1))
                || VitalWords.TEMPERATURE.contains(word(last + 2));
        boolean celsius = Set.of("c", "celsius", "centigrade").contains(unit);
        boolean fahrenheit = Set.of("f", "fahrenheit", "farenheit").contains(unit);
        boolean degrees = unit.startsWith("deg") || word(last + 1).equals("\u00B0");
        boolean glucose = glucoseNamed(i, last) && !numberSince(i, VitalWords.GLUCOSE) || unit.startsWith("mmol");
        boolean inC = value >= 32 && value <= 43.5;
        boolean inF = value >= 93 && value <= 110;
        if (inC && celsius || inF && fahrenheit) {
            return temperature(value, fahrenheit, i, last);
        }
        if (VitalWords.OTHER_UNITS.contains(unit) || glucose || fahrenheit || celsius) {
            return null;
        }
        boolean bare = inC
                && value >= 37
                && value != Math.rint(value)
                && !Set.of("%", "percent").contains(unit);
        if (inC && (named || degrees) || bare) {
            return temperature(value, false, i, last);
        }
        return inF && (named || degrees) ? temperature(value, true, i, last) : null;
    }

    private static Vital temperature(double value, boolean fahrenheit, int first, int last) {
        double celsius = fahrenheit ? (value - 32) * 5 / 9 : value;
        return new Vital("temperature", "temperature", Math.round(celsius * 100) / 100.0, "Cel", true, first, last);
    }

    /** Adds the glucose readings a number may mean; true when there is any. */
    private boolean glucose(int i, double value, int last, String unit) {
        boolean mmol = unit.startsWith("mmol") || unit.equals("mm");
        boolean mg = unit.equals("mg") && word(last + 2).equals("/") || unit.startsWith("mgdl");
        boolean named = glucoseNamed(i, last);
        boolean taken = !found.isEmpty() && found.getLast().first() == i;
        if (taken
                || !named && !mg
                || VitalWords.OTHER_UNITS.contains(unit) && !mg && !unit.equals("mg")
                || value > 1500) {
            return false;
        }
        if (near(i, Set.of("a1c", "hba1c", "grams", "carbs", "target", "a1"), 3)
                || value == 0
                || unit.equals("%")
                || before(i).equals("by")) {
            return false;
        }
        // No meter shows tenths of a mg/dL.
        if (mmol || !mg && (value < LOWEST_MGDL || value != Math.rint(value))) {
            addGlucose(value * GLUCOSE_FACTOR, mmol, i, last);
            saidMmol = true;
        } else if (mg || value >= HIGHEST_MMOL) {
            addGlucose(value, mg, i, last);
            saidMg = true;
        } else {
            addGlucose(value, false, i, last);
            addGlucose(value * GLUCOSE_FACTOR, false, i, last);
        }
        return true;
    }

    private boolean glucoseNamed(int i, int last) {
        boolean before = near(i, VitalWords.GLUCOSE, REACH)
                && !VitalWords.belongsElsewhere(tokens, i, VitalWords.GLUCOSE, REACH);
        boolean onTheMeter = word(last + 1).equals("on")
                && (VitalWords.GLUCOSE.contains(word(last + 2)) || VitalWords.GLUCOSE.contains(word(last + 3)));
        return before || onTheMeter;
    }

    /** "Sugar 18, 37.9": the word has its number already. */
    private boolean numberSince(int i, Set<String> words) {
        boolean number = false;
        for (int j = i - 1; j >= 0 && j >= i - REACH && sameSentence(i, j); j--) {
            if (words.contains(word(j))) {
                return number && before(i).equals(",");
            }
            number |= tokens.get(j).isNumber();
        }
        return false;
    }

    /**
     * Who writes 5.2 and 22 counts in mmol/L, who writes 22 and 180 in mg/dL: where one number settles the unit, the other
     * way of reading the rest falls away.
     */
    private List<Vital> inOneUnit() {
        if (saidMmol == saidMg) {
            return List.copyOf(found);
        }
        return found.stream()
                .filter(vital -> !vital.concept().equals("glucose") || agrees(vital))
                .toList();
    }

    private boolean agrees(Vital vital) {
        double written =
                tokens.get(vital.first()).isNumber() ? tokens.get(vital.first()).number() : vital.value();
        boolean either = written >= LOWEST_MGDL && written < HIGHEST_MMOL && written == Math.rint(written);
        boolean readAsMg = vital.value() == written;
        return !either || vital.sure() || readAsMg == saidMg;
    }

    private void addGlucose(double mgPerDl, boolean sure, int first, int last) {
        double rounded = Math.round(mgPerDl * 10) / 10.0;
        found.add(new Vital("glucose", "glucose", rounded, "mg/dL", sure, first, last));
    }

    private @Nullable Vital pulse(int i, double value, int last, String unit) {
        boolean bpm = unit.equals("bpm") || unit.equals("beats");
        if (value >= 20
                && value <= 300
                && (bpm
                        || near(i, VitalWords.PULSE, 5)
                                && !VitalWords.OTHER_UNITS.contains(unit)
                                && !near(i, VitalWords.PRESSURE, 5))) {
            return new Vital("heart_rate", "heart rate", value, "/min", true, i, last);
        }
        boolean breaths = unit.startsWith("breath")
                || unit.equals("times") && near(i, VitalWords.BREATHS, REACH)
                || near(i, Set.of("respiratory", "respirations", "resps", "resp", "rr"), 4)
                || near(i, Set.of("rate"), 3) && near(i, VitalWords.BREATHS, 4);
        return value >= 4 && value <= 100 && breaths
                ? new Vital("respiratory_rate", "breaths a minute", value, "/min", true, i, last)
                : null;
    }

    private boolean near(int i, Set<String> words, int reach) {
        for (int j = i - 1; j >= 0 && j >= i - reach && sameSentence(i, j); j--) {
            if (words.contains(word(j))) {
                return true;
            }
        }
        return false;
    }

    private boolean sameSentence(int i, int j) {
        return tokens.get(i).sentence() == tokens.get(j).sentence();
    }

    private String before(int i) {
        return i > 0 ? word(i - 1) : "";
    }

    private String word(int i) {
        return i < tokens.size() ? tokens.get(i).text() : "";
    }
}
