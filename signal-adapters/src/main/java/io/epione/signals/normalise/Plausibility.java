package io.epione.signals.normalise;

import io.epione.profile.observation.Measure;
import io.epione.profile.observation.Value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds back values that no living person has, and says when a wrong unit explains them. */
final class Plausibility {
    /** Below this a glucose in mg/dL is, in all likelihood, one in mmol/L. */
    private static final double LOWEST_GLUCOSE_MGDL = 10;
    /** Units that senders mix up. */
    private static final List<String> MIXED_UP = List.of("mmol/L", "mg/dL", "[degF]");
    /** Measures whose amounts are written in micromoles. */
    private static final Set<String> IN_MICROMOLES = Set.of("creatinine", "bilirubin", "uric_acid");

    private final MeasureUnits units;

    Plausibility(MeasureUnits units) {
        this.units = units;
    }

    /**
     * @param sent the number as sent
     * @param unit its UCUM unit as sent
     * @param canonical the same in the measure's unit
     */
    Step<Quantity> check(double sent, String unit, Quantity canonical, Measure measure) {
        double amount = canonical.amount();
        boolean glucose = measure.key().equals("glucose") || measure.key().equals("fasting_glucose");
        boolean tooLowForMass = glucose
                && measure.unit().equals("mg/dL")
                && amount < LOWEST_GLUCOSE_MGDL
                && !canonical.censored()
                && sent == amount;
        if (tooLowForMass || (!plausible(amount, measure) && explainedByUnit(sent, unit, measure))) {
            return new Step.Held<>("unit-suspect", "The value suggests another unit than the one it was sent with.");
        }
        return plausible(amount, measure)
                ? new Step.Ok<>(canonical)
                : new Step.Held<>(
                        "implausible",
                        "The value lies outside %s to %s %s."
                                .formatted(
                                        plain(measure.plausibleLow()), plain(measure.plausibleHigh()), measure.unit()));
    }

    private boolean explainedByUnit(double sent, String unit, Measure measure) {
        return Stream.concat(
                        MIXED_UP.stream(), IN_MICROMOLES.contains(measure.key()) ? Stream.of("umol/L") : Stream.empty())
                .filter(other -> !other.equals(unit))
                .map(other -> units.conversion(other, measure))
                .flatMap(Optional::stream)
                .anyMatch(conversion -> plausible(conversion.apply(sent), measure));
    }

    private static boolean plausible(double amount, Measure measure) {
        return amount >= measure.plausibleLow() && amount <= measure.plausibleHigh();
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
