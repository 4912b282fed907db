package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The models over HTTP against the worked examples of others. */
class PublishedModelsTest {
    private final Client caller = RunningService.shared().client().as("ana");

    @Test
    void everyWorkedExampleComesOutWithinItsTolerance() throws IOException {
        JsonNode examples = new ObjectMapper()
                .readTree(Project.reference("golden/model_examples.json").toFile());
        Set<String> models = StreamSupport.stream(
                        caller.get("/api/models").body().spliterator(), false)
                .filter(card -> !card.path("inputs").isEmpty())
                .map(card -> card.path("id").asText())
                .collect(Collectors.toSet());
        int checked = 0;
        for (JsonNode example : examples) {
            if (models.contains(example.path("model").asText())) {
                check(example);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(41);
    }

    private void check(JsonNode example) {
        String model = example.path("model").asText();
        Client.Answer answer = caller.post("/api/models/" + model + "/assess", Map.of("inputs", example.path("input")));
        if (example.path("expected").has("refused")) {
            assertThat(answer.status()).as(example.path("id").asText()).isEqualTo(422);
            assertThat(answer.body().path("errors").toString()).contains("/inputs/tc");
            return;
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        example.path("expected")
                .properties()
                .forEach(expected -> compare(
                        example,
                        expected.getKey(),
                        answer.body().path("outputs").path(expected.getKey()),
                        expected.getValue()));
    }

    private static void compare(JsonNode example, String name, JsonNode computed, JsonNode expected) {
        String what = example.path("id").asText() + " " + name;
        if (!expected.isNumber()) {
            assertThat(computed).as(what).isEqualTo(expected);
            return;
        }
        assertThat(computed.isNumber()).as(what).isTrue();
        assertThat(computed.asDouble())
                .as(what)
                .isCloseTo(
                        expected.asDouble(),
                        within(Math.max(example.path("tolerance").asDouble(), 1e-12)));
    }

    @Test
    void aRuleOnStoredSeriesSaysThatNoCallerCanRunIt() {
        Client.Answer answer = caller.post("/api/models/nightsignal/assess", Map.of("inputs", Map.of("night", 50)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("detail").asText()).contains("what is stored");
        assertThat(caller.post("/api/models/nobody/assess", Map.of("inputs", Map.of()))
                        .status())
                .isEqualTo(404);
    }

    /** A missing value is no default: the answer names it, its bounds and what to measure. */
    @Test
    void aMissingVitalSignIsNamedWithTheRangeOfTheScore() {
        Client.Answer answer = caller.post(
                "/api/models/news2/assess",
                Map.of(
                        "inputs",
                        Map.of("rr", 26, "o2", 0, "temp", 37, "sbp", 85, "hr", 80, "acvpu", "A", "scale2", false)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").findValuesAsText("pointer")).containsExactly("/inputs/spo2");
        JsonNode bounds = answer.body().path("bounds");
        assertThat(bounds.path("ranges").path(0).path("low").asDouble()).isEqualTo(6);
        assertThat(bounds.path("ranges").path(0).path("high").asDouble()).isEqualTo(9);
        assertThat(bounds.path("narrowing").path(0).path("text").asText()).startsWith("Measure oxygen saturation");
    }

    @Test
    void aCholesterolInAnotherUnitIsAskedAbout() {
        Client.Answer answer = caller.post(
                "/api/models/util-ldl-friedewald/assess",
                Map.of("inputs", Map.of("tc", 5.2, "hdl", Map.of("value", 1.3, "unit", "mmol/L"), "tg", 401)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").findValuesAsText("code"))
                .containsExactly("suspicious-unit", "wrong-unit", "out-of-range");
    }

    @Test
    void everyPreventCaseEqualsTheReferenceToItsThreeDecimals() throws IOException {
        assertThat(differences("golden/prevent_cases.csv")).isEmpty();
    }

    @Test
    void everyCaseOfBothEquationsEqualsTheReferenceToItsThreeDecimals() throws IOException {
        assertThat(differences("golden/prevent_pce_cases.csv")).isEmpty();
    }

    private List<String> differences(String file) throws IOException {
        List<String> lines = Files.readAllLines(Project.reference(file));
        List<String> header = List.of(lines.getFirst().split(","));
        List<String> differences = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            String[] fields = line.split(",", -1);
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), fields[i]);
            }
            if ("base".equals(row.get("model"))) {
                compare(row, differences);
            } else if ("pce_orig".equals(row.get("model"))) {
                comparePooled(row, differences);
            }
        }
        return differences;
    }

    /** The reference computes with means of four decimals; the model gives that figure beside the one as printed. */
    private void comparePooled(Map<String, String> row, List<String> differences) {
        Map<String, Object> inputs = inputs(row);
        inputs.put("race", String.valueOf(row.get("race_eth")).toLowerCase(Locale.ROOT));
        Client.Answer answer = caller.post("/api/models/pce-ascvd-10y/assess", Map.of("inputs", inputs));
        assertThat(answer.body().path("warnings").toString()).contains("not shown to patients");
        compare(row, "ascvd", answer.body().path("outputs").path("ascvd_unrounded_means"), differences);
    }

    private void compare(Map<String, String> row, List<String> differences) {
        Client.Answer answer = caller.post(
                "/api/models/prevent-base-" + row.get("over_years") + "y/assess", Map.of("inputs", inputs(row)));
        Map<String, String> outputs = Map.of(
                "total_cvd", "total_cvd", "ascvd", "ascvd", "hf", "heart_failure", "chd", "chd", "stroke", "stroke");
        outputs.forEach((ours, theirs) ->
                compare(row, theirs, answer.body().path("outputs").path(ours), differences));
    }

    private static void compare(Map<String, String> row, String theirs, JsonNode ours, List<String> differences) {
        String expected = row.get(theirs);
        if (expected != null && !expected.equals("NA")) {
            double value = ours.asDouble(Double.NaN);
            BigDecimal rounded = Double.isNaN(value)
                    ? BigDecimal.ONE.negate()
                    : BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN);
            if (rounded.compareTo(new BigDecimal(expected)) != 0) {
                differences.add(row + " " + theirs + ": " + value);
            }
        }
    }

    private static Map<String, Object> inputs(Map<String, String> row) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("age", number(row, "age"));
        inputs.put("sex", row.get("sex"));
        inputs.put("sbp", number(row, "sbp"));
        inputs.put("bp_tx", flag(row, "bp_tx"));
        inputs.put("tc", number(row, "total_c"));
        inputs.put("hdl", number(row, "hdl_c"));
        inputs.put("statin", flag(row, "statin"));
        inputs.put("dm", flag(row, "dm"));
        inputs.put("smoker", flag(row, "smoking"));
        inputs.put("egfr", number(row, "egfr"));
        inputs.put("bmi", number(row, "bmi"));
        return inputs;
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(String.valueOf(row.get(name)));
    }

    private static boolean flag(Map<String, String> row, String name) {
        return "TRUE".equals(row.get(name));
    }
}
