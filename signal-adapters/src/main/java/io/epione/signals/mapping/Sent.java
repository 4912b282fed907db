package io.epione.signals.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value as sent, with its unit. */
record Sent(String value, @Nullable String unit) {
    private static final int LARGEST_EXPONENT = 20;

    /** The first alternative that gives a value, or null. */
    static @Nullable Sent of(List<ValueMapping> alternatives, Scope scope) {
        return alternatives.stream()
                .map(mapping -> of(mapping, scope))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Sent of(ValueMapping mapping, Scope scope) {
        String value = raw(mapping, scope);
        if (value == null || mapping.none().contains(value)) {
            return null;
        }
        if (!mapping.words().isEmpty()) {
            value = mapping.words().get(value.toLowerCase(Locale.ROOT));
        }
        String unit = unit(mapping, scope);
        return value == null ? null : new Sent(scaled(value, mapping, scope), unit);
    }

    private static @Nullable String raw(ValueMapping mapping, Scope scope) {
        if (mapping.sum() != null) {
            return Minutes.of(mapping.sum(), scope);
        }
        if (!mapping.add().isEmpty()) {
            return added(mapping.add(), scope);
        }
        return mapping.at() == null ? mapping.constant() : scope.text(mapping.at());
    }

    private static @Nullable String added(List<Place> places, Scope scope) {
        return places.stream()
                .map(place -> Numbers.of(scope.text(place)))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private static @Nullable String unit(ValueMapping mapping, Scope scope) {
        String unit = scope.first(mapping.unitAt());
        if (unit == null) {
            return mapping.sum() != null && mapping.unit() == null ? "min" : mapping.unit();
        }
        return mapping.units().getOrDefault(unit.toLowerCase(Locale.ROOT), unit);
    }

    /** A number times its power of ten and its factor; what is not a number is handed on as it is. */
    private static String scaled(String value, ValueMapping mapping, Scope scope) {
        BigDecimal number = mapping.exponent() == null && mapping.scale() == null ? null : Numbers.of(value);
        if (number == null) {
            return value;
        }
        if (mapping.exponent() != null) {
            BigDecimal exponent = Numbers.of(scope.text(mapping.exponent()));
            if (exponent == null || exponent.abs().compareTo(BigDecimal.valueOf(LARGEST_EXPONENT)) > 0) {
                return "not a number";
            }
            number = number.scaleByPowerOfTen(exponent.intValue());
        }
        return (mapping.scale() == null ? number : number.multiply(mapping.scale())).toPlainString();
    }
}
