package io.epione.models.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A worked case of the forecaster: its series, written as numbers with blanks between them. */
record WorkedCase(History history) {
    static WorkedCase of(Map<String, String> inputs) {
        return new WorkedCase(new History(numbers(inputs, "glucose"), numbers(inputs, "known")));
    }

    private static float[] numbers(Map<String, String> inputs, String name) {
        String[] written = inputs.getOrDefault(name, "").strip().split(" +");
        if (written.length != History.STEPS) {
            throw new IllegalArgumentException("golden.csv: in." + name + " has not " + History.STEPS + " numbers");
        }
        float[] numbers = new float[written.length];
        for (int i = 0; i < written.length; i++) {
            numbers[i] = Float.parseFloat(written[i]);
        }
        return numbers;
    }

    Map<String, Double> outputs(ForecastGraph graph) {
        Map<String, Double> outputs = new LinkedHashMap<>();
        List<Quantiles> steps = graph.run(history);
        for (int step = 0; step < steps.size(); step++) {
            List<String> names = Quantiles.names(5 * (step + 1));
            List<Double> values = steps.get(step).values();
            for (int i = 0; i < names.size(); i++) {
                outputs.put(names.get(i), values.get(i));
            }
        }
        return outputs;
    }
}
