package io.epione.signals.openmhealth;

import static io.epione.signals.openmhealth.Vitals.loinc;

import io.epione.profile.observation.Code;
import io.epione.signals.Reading;
import java.util.function.Consumer;

/** Glucose, by what it was measured in. */
final class Glucose {
    private static final String FIELD = "blood_glucose";
    private static final Code BLOOD = loinc("2339-0", "Glucose in blood");
    private static final Code PLASMA = loinc("2345-7", "Glucose in serum or plasma");
    private static final Code FASTING_PLASMA = loinc("1558-6", "Fasting glucose in serum or plasma");
    private static final Code CAPILLARY = loinc("32016-8", "Glucose in capillary blood");
    private static final Code INTERSTITIAL = loinc("99504-3", "Glucose in interstitial fluid");
    private static final Code URINE = loinc("2350-7", "Glucose in urine");
    private static final Code BODY_FLUID = loinc("2344-0", "Glucose in body fluid");
    private static final Code BREATH = DataPoint.own("glucose-in-breath", "Glucose in breath");

    private Glucose() {}

    static void read(DataPoint point, Consumer<Reading> into) {
        String specimen = point.text("specimen_source");
        switch (specimen.isEmpty() ? point.text("blood_specimen_type") : specimen) {
            case "interstitial fluid" -> one(point, INTERSTITIAL, "cgm", into);
            case "capillary blood" -> one(point, CAPILLARY, "finger-stick", into);
            case "plasma", "serum" -> plasma(point, into);
            case "urine" -> one(point, URINE, "", into);
            case "tears", "lacrimal fluid", "saliva", "sweat" -> one(point, BODY_FLUID, "", into);
            case "breath" -> one(point, BREATH, "", into);
            default -> one(point, BLOOD, "", into);
        }
    }

    /** A fasting value is a glucose as well: only as such is it judged. */
    private static void plasma(DataPoint point, Consumer<Reading> into) {
        one(point, PLASMA, "", into);
        if (point.text("temporal_relationship_to_meal").equals("fasting")) {
            one(point, FASTING_PLASMA, "", into);
        }
    }

    private static void one(DataPoint point, Code code, String how, Consumer<Reading> into) {
        into.accept(point.observation(code, FIELD, how).done());
    }
}
