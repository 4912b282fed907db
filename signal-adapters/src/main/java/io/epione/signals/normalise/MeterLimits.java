package io.epione.signals.normalise;

import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import java.util.Optional;

/**
 * What a meter's LO and HI say at least, in the measure's unit. The bounds are the weakest among the meters in use, so
 * that the sentence "below" or "above" is true for every one of them.
 *
 * <p>Glucose sensors: 40 to 400 mg/dL (Dexcom G6 and G7 user guides; FreeStyle Libre 2 and 3 reach 40 to 400 or 500).
 * Finger-stick meters: LO below 20, HI above 500 or 600 mg/dL (Contour Next and OneTouch 20 to 600, Accu-Chek Guide 10
 * to 600, FreeStyle Lite 20 to 500). Ketone meters: HI above 8.0 mmol/L (Precision Xtra, Keto-Mojo).
 */
final class MeterLimits {
    private MeterLimits() {}

    static Optional<Quantity> of(String measure, String unit, String method, boolean low) {
        return switch (measure) {
            case "glucose", "fasting_glucose" ->
                unit.equals("mg/dL") ? Optional.of(glucose(method, low)) : Optional.empty();
            case "ketones" ->
                low || !unit.equals("mmol/L")
                        ? Optional.empty()
                        : Optional.of(new Quantity(8, unit, Comparator.GREATER));
            default -> Optional.empty();
        };
    }

    private static Quantity glucose(String method, boolean low) {
        boolean fingerStick = method.startsWith("finger-stick");
        return low
                ? new Quantity(fingerStick ? 20 : 40, "mg/dL", Comparator.LESS)
                : new Quantity(fingerStick ? 500 : 400, "mg/dL", Comparator.GREATER);
    }
}
