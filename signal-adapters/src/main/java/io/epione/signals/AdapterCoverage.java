package io.epione.signals;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a format declares to deliver.
 *
 * @param measures measure keys, or {@code *} where the payload names the code itself
 * @param units UCUM units in which it sends them, {@code *} among them where the payload may name others
 * @param stream true when readings arrive as they happen; only such a source may be called "now"
 * @param delay how late readings usually arrive
 * @param history how far back its sender lets one delivery reach, null for as far as there is anything
 */
public record AdapterCoverage(
        List<String> measures,
        List<String> units,
        boolean stream,
        Duration delay,
        @Nullable Period history) {
    /** The code or the unit is whatever the payload names. */
    public static final String ANY = "*";

    public AdapterCoverage {
        measures = List.copyOf(measures);
        units = List.copyOf(units);
    }

    /** Of a format whose deliveries reach as far back as there is anything. */
    public AdapterCoverage(List<String> measures, List<String> units, boolean stream, Duration delay) {
        this(measures, units, stream, delay, null);
    }

    /** Whether readings may come in this unit. */
    public boolean sends(String unit) {
        return units.contains(unit) || units.contains(ANY);
    }
}
