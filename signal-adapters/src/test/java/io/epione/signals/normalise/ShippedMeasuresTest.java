package io.epione.signals.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures that are shipped and the units in which the world sends them. */
class ShippedMeasuresTest {
    private static final MeasureCatalog SHIPPED = MeasureCatalog.shipped();
    private static final UcumUnits UCUM = new UcumUnits();
    private static final MeasureUnits UNITS = new MeasureUnits(UCUM);
    private static final UnitVocabulary VOCABULARY = new UnitVocabulary(UCUM);

    @Test
    void everyMeasuresUnitIsUcumAndItsOwnSpelling() {
        assertThat(SHIPPED.all()).allSatisfy(measure -> {
            assertThat(UCUM.isValid(measure.unit())).as(measure.key()).isTrue();
            assertThat(VOCABULARY.ucum(measure.unit())).as(measure.key()).contains(measure.unit());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "glucose, mmol/L, 10, 180.1559",
        "fasting_glucose, mmol/l, 10, 180.1559",
        "total_cholesterol, mmol/L, 5, 193.325",
        "hdl, mmol/L, 1, 38.665",
        "ldl, mmol/L, 3, 115.995",
        "triglycerides, mmol/L, 1.7, 150.569",
        "creatinine, µmol/L, 88.4, 0.99998",
        "uacr, mg/mmol, 3, 26.52",
        "urea_nitrogen, mmol/L, 5, 14.0067",
        "potassium, mEq/L, 4.1, 4.1",
        "sodium, mEq/L, 140, 140",
        "ketones, mg/dL, 31.2, 2.997",
        "temperature, °F, 100.4, 38",
        "weight, lbs, 150, 68.0389",
        "height, in, 70, 177.8",
        "height, m, 1.78, 178",
        "waist, inches, 40, 101.6",
        "heart_rate, bpm, 72, 72",
        "heart_rate, Hz, 1.2, 72",
        "respiratory_rate, breaths/min, 14, 14",
        "systolic, kPa, 16, 120.010",
        "sleep_duration, min, 450, 7.5",
        "sleep_duration, hours, 7.5, 7.5",
        "sleep_duration, ms, 27000000, 7.5",
        "energy_burned, kJ, 4184, 1000",
        "vo2_max, mL/kg/min, 42, 42",
        "egfr, mL/min/1.73m2, 90, 90",
        "peak_flow, L/s, 7, 420",
        "steps, count, 8000, 8000"
    })
    void theUnitsOfTheWorldAreUnderstood(String key, String unit, double sent, double expected) {
        Measure measure = SHIPPED.byKey(key).orElseThrow();
        Optional<Conversion> conversion = VOCABULARY.ucum(unit).flatMap(ucum -> UNITS.conversion(ucum, measure));
        assertThat(conversion).isPresent();
        assertThat(conversion.get().apply(sent))
                .isCloseTo(expected, org.assertj.core.data.Percentage.withPercentage(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "[ft_i], cm, 30.48",
        "[in_i], cm, 2.54",
        "[lb_av], kg, 0.45359237",
        "[stone_av], kg, 6.35029318",
        "mmol/L.g/mol, mg/dL, 0.1",
        "mg/dL, mmol/L.g/mol, 10",
        "mg/mmol, mg/g.g/mol, 1000",
        "kcal, kJ, 4.184",
        "10*3/uL, 10*9/L, 1",
        "cm3, mL, 1",
        "m/s2, cm/s2, 100",
        "kPa, mm[Hg], 7.50063755",
        "d, min, 1440",
        "kg/m2, g/cm2, 0.1",
    })
    void factorsAreExact(String from, String to, double factor) {
        assertThat(UCUM.between(from, to).orElseThrow().factor().doubleValue())
                .isCloseTo(factor, org.assertj.core.data.Percentage.withPercentage(1e-6));
    }

    @Test
    void unitsOfOtherDimensionsAndScalesDoNotConvert() {
        assertThat(UCUM.between("mg/dL", "mmol/L")).isEmpty();
        assertThat(UCUM.between("kg", "cm")).isEmpty();
        assertThat(UCUM.between("[pH]", "mol/L")).isEmpty();
        assertThat(UCUM.between("Cel", "[degF]")).isEmpty();
    }
}
