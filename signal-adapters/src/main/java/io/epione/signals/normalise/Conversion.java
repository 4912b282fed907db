package io.epione.signals.normalise;

import java.math.BigDecimal;
import java.math.MathContext;

/** A change of unit: {@code value * factor + offset}, rounded to 12 significant digits; the identity changes nothing. */
record Conversion(BigDecimal factor, BigDecimal offset) {
    static final Conversion SAME = new Conversion(BigDecimal.ONE, BigDecimal.ZERO);
    private static final MathContext DIGITS = new MathContext(12);

    static Conversion linear(BigDecimal factor) {
        return new Conversion(factor, BigDecimal.ZERO);
    }

    double apply(double value) {
        if (this == SAME) {
            return value;
        }
        return BigDecimal.valueOf(value)
                .multiply(factor)
                .add(offset)
                .round(DIGITS)
                .doubleValue();
    }
}
