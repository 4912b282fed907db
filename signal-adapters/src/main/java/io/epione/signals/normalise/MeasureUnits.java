package io.epione.signals.normalise;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;

/** Brings a quantity of a known measure into the measure's unit. Thread-safe. */
final class MeasureUnits {
    /** NGSP % = 0.09148 × IFCC mmol/mol + 2.152, the NGSP's master equation (ngsp.org, "IFCC Standardization of HbA1c"). */
    private static final Conversion IFCC_TO_NGSP = new Conversion(new BigDecimal("0.09148"), new BigDecimal("2.152"));
    /** One equivalent is one mole only for ions with a single charge. */
    private static final Set<String> SINGLE_CHARGE = Set.of("sodium", "potassium", "chloride", "bicarbonate");

    private final UcumUnits ucum;

    MeasureUnits(UcumUnits ucum) {
        this.ucum = ucum;
    }

    /** HbA1c in mmol/mol, which is not a unit of the same scale. */
    static boolean isIfccHba1c(Code code) {
        return Code.LOINC.equals(code.system()) && code.code().equals("59261-8");
    }

    /** @param unit a valid UCUM unit */
    Optional<Conversion> conversion(Code code, String unit, Measure measure) {
        return isIfccHba1c(code) && !unit.equals("mmol/mol") ? Optional.empty() : conversion(unit, measure);
    }

    /** @param unit a valid UCUM unit */
    Optional<Conversion> conversion(String unit, Measure measure) {
        if (unit.equals(measure.unit())) {
            return Optional.of(Conversion.SAME);
        }
        if (measure.key().equals("hba1c")) {
            // UCUM sees two plain ratios here; they are different scales.
            return unit.equals("mmol/mol") ? Optional.of(IFCC_TO_NGSP) : plain(unit, measure);
        }
        if (unit.contains("eq") && !SINGLE_CHARGE.contains(measure.key())) {
            return Optional.empty();
        }
        return plain(unit, measure).or(() -> molar(unit, measure));
    }

    private Optional<Conversion> plain(String unit, Measure measure) {
        return ucum.between(unit, measure.unit());
    }

    /** Between mass and amount of substance by the molar mass in g/mol, in either direction. */
    private Optional<Conversion> molar(String unit, Measure measure) {
        Double molarMass = measure.molarMass();
        if (molarMass == null) {
            return Optional.empty();
        }
        BigDecimal mass = BigDecimal.valueOf(molarMass);
        return ucum.between(unit + ".g/mol", measure.unit())
                .map(toMass -> Conversion.linear(toMass.factor().multiply(mass)))
                .or(() -> ucum.between(unit, measure.unit() + ".g/mol")
                        .map(toAmount -> Conversion.linear(toAmount.factor().divide(mass, MathContext.DECIMAL128))));
    }
}
