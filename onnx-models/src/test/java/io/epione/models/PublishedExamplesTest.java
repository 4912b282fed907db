package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.models.ModelRun.Answered;
import io.epione.models.ModelRun.Refused;
import io.epione.models.series.Daily;
import io.epione.models.series.NightSignal;
import io.epione.models.series.NightSignal.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Worked examples of public calculators and of the preventr package; skipped where the reference data is not there. */
class PublishedExamplesTest {
    private static final Map<String, String> PREVENT_COLUMNS =
            Map.of("total_cvd", "total_cvd", "ascvd", "ascvd", "hf", "heart_failure", "chd", "chd", "stroke", "stroke");
    private static final double FEMALE = 0;

    @Test
    void everyWorkedExampleIsAnsweredWithinItsTolerance() throws IOException {
        List<Example> examples = examples().stream()
                .filter(example -> Shipped.CATALOG.find(example.model()).isPresent())
                .toList();

        assertThat(examples).hasSize(41);
        for (Example example : examples) {
            ModelRun run = Shipped.model(example.model()).run(example.input());
            if (example.expected().containsKey("refused")) {
                assertThat(run).as(example.id()).isInstanceOf(Refused.class);
                assertThat(((Refused) run).problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.input()).isEqualTo("tc");
                    assertThat(problem.message()).contains("130", "320");
                });
                continue;
            }
            assertThat(run).as(example.id()).isInstanceOf(Answered.class);
            RiskModel model = Shipped.model(example.model());
            example.expected().forEach((name, value) -> {
                Object computed = output(model, ((Answered) run), name);
                if (value instanceof Number number) {
                    assertThat((Double) computed)
                            .as(example.id() + " " + name)
                            .isCloseTo(number.doubleValue(), within(example.tolerance()));
                } else {
                    assertThat(computed).as(example.id() + " " + name).isEqualTo(value);
                }
            });
        }
    }

    /** The published program needs one night before it judges; people need more. */
    @Test
    void theNightsOfTheExampleGiveItsAlerts() throws IOException {
        Example example = example("nightsignal");
        List<Daily> nights = new ArrayList<>();
        for (Object rate : (List<?>) Objects.requireNonNull(example.input().get("nightly_rhr"))) {
            nights.add(new Daily(LocalDate.EPOCH.plusDays(nights.size()), ((Number) rate).doubleValue()));
        }

        List<Integer> alerts = new NightSignal(1)
                .judge(nights).stream()
                        .map(night -> Math.max(0, night.alert().ordinal() - Alert.NONE.ordinal()))
                        .toList();

        assertThat(alerts).isEqualTo(example.expected().get("alerts"));
    }

    @Test
    void theSharesOfTheExampleComeOut() throws IOException {
        Example example = example("explain-shapley");
        Map<String, Double> person = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(example.input().get("x")))
                .forEach((name, value) -> person.put(
                        String.valueOf(name), value instanceof Number number ? number.doubleValue() : FEMALE));

        Explanation explanation = ExplainingTest.explained(person);

        Map<String, Double> computed = new HashMap<>();
        explanation.shares().forEach(share -> computed.put(share.input(), share.amount()));
        computed.put("sum", explanation.value() - explanation.reference());
        computed.put("base", explanation.reference());
        example.expected()
                .forEach((name, value) -> assertThat(computed.get(name))
                        .as(name)
                        .isCloseTo(((Number) value).doubleValue(), within(example.tolerance())));
    }

    /** What no equation computes has its own test: above, with the glucose of the profile, or with the genome. */
    @Test
    void noExampleIsOfAModelThatNobodyKnows() throws IOException {
        Set<String> elsewhere =
                Set.of("nightsignal", "explain-shapley", "prevent-prs", "pgx-phenotype", "pgx-advice", "pgs-sum");
        assertThat(examples())
                .filteredOn(example -> Shipped.CATALOG.find(example.model()).isEmpty())
                .filteredOn(example -> !example.model().startsWith("cgm-"))
                .extracting(Example::model)
                .isSubsetOf(elsewhere);
    }

    /**
     * Rounded half up to three decimals, each figure equals the published one. No figure of the file lies within 3e-7 of
     * a tie, so that the rule for ties (R rounds half to even) makes no difference.
     */
    @Test
    void everyCaseOfPreventrIsEqualInItsThreeDecimals() throws IOException {
        List<String> lines = Files.readAllLines(golden("prevent_cases.csv"));
        List<String> header = List.of(lines.getFirst().split(",", -1));
        int figures = 0;
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            String[] cells = line.split(",", header.size());
            for (int i = 0; i < cells.length; i++) {
                row.put(header.get(i), cells[i]);
            }
            Answered answer = (Answered)
                    Shipped.model("prevent-base-" + row.get("over_years") + "y").run(inputs(row));
            for (Map.Entry<String, String> column : PREVENT_COLUMNS.entrySet()) {
                double computed = Objects.requireNonNull(answer.outputs().get(column.getKey()));
                double thousandths = computed * 1000;
                assertThat(Math.abs(thousandths - Math.floor(thousandths) - 0.5))
                        .isGreaterThan(3e-4);
                assertThat(Math.round(thousandths) / 1000.0)
                        .as("case " + row.get("case") + " over " + row.get("over_years") + " " + column.getKey())
                        .isEqualTo(Double.parseDouble(Objects.requireNonNull(row.get(column.getValue()))));
                figures++;
            }
            boolean questionable = !"NA".equals(row.get("input_problems"));
            assertThat(answer.warnings()).hasSize(questionable ? 1 : 0);
        }
        assertThat(figures).isEqualTo(1500);
    }

    static List<Example> examples() throws IOException {
        return new ObjectMapper()
                .readValue(golden("model_examples.json").toFile(), new TypeReference<List<Example>>() {});
    }

    /** The one example of a model. */
    static Example example(String model) throws IOException {
        return examples().stream()
                .filter(example -> example.model().equals(model))
                .reduce((_, _) -> {
                    throw new IllegalStateException("more than one example of " + model);
                })
                .orElseThrow();
    }

    private static Object output(RiskModel model, Answered run, String name) {
        ModelCard.Output output = model.card().outputs().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return output.value(Objects.requireNonNull(run.outputs().get(name)));
    }

    static Map<String, Object> inputs(Map<String, String> row) {
        Map<String, Object> inputs = new HashMap<>();
        Map.of("age", "age", "sbp", "sbp", "tc", "total_c", "hdl", "hdl_c", "egfr", "egfr", "bmi", "bmi")
                .forEach((name, column) -> inputs.put(name, Double.valueOf(row.get(column))));
        Map.of("bp_tx", "bp_tx", "statin", "statin", "dm", "dm", "smoker", "smoking")
                .forEach((name, column) -> inputs.put(name, "TRUE".equals(row.get(column))));
        inputs.put("sex", row.get("sex"));
        return inputs;
    }

    static Path golden(String name) {
        String configured = System.getProperty("epione.reference-data", System.getenv("EPIONE_REFERENCE_DATA"));
        Path path = configured == null ? null : Path.of(configured, "golden", name);
        boolean there = path != null && Files.isReadable(path);
        if (!there) {
            System.err.println("SKIPPED: " + name + " is not there; set EPIONE_REFERENCE_DATA to the reference data");
        }
        assumeTrue(there, name + " is not there; set EPIONE_REFERENCE_DATA to the reference data");
        return Objects.requireNonNull(path);
    }

    record Example(
            String id,
            String model,
            Map<String, Object> input,
            Map<String, Object> expected,
            double tolerance,
            String source,
            String kind) {}
}
