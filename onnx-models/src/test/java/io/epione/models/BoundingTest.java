package io.epione.models;

import static io.epione.models.Asked.assessed;
import static io.epione.models.Asked.bounded;
import static io.epione.models.Asked.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.models.ModelRun.Answered;
import io.epione.models.ModelRun.Refused;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.Bounds;
import io.epione.profile.risk.Bounds.Narrowing;
import io.epione.profile.risk.Bounds.Range;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundingTest {
    /** Whatever the missing values turn out to be, the answer lies within what was said before they were known. */
    @ParameterizedTest
    @MethodSource("models")
    void everyAnswerLiesWithinTheBoundsThatWereGivenWithoutIt(String model) {
        Random random = new Random(20260101);
        List<ModelCard.Input> inputs = Shipped.model(model).card().inputs();
        for (int round = 0; round < 40; round++) {
            Map<String, Object> whole = DomainTest.valid(model);
            inputs.forEach(input -> whole.put(input.name(), any(input, random)));
            Map<String, Object> partial = DomainTest.valid(model);
            partial.putAll(whole);
            List<ModelCard.Input> gone = Stream.of(one(inputs, random), one(inputs, random))
                    .filter(input -> !input.optional())
                    .toList();
            gone.forEach(input -> partial.remove(input.name()));
            if (gone.isEmpty()) {
                continue;
            }
            Bounds bounds =
                    Objects.requireNonNull(((Refused) Shipped.model(model).run(partial)).bounds());
            Map<String, Double> outputs = ((Answered) Shipped.model(model).run(whole)).outputs();
            assertThat(bounds.ranges()).hasSameSizeAs(outputs.keySet());
            for (Range range : bounds.ranges()) {
                assertThat(outputs.get(range.output()))
                        .as("%s of %s without %s", range.output(), whole, gone)
                        .isBetween(range.low() - 1e-3, range.high() + 1e-3);
            }
        }
    }

    @Test
    void whatIsMissingIsRankedByHowMuchItWouldNarrow() {
        Map<String, Object> inputs = DomainTest.valid("prevent-base-10y");
        List.of("hdl", "smoker", "sbp", "egfr").forEach(inputs::remove);

        Bounds bounds = Objects.requireNonNull(
                ((Refused) Shipped.model("prevent-base-10y").run(inputs)).bounds());

        assertThat(bounds.narrowing())
                .extracting(Narrowing::input)
                .containsExactlyInAnyOrder("hdl", "smoker", "sbp", "egfr");
        assertThat(bounds.narrowing())
                .extracting(Narrowing::share)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        assertThat(bounds.narrowing())
                .filteredOn(narrowing -> narrowing.input().equals("sbp"))
                .singleElement()
                .satisfies(narrowing -> assertThat(narrowing.text()).startsWith("Measure systolic blood pressure to"));
    }

    @Test
    void theOneMissingInputWouldNarrowEverything() {
        Map<String, Object> inputs = DomainTest.valid("kfre-4v");
        inputs.remove("uacr_mg_g");

        assertThat(Objects.requireNonNull(((Refused) Shipped.model("kfre-4v").run(inputs)).bounds())
                        .narrowing())
                .singleElement()
                .satisfies(narrowing -> assertThat(narrowing.share()).isEqualTo(1));
    }

    @Test
    void aPartialEarlyWarningScoreIsARangeFromNothingToTheWorst() {
        Map<String, Object> inputs = DomainTest.valid("news2");
        inputs.putAll(Map.of("rr", 26, "sbp", 85, "hr", 80));
        inputs.remove("spo2");
        inputs.remove("acvpu");

        Range score = Objects.requireNonNull(((Refused) Shipped.model("news2").run(inputs)).bounds())
                .ranges()
                .getFirst();

        assertThat(score.low()).isEqualTo(6);
        assertThat(score.high()).isEqualTo(12);
    }

    @Test
    void whereMoreThanAbsenceStandsInTheWayThereAreNoBounds() {
        Map<String, Object> inputs = DomainTest.valid("prevent-base-10y");
        inputs.remove("hdl");
        inputs.put("tc", 800);
        assertThat(((Refused) Shipped.model("prevent-base-10y").run(inputs)).bounds())
                .isNull();
        assertThat(bounded(
                                "prevent-base-10y",
                                Someone.complete(50).without("hdl").condition("Myocardial infarction", "active"))
                        .bounds())
                .isNull();
    }

    @Test
    void aProfileThatLacksOneValueIsToldTheRangeAndWhatToMeasure() {
        Bounds bounds = Objects.requireNonNull(
                bounded("prevent-base-10y", Someone.complete(50).without("hdl")).bounds());
        double known = Objects.requireNonNull(
                assessed("prevent-base-10y", Someone.complete(50)).outputs().get("ascvd"));

        assertThat(bounds.ranges())
                .filteredOn(range -> range.output().equals("ascvd"))
                .singleElement()
                .satisfies(range -> assertThat(known).isBetween(range.low(), range.high()));
        assertThat(bounds.narrowing()).extracting(Narrowing::input).containsExactly("hdl");
    }

    /** Bounds are for reading; a judgement does not wait for them. */
    @Test
    void aJudgementComesWithoutBoundsAndWithTheSameReasons() {
        Someone without = Someone.complete(50).without("hdl");

        assertThat(refused("prevent-base-10y", without).bounds()).isNull();
        assertThat(refused("prevent-base-10y", without).problems())
                .isEqualTo(bounded("prevent-base-10y", without).problems());
        var snapshot = without.snapshot();
        List<Assessment> answers = Shipped.CATALOG.assessAll(snapshot);
        assertThat(Shipped.CATALOG.bounded(snapshot, answers))
                .extracting(Assessment::model)
                .isEqualTo(answers.stream().map(Assessment::model).toList());
    }

    static Stream<String> models() {
        return Shipped.CATALOG.all().stream().map(model -> model.card().ref().id());
    }

    private static ModelCard.Input one(List<ModelCard.Input> inputs, Random random) {
        return inputs.get(random.nextInt(inputs.size()));
    }

    private static Object any(ModelCard.Input input, Random random) {
        return switch (input.kind()) {
            case "number" -> {
                double low = Objects.requireNonNull(input.low());
                double high = Objects.requireNonNull(input.high());
                double value = low + random.nextDouble() * (high - low);
                yield input.list() != null || input.unit().equals("{decile}") ? Math.rint(value) : value;
            }
            case "boolean" -> random.nextInt(2);
            default -> input.choices().get(random.nextInt(input.choices().size()));
        };
    }
}
