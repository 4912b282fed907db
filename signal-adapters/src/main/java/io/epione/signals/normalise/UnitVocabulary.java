package io.epione.signals.normalise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the UCUM unit that a sent spelling means. The common spellings stand in {@code unit-spellings.csv}. Thread-safe.
 */
public final class UnitVocabulary {
    /** Longer units are not looked at: the UCUM parser recurses. */
    private static final int LONGEST = 64;

    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final UcumUnits ucum;

    UnitVocabulary(UcumUnits ucum) {
        this.ucum = ucum;
        load();
    }

    /**
     * The UCUM unit, empty when the spelling means none. A known spelling wins over a UCUM reading of it, and a UCUM reading
     * over a spelling in other capitals: mm is a length, though mM is mmol/L.
     */
    public Optional<String> ucum(String sent) {
        String unit = sent.strip().replace('µ', 'u').replace('μ', 'u');
        if (unit.isEmpty() || unit.length() > LONGEST) {
            return Optional.empty();
        }
        String known = spellings.get(unit);
        if (known != null) {
            return Optional.of(known);
        }
        if (ucum.isValid(unit)) {
            return Optional.of(unit);
        }
        return Optional.ofNullable(folded.get(folded(unit)));
    }

    private static String folded(String unit) {
        return unit.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private void load() {
        try (InputStream in = UnitVocabulary.class.getResourceAsStream("unit-spellings.csv")) {
            if (in == null) {
                throw new IllegalStateException("unit-spellings.csv is not on the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .forEach(line -> {
                        int comma = line.lastIndexOf(',');
                        String spelling = line.substring(0, comma);
                        String unit = line.substring(comma + 1);
                        spellings.put(spelling, unit);
                        folded.putIfAbsent(folded(spelling), unit);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
