package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published model over HTTP: each input missing, at its limits, beyond them, of another kind and in another unit. */
class ModelInputsTest {
    private static final Client CALLER = RunningService.shared().client().as("ana");

    static Stream<Model> models() {
        return StreamSupport.stream(CALLER.get("/api/models").body().spliterator(), false)
                .filter(card ->
                        Files.exists(Project.root().resolve("onnx-models/models/" + folder(card) + "/golden.csv")))
                .filter(card -> !card.path("inputs").isEmpty())
                .map(Model::new);
    }

    @ParameterizedTest
    @MethodSource("models")
    void anInputThatIsMissingIsNamedOrIsOneThatTheEquationDoesWithout(Model model) {
        for (JsonNode input : model.card.path("inputs")) {
            Map<String, Object> inputs = model.worked();
            inputs.remove(name(input));
            if (input.path("optional").asBoolean()) {
                assertThat(model.asked(inputs).status()).as(name(input)).isEqualTo(200);
            } else {
                model.refuses(inputs, input, "missing");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aNumberIsAcceptedAtItsLimitsAndRefusedBeyondThem(Model model) {
        for (JsonNode input : model.numbers()) {
            double low = input.path("low").asDouble();
            double high = input.path("high").asDouble();
            for (double limit : List.of(low, high)) {
                Client.Answer answer = model.asked(model.with(input, limit));
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            }
            model.refuses(model.with(input, low - 0.001), input, "out-of-range", "suspicious-unit");
            model.refuses(model.with(input, high + 0.001), input, "out-of-range", "suspicious-unit");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aNumberInAnotherUnitIsRefusedAndInItsOwnAccepted(Model model) {
        for (JsonNode input : model.numbers()) {
            Object value = model.worked().get(name(input));
            model.refuses(model.with(input, Map.of("value", value, "unit", "furlongs")), input, "wrong-unit");
            Client.Answer own = model.asked(model.with(
                    input, Map.of("value", value, "unit", input.path("unit").asText())));
            assertThat(own.status()).as(own.text()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsNoAnswerToAQuestionIsRefused(Model model) {
        for (JsonNode input : model.card.path("inputs")) {
            if (!input.path("kind").asText().equals("number")) {
                model.refuses(model.with(input, 2), input, "wrong-kind");
                model.refuses(model.with(input, "perhaps"), input, "wrong-kind");
            }
        }
    }

    private static String name(JsonNode input) {
        return input.path("name").asText();
    }

    private static String folder(JsonNode card) {
        return card.path("id").asText() + "/" + card.path("version").asText();
    }

    /** A card, and the inputs of the first worked case of the model. */
    record Model(JsonNode card) {
        Client.Answer asked(Map<String, Object> inputs) {
            return CALLER.post("/api/models/" + card.path("id").asText() + "/assess", Map.of("inputs", inputs));
        }

        void refuses(Map<String, Object> inputs, JsonNode input, String... codes) {
            Client.Answer answer = asked(inputs);
            assertThat(answer.status()).as(this + ": " + inputs + answer.text()).isEqualTo(422);
            assertThat(answer.body().path("errors").findValuesAsText("pointer"))
                    .as(answer.text())
                    .containsExactly("/inputs/" + name(input));
            assertThat(answer.body().path("errors").path(0).path("code").asText())
                    .as(answer.text())
                    .isIn((Object[]) codes);
        }

        List<JsonNode> numbers() {
            return StreamSupport.stream(card.path("inputs").spliterator(), false)
                    .filter(input -> input.path("kind").asText().equals("number"))
                    .toList();
        }

        Map<String, Object> with(JsonNode input, Object value) {
            Map<String, Object> inputs = worked();
            inputs.put(name(input), value);
            return inputs;
        }

        Map<String, Object> worked() {
            try {
                List<String> lines = Files.readAllLines(
                        Project.root().resolve("onnx-models/models/" + folder(card) + "/golden.csv"));
                List<String> header = List.of(lines.get(0).split(",", -1));
                String[] cells = lines.get(1).split(",", header.size());
                Map<String, Object> inputs = new HashMap<>();
                for (JsonNode input : card.path("inputs")) {
                    String cell = cells[header.indexOf("in." + name(input))];
                    inputs.put(name(input), input.path("kind").asText().equals("choice") ? cell : Double.valueOf(cell));
                }
                return inputs;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return folder(card);
        }
    }
}
