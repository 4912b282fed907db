package io.epione.models;

import io.epione.models.Manifest.Input;
import io.epione.models.Manifest.OtherUnit;
import io.epione.profile.risk.Assessment.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accepted values of an input, and how values are written for people. */
final class Domain {
    private Domain() {}

    /** Why a number is not accepted, or null when it is. */
    static @Nullable Problem refusal(Input input, double value) {
        Double low = input.low();
        Double high = input.high();
        boolean accepted = Double.isFinite(value) && (low == null || value >= low) && (high == null || value <= high);
        if (accepted) {
            return input.whole() && value != Math.rint(value) ? notWhole(input, value) : null;
        }
        String written = Double.isFinite(value) ? number(value) : "not a finite number";
        String refusal = "%s (%s) is %s; accepted are %s."
                .formatted(input.label(), input.name(), withUnit(written, input), accepted(input));
        return meantIn(input, value)
                .map(meant -> new Problem(input.name(), "suspicious-unit", refusal + " " + meant))
                .orElseGet(() -> new Problem(input.name(), "out-of-range", refusal));
    }

    /** The question whether a value was meant in another unit, in which it would be accepted. */
    private static Optional<String> meantIn(Input input, double value) {
        for (OtherUnit other : input.mistakenFor()) {
            double ours = value * other.times() + other.plus();
            if (ours >= Objects.requireNonNull(input.low()) && ours <= Objects.requireNonNull(input.high())) {
                double rounded = new BigDecimal(ours).round(new MathContext(3)).doubleValue();
                return Optional.of("Was it measured in %s? %s %s are %s; send it so if that is meant."
                        .formatted(other.unit(), number(value), other.unit(), withUnit(number(rounded), input)));
            }
        }
        return Optional.empty();
    }

    private static Problem notWhole(Input input, double value) {
        return new Problem(
                input.name(),
                "wrong-kind",
                "%s (%s) is %s; only whole numbers are accepted."
                        .formatted(input.label(), input.name(), number(value)));
    }

    /** What an input accepts, in words. */
    static String accepted(Input input) {
        return switch (input.kind()) {
            case NUMBER -> withUnit(bound(input.low()) + " to " + bound(input.high()), input);
            case BOOLEAN -> "true or false (or 1 or 0)";
            case CHOICE -> String.join(", ", input.choices());
        };
    }

    /** A value as a person reads it. */
    static String shown(Input input, double value) {
        return switch (input.kind()) {
            case NUMBER -> withUnit(number(value), input);
            case BOOLEAN -> value > 0 ? "yes" : "no";
            case CHOICE -> input.choices().get((int) value);
        };
    }

    /** At most four significant decimals, without trailing zeros and never in scientific notation. */
    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String bound(@Nullable Double bound) {
        return bound == null ? "any" : number(bound);
    }

    private static String withUnit(String written, Input input) {
        return input.unitLabel().isEmpty() ? written : written + " " + input.unitLabel();
    }
}
