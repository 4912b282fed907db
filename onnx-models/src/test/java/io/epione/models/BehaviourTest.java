package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviourTest {
    /** Where a larger value must not lower the output, all else equal. */
    @ParameterizedTest
    @CsvSource({
        "prevent-base-10y, total_cvd, age, 30, 79, 1",
        "prevent-base-10y, total_cvd, sbp, 110, 180, 1",
        "prevent-base-10y, total_cvd, tc, 130, 320, 1",
        "prevent-base-10y, total_cvd, dm, 0, 1, 1",
        "prevent-base-10y, total_cvd, smoker, 0, 1, 1",
        "prevent-base-10y, hf, bmi, 30, 39.9, 1",
        "prevent-base-10y, total_cvd, hdl, 20, 100, -1",
        "prevent-base-10y, total_cvd, egfr, 15, 140, -1",
        "prevent-base-30y, total_cvd, sbp, 110, 180, 1",
        "prevent-base-30y, total_cvd, smoker, 0, 1, 1",
        "egfr-ckdepi2021, egfr, scr_mg_dl, 0.1, 30, -1",
        "egfr-ckdepi2021, egfr, age, 18, 110, -1",
        "findrisc, score, age, 18, 110, 1",
        "findrisc, score, bmi, 12, 80, 1",
        "findrisc, score, waist_cm, 40, 250, 1",
        "findrisc, score, active, 0, 1, -1",
        "ada-t2d-test, score, age, 18, 110, 1",
        "ada-t2d-test, score, bmi, 12, 80, 1",
        "ada-t2d-test, score, active, 0, 1, -1"
    })
    void risksRiseWithTheirCauses(String model, String output, String input, double from, double to, int direction) {
        double before = direction * Double.MAX_VALUE * -1;
        int steps = to - from == 1 ? 1 : 25;
        for (int step = 0; step <= steps; step++) {
            Map<String, Object> inputs = DomainTest.valid(model);
            inputs.put(input, from + (to - from) * step / steps);
            double now =
                    Objects.requireNonNull(DomainTest.outputs(model, inputs).get(output));
            assertThat(direction * now).isGreaterThanOrEqualTo(direction * before);
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"egfr-ckdepi2021", "prevent-base-10y", "prevent-base-30y", "findrisc", "ada-t2d-test"})
    void manyRunsAtOnceGiveWhatTheyGiveOneByOne(String model) throws InterruptedException, ExecutionException {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int age = 30; age < 80; age++) {
            Map<String, Object> inputs = DomainTest.valid(model);
            inputs.put("age", age);
            cases.add(inputs);
        }
        List<Map<String, Double>> alone =
                cases.stream().map(inputs -> DomainTest.outputs(model, inputs)).toList();

        List<Callable<Map<String, Double>>> tasks = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            cases.forEach(inputs -> tasks.add(() -> DomainTest.outputs(model, inputs)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int i = 0;
            for (Future<Map<String, Double>> done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isEqualTo(alone.get(i++ % cases.size()));
            }
        }
    }

    @Test
    void aClosedCatalogueNoLongerAnswers() {
        ModelCatalog own = new ModelCatalog(ModelSelection.asShipped());
        RiskModel model = own.find("findrisc").orElseThrow();
        Map<String, Object> inputs = new HashMap<>(DomainTest.valid("findrisc"));
        assertThat(model.run(inputs)).isInstanceOf(ModelRun.Answered.class);

        own.close();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> model.run(inputs))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Shipped.model("findrisc").run(inputs)).isInstanceOf(ModelRun.Answered.class);
    }
}
