package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A value in another unit than the model's is asked about or refused, never converted and never used as it is. */
class UnitsTest {
    @ParameterizedTest
    @MethodSource("io.epione.models.DomainTest#numbers")
    void aValueThatIsSentInAnotherUnitIsRefusedAndInItsOwnAccepted(String model, ModelCard.Input input) {
        Map<String, Object> inputs = DomainTest.valid(model);
        Object value = Objects.requireNonNull(inputs.get(input.name()));
        inputs.put(input.name(), Map.of("value", value, "unit", "furlongs"));
        assertThat(DomainTest.problems(model, inputs)).singleElement().satisfies(problem -> {
            assertThat(problem.input()).isEqualTo(input.name());
            assertThat(problem.code()).isEqualTo("wrong-unit");
            assertThat(problem.message()).contains(input.label()).doesNotContain("furlongs");
        });

        inputs.put(input.name(), Map.of("value", value, "unit", input.unit()));
        assertThat(DomainTest.outputs(model, inputs)).isEqualTo(DomainTest.outputs(model, DomainTest.valid(model)));
    }

    @ParameterizedTest
    @CsvSource({
        "prevent-base-10y, tc, 5.2, mmol/L, 201 mg/dL",
        "prevent-base-10y, hdl, 1.3, mmol/L, 50.3 mg/dL",
        "prevent-base-10y, sbp, 16, kPa, 120 mmHg",
        "prevent-hba1c-10y, hba1c, 48, mmol/mol, 6.54 %",
        "egfr-ckdepi2021, scr_mg_dl, 88, µmol/L, 0.995 mg/dL",
        "egfr-ckdepi2021-cys, scr_mg_dl, 88, µmol/L, 0.995 mg/dL",
        "kfre-8v, albumin_g_dl, 40, g/L, 4 g/dL",
        "kfre-8v, calcium_mg_dl, 2.3, mmol/L, 9.22 mg/dL",
        "fib4, plt_10e9_l, 250000, /µL, 250 10⁹/L",
        "news2, temp, 98.6, °F, 37 °C",
        "util-homa-ir, glucose_mg_dl, 5.5, mmol/L, 99.1 mg/dL",
        "util-ldl-friedewald, tg, 1.5, mmol/L, 133 mg/dL",
        "util-cockcroft-gault, height, 1.75, m, 175 cm",
        "util-cockcroft-gault, height, 70, inches, 178 cm",
        "util-qtc-bazett, qt_ms, 0.4, s, 400 ms"
    })
    void aValueThatFitsAnotherUnitIsAskedAbout(String model, String input, double value, String unit, String meant) {
        Map<String, Object> inputs = DomainTest.valid(model);
        inputs.put(input, value);

        assertThat(DomainTest.problems(model, inputs)).singleElement().satisfies(problem -> {
            assertThat(problem.input()).isEqualTo(input);
            assertThat(problem.code()).isEqualTo("suspicious-unit");
            assertThat(problem.message()).contains("in " + unit + "?", meant);
        });
    }
}
