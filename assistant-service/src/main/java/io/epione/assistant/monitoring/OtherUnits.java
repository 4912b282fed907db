package io.epione.assistant.monitoring;

import io.epione.profile.observation.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** By which factor a measure's numbers differ between the units that are in use for it. */
final class OtherUnits {
    /** Pounds and kilograms, inches, feet and centimetres, Fahrenheit and Celsius over a fever's range, HbA1c of IFCC. */
    private static final Map<String, List<Double>> KNOWN = Map.of(
            "weight", List.of(2.2046),
            "height", List.of(2.54, 30.48, 100.0),
            "waist", List.of(2.54, 100.0),
            "temperature", List.of(2.6, 2.7),
            "hba1c", List.of(6.2, 7.0, 7.8, 8.6));

    private OtherUnits() {}

    /** Factors above one; a unit may be wrong by it in either direction. Empty where one unit is in use. */
    static List<Double> of(Measure measure) {
        List<Double> factors = new ArrayList<>(KNOWN.getOrDefault(measure.key(), List.of()));
        Double mass = measure.molarMass();
        if (mass != null) {
            // mg/dL beside mmol/L and umol/L
            factors.add(mass >= 10 ? mass / 10 : 10 / mass);
            factors.add(10_000 / mass);
        }
        return factors.stream().filter(factor -> factor > 1.5).toList();
    }
}
