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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The models over HTTP against the worked examples of others. */
class PublishedModelsTest {
    private static final Set<String> MODELS =
            Set.of("prevent-base-10y", "prevent-base-30y", "egfr-ckdepi2021", "findrisc", "ada-t2d-test");

    private final Client caller = RunningService.shared().client().as("ana");

    @Test
    void everyWorkedExampleComesOutWithinItsTolerance() throws IOException {
        JsonNode examples = new ObjectMapper()
                .readTree(Project.reference("golden/model_examples.json").toFile());
        int checked = 0;
        for (JsonNode example : examples) {
            if (MODELS.contains(example.path("model").asText())) {
                check(example);
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(11);
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
                .forEach(expected -> assertThat(answer.body()
                                .path("outputs")
                                .path(expected.getKey())
                                .asDouble())
                        .as(example.path("id").asText() + " " + expected.getKey())
                        .isCloseTo(
                                expected.getValue().asDouble(),
                                within(Math.max(example.path("tolerance").asDouble(), 1e-12))));
    }

    @Test
    void everyPreventCaseEqualsTheReferenceToItsThreeDecimals() throws IOException {
        List<String> lines = Files.readAllLines(Project.reference("golden/prevent_cases.csv"));
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
            }
        }
        assertThat(differences).isEmpty();
    }

    private void compare(Map<String, String> row, List<String> differences) {
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
        Client.Answer answer =
                caller.post("/api/models/prevent-base-" + row.get("over_years") + "y/assess", Map.of("inputs", inputs));
        Map<String, String> outputs = Map.of(
                "total_cvd", "total_cvd", "ascvd", "ascvd", "hf", "heart_failure", "chd", "chd", "stroke", "stroke");
        outputs.forEach((ours, theirs) -> {
            String expected = row.get(theirs);
            if (expected != null && !expected.equals("NA")) {
                double value = answer.body().path("outputs").path(ours).asDouble(Double.NaN);
                BigDecimal rounded = Double.isNaN(value)
                        ? BigDecimal.ONE.negate()
                        : BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN);
                if (rounded.compareTo(new BigDecimal(expected)) != 0) {
                    differences.add(row + " " + ours + ": " + value);
                }
            }
        });
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(String.valueOf(row.get(name)));
    }

    private static boolean flag(Map<String, String> row, String name) {
        return "TRUE".equals(row.get(name));
    }
}
