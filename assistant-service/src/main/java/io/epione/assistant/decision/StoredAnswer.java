package io.epione.assistant.decision;

import io.epione.profile.risk.InputUsed;
import io.epione.profile.risk.ModelRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model said of a person, as a decision keeps it.
 *
 * @param inputs by the names of the model, in its order
 * @param outputs by name; none where the model refused
 * @param series the readings that went in, oldest first, null where nothing was known; none where the model takes no series
 * @param day the day that a rule on series was run for
 * @param days what such a rule looked at, by measure and moment
 */
public record StoredAnswer(
        ModelRef model,
        Instant asOf,
        List<InputUsed> inputs,
        Map<String, Double> outputs,
        List<@Nullable Float> series,
        @Nullable LocalDate day,
        Map<String, Map<String, Double>> days) {
    public StoredAnswer {
        inputs = inputs == null ? List.of() : inputs;
        outputs = outputs == null ? Map.of() : outputs;
        series = series == null ? List.of() : series;
        days = days == null ? Map.of() : days;
    }

    boolean saysSomething() {
        return !outputs.isEmpty();
    }

    List<Explanation.Input> explained() {
        return inputs.stream().map(this::explained).toList();
    }

    private Explanation.Input explained(InputUsed input) {
        Instant observed = input.observedAt();
        return new Explanation.Input(
                input.name(),
                input.name(),
                input.state().name(),
                input.shown(),
                null,
                observed,
                observed == null ? null : Duration.between(observed, asOf).toString(),
                input.source());
    }
}
