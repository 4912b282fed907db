package io.epione.assistant.series;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.decision.AssessmentReplay;
import io.epione.assistant.decision.Decision;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the rule of a stored assessment on the series that was kept with it. */
@ApplicationScoped
class SeriesReplay implements AssessmentReplay {
    private final List<SeriesRule> rules;

    @Inject
    SeriesReplay(@All List<SeriesRule> rules) {
        this.rules = rules;
    }

    @Override
    public Optional<Result> replay(Decision decision) {
        JsonNode output = decision.output();
        if (!output.has("series") || !output.has("outputs")) {
            return Optional.empty();
        }
        JsonNode model = output.path("model");
        return rules.stream()
                .filter(rule -> rule.card().ref().id().equals(model.path("id").asText()))
                .findFirst()
                .map(rule -> new Result(
                        same(output, rule),
                        model.path("version").asText(),
                        rule.card().ref().version()));
    }

    private static boolean same(JsonNode output, SeriesRule rule) {
        Map<String, Double> then = new LinkedHashMap<>();
        output.path("outputs")
                .properties()
                .forEach(one -> then.put(one.getKey(), one.getValue().asDouble()));
        return rule.again(Kept.read(output.path("day"), output.path("series")), then)
                .equals(then);
    }
}
