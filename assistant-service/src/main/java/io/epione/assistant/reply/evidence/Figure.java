package io.epione.assistant.reply.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A number that evidence bears.
 *
 * @param unit as it is shown, such as {@code mg/dL} or {@code readings}; empty when it has none
 * @param decimals digits after the point, half up
 * @param comparator {@code <}, {@code >} and their kin where the value is a limit of the meter, else empty
 */
public record Figure(Role role, double value, String unit, int decimals, String comparator) {
    /** What a number says; a sentence that names a role may only carry a number of that role. */
    public enum Role {
        VALUE,
        MEAN,
        LOWEST,
        HIGHEST,
        TOTAL,
        COUNT,
        SHARE_WITHIN,
        SHARE_BELOW,
        SHARE_ABOVE,
        LOW_LIMIT,
        HIGH_LIMIT,
        DIFFERENCE,
        COVERAGE,
        AGE,
        CHANCE
    }

    public Figure {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a figure must be finite");
        }
    }

    /** An exact figure. */
    public Figure(Role role, double value, String unit, int decimals) {
        this(role, value, unit, decimals, "");
    }

    public static Figure count(long count, String unit) {
        return new Figure(Role.COUNT, count, unit, 0);
    }

    /** The number alone, rounded half up, with commas between thousands. */
    public String number() {
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded());
    }

    /** The number with its unit, and before it whether it is a limit of the meter. */
    public String bounded() {
        return comparator.isEmpty() ? text() : comparator + " " + text();
    }

    /** The number with its unit. */
    public String text() {
        return unit.isEmpty() ? number() : number() + " " + unit;
    }

    public BigDecimal rounded() {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? rounded.abs() : rounded;
    }
}
