package io.epione.signals.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;

/**
 * Validity and conversion of UCUM units, by the UCUM definitions that come with {@code org.fhir:ucum}. Remembers
 * answers for as many units as honest senders use; thread-safe.
 */
final class UcumUnits {
    private static final int REMEMBERED = 2_000;
    private static final BigDecimal KELVIN_OFFSET = new BigDecimal("-273.15");
    private static final BigDecimal FIVE_NINTHS = new BigDecimal("0.55555555555555555555");
    private static final BigDecimal FAHRENHEIT_OFFSET = new BigDecimal("-17.77777777777777777778");

    private final UcumService service = load();
    private final UcumMagnitude magnitude = new UcumMagnitude(service.getModel());
    private final Map<String, Boolean> valid = new ConcurrentHashMap<>();
    private final Map<Pair, Optional<Conversion>> conversions = new ConcurrentHashMap<>();

    private record Pair(String from, String to) {}

    boolean isValid(String unit) {
        return remembered(valid, unit, () -> !unit.isBlank() && service.validate(unit) == null);
    }

    /** How to turn an amount in one unit into the other; empty when their dimensions differ. */
    Optional<Conversion> between(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(Conversion.SAME);
        }
        return remembered(conversions, new Pair(from, to), () -> find(from, to));
    }

    private Optional<Conversion> find(String from, String to) {
        // The UCUM library has no conversion for units with an offset.
        if ("Cel".equals(to)) {
            return switch (from) {
                case "[degF]" -> Optional.of(new Conversion(FIVE_NINTHS, FAHRENHEIT_OFFSET));
                case "K" -> Optional.of(new Conversion(BigDecimal.ONE, KELVIN_OFFSET));
                default -> Optional.empty();
            };
        }
        try {
            if (!service.isComparable(from, to)) {
                return Optional.empty();
            }
            Optional<BigDecimal> target = magnitude.of(to);
            return magnitude
                    .of(from)
                    .flatMap(
                            size -> target.map(other -> Conversion.linear(size.divide(other, MathContext.DECIMAL128))));
        } catch (UcumException e) {
            return Optional.empty();
        }
    }

    private static <K, V> V remembered(Map<K, V> memory, K key, Supplier<V> answer) {
        V known = memory.get(key);
        if (known != null) {
            return known;
        }
        V found = answer.get();
        if (memory.size() < REMEMBERED) {
            memory.put(key, found);
        }
        return found;
    }

    private static UcumService load() {
        try (InputStream in = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
            if (in == null) {
                throw new IllegalStateException("the UCUM definitions are not on the class path");
            }
            return new UcumEssenceService(in);
        } catch (UcumException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
