package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.epione.models.ModelRun.Answered;
import io.epione.models.ModelRun.Refused;
import io.epione.profile.risk.Assessment.Problem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DomainTest {
    static final Map<String, Map<String, Object>> VALID = Map.of(
            "egfr-ckdepi2021", Map.of("scr_mg_dl", 0.8, "age", 45, "sex", "female"),
            "prevent-base-10y", prevent(),
            "prevent-base-30y", prevent(),
            "findrisc",
                    Map.of(
                            "age",
                            50,
                            "bmi",
                            27,
                            "waist_cm",
                            90,
                            "sex",
                            "male",
                            "active",
                            1,
                            "veg",
                            1,
                            "bp_med",
                            0,
                            "high_glucose",
                            0,
                            "family",
                            "none"),
            "ada-t2d-test",
                    Map.of("age", 50, "sex", "female", "gdm", 0, "family", 0, "htn", 0, "active", 1, "bmi", 27));

    @Test
    void theModelsAreThereInTheOrderOfTheirChain() {
        assertThat(Shipped.CATALOG.all())
                .extracting(model -> model.card().ref().id())
                .hasSize(34)
                .containsSubsequence(
                        "egfr-ckdepi2021", "prevent-base-10y", "prevent-full-10y", "framingham-cvd-bmi-2008")
                .containsSubsequence("egfr-ckdepi2021", "kfre-4v", "kfre-8v");
        assertThat(Shipped.CATALOG.find("nobody")).isEmpty();
    }

    @Test
    void preventAcceptsThePublishedRanges() {
        assertThat(Shipped.model("prevent-base-10y").card().inputs())
                .filteredOn(input -> input.low() != null)
                .extracting(ModelCard.Input::name, ModelCard.Input::low, ModelCard.Input::high)
                .containsExactly(
                        tuple("age", 30.0, 79.0),
                        tuple("sbp", 90.0, 180.0),
                        tuple("tc", 130.0, 320.0),
                        tuple("hdl", 20.0, 100.0),
                        tuple("egfr", 15.0, 140.0),
                        tuple("bmi", 18.5, 39.9));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputIsNamedWhenItIsMissing(String model, ModelCard.Input input) {
        Map<String, Object> inputs = valid(model);
        inputs.remove(input.name());
        if (input.optional()) {
            Answered answered = (Answered) Shipped.model(model).run(inputs);
            assertThat(answered.warnings())
                    .anySatisfy(warning -> assertThat(warning).containsAnyOf("is not named", "is not known"));
            return;
        }

        assertThat(problems(model, inputs)).singleElement().satisfies(problem -> {
            assertThat(problem.input()).isEqualTo(input.name());
            assertThat(problem.code()).isEqualTo("missing");
        });
        inputs.put(input.name(), null);
        assertThat(problems(model, inputs)).extracting(Problem::code).containsExactly("missing");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void everyBoundIsAcceptedAndWhatLiesBeyondIsRefusedWithBothBounds(String model, ModelCard.Input input) {
        double low = Objects.requireNonNull(input.low());
        double high = Objects.requireNonNull(input.high());
        assertThat(run(model, input, low)).isInstanceOf(Answered.class);
        assertThat(run(model, input, high)).isInstanceOf(Answered.class);

        for (double beyond : new double[] {low - 0.001, high + 0.001, -1, 1e9}) {
            assertThat(run(model, input, beyond)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.input()).isEqualTo(input.name());
                    assertThat(problem.code()).isIn("out-of-range", "suspicious-unit");
                    assertThat(problem.message()).contains(Domain.number(low), Domain.number(high), input.name());
                });
            });
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void whatIsNoFiniteNumberIsRefused(String model, ModelCard.Input input) {
        for (Object bad :
                List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, "50", true, List.of())) {
            Map<String, Object> inputs = valid(model);
            inputs.put(input.name(), bad);
            assertThat(problems(model, inputs)).extracting(Problem::input).containsExactly(input.name());
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void whatIsNoAnswerToAQuestionIsRefused(String model, ModelCard.Input input) {
        if (input.kind().equals("number")) {
            return;
        }
        for (Object bad : List.of(2, 0.5, "perhaps", "", List.of())) {
            Map<String, Object> inputs = valid(model);
            inputs.put(input.name(), bad);
            assertThat(problems(model, inputs))
                    .extracting(Problem::input, Problem::code)
                    .containsExactly(tuple(input.name(), "wrong-kind"));
        }
    }

    @Test
    void aTypingErrorInCholesterolIsRefusedWithTheAcceptedRange() {
        Map<String, Object> inputs = valid("prevent-base-10y");
        inputs.put("tc", 800);

        assertThat(problems("prevent-base-10y", inputs))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("Total cholesterol (tc) is 800 mg/dL; accepted are 130 to 320 mg/dL."));
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        Map<String, Object> inputs = valid("prevent-base-10y");
        inputs.put("age", 12);
        inputs.put("sex", "unknown");
        inputs.put("dm", 2);
        inputs.remove("hdl");

        assertThat(problems("prevent-base-10y", inputs))
                .extracting(Problem::input, Problem::code)
                .containsExactly(
                        tuple("age", "out-of-range"),
                        tuple("sex", "wrong-kind"),
                        tuple("hdl", "missing"),
                        tuple("dm", "wrong-kind"));
    }

    @Test
    void yesAndNoMayBeTruthValuesOrOneAndZero() {
        Map<String, Object> numbers = valid("prevent-base-10y");
        Map<String, Object> truths = valid("prevent-base-10y");
        truths.put("bp_tx", true);
        truths.put("statin", false);
        truths.put("dm", new BigDecimal("1.0"));
        truths.put("smoker", 0L);

        assertThat(outputs("prevent-base-10y", truths)).isEqualTo(outputs("prevent-base-10y", numbers));
    }

    @Test
    void unknownNamesAreWarnedOfAndChangeNothing() {
        Map<String, Object> inputs = valid("prevent-base-10y");
        inputs.put("hba1c", 5.4);
        inputs.put("uacr", "six");

        Answered answered = (Answered) Shipped.model("prevent-base-10y").run(inputs);

        assertThat(answered.warnings())
                .containsExactly(
                        "hba1c is not an input of this model and was not used.",
                        "uacr is not an input of this model and was not used.");
        assertThat(answered.outputs()).isEqualTo(outputs("prevent-base-10y", valid("prevent-base-10y")));
    }

    @Test
    void aFloodOfUnknownNamesIsCutShort() {
        Map<String, Object> inputs = valid("findrisc");
        for (int i = 0; i < 10_000; i++) {
            inputs.put("x".repeat(1000) + i, i);
        }

        Answered answered = (Answered) Shipped.model("findrisc").run(inputs);

        assertThat(answered.warnings())
                .hasSize(20)
                .allSatisfy(warning -> assertThat(warning.length()).isLessThan(120));
    }

    @Test
    void thirtyYearsFromSixtyOnIsAnsweredWithAWarningAndFromEightyOnRefused() {
        RiskModel model = Shipped.model("prevent-base-30y");
        Map<String, Object> inputs = valid("prevent-base-30y");

        inputs.put("age", 59);
        assertThat(((Answered) model.run(inputs)).warnings()).isEmpty();
        for (int age : new int[] {60, 79}) {
            inputs.put("age", age);
            assertThat(((Answered) model.run(inputs)).warnings())
                    .singleElement()
                    .asString()
                    .contains("60 years");
        }
        inputs.put("age", 80);
        assertThat(model.run(inputs)).isInstanceOf(Refused.class);
    }

    @Test
    void theAdaTestSaysWhereDescentWouldMatter() {
        Map<String, Object> inputs = valid("ada-t2d-test");
        inputs.put("bmi", 23);

        assertThat(((Answered) Shipped.model("ada-t2d-test").run(inputs)).warnings())
                .singleElement()
                .asString()
                .contains("Asian");
    }

    static Stream<Arguments> inputs() {
        return Shipped.CATALOG.all().stream()
                .flatMap(model -> model.card().inputs().stream()
                        .map(input -> Arguments.of(model.card().ref().id(), input)));
    }

    static Stream<Arguments> numbers() {
        return inputs().filter(arguments ->
                ((ModelCard.Input) arguments.get()[1]).kind().equals("number"));
    }

    static Map<String, Object> valid(String model) {
        Map<String, Object> valid = VALID.get(model);
        return new HashMap<>(valid == null ? Shipped.workedCase(model) : valid);
    }

    static Map<String, Double> outputs(String model, Map<String, Object> inputs) {
        return ((Answered) Shipped.model(model).run(inputs)).outputs();
    }

    private static ModelRun run(String model, ModelCard.Input input, double value) {
        Map<String, Object> inputs = valid(model);
        inputs.put(input.name(), value);
        return Shipped.model(model).run(inputs);
    }

    static List<Problem> problems(String model, Map<String, Object> inputs) {
        return ((Refused) Shipped.model(model).run(inputs)).problems();
    }

    static Map<String, Object> prevent() {
        Map<String, Object> inputs =
                new HashMap<>(Map.of("age", 50, "sex", "female", "sbp", 160, "tc", 200, "hdl", 45));
        inputs.putAll(Map.of("bp_tx", 1, "statin", 0, "dm", 1, "smoker", 0, "egfr", 90, "bmi", 35));
        return Map.copyOf(inputs);
    }
}
