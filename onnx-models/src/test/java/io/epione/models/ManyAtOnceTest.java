package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyAtOnceTest {
    private final ModelFolder folder = new ModelFolder(ModelFiles.shipped(), "prevent-base-10y/1.0.0");
    private final Manifest manifest = folder.manifest(Manifest.class);

    /** The memory of a run is used again by the next; never by two at once. */
    @Test
    void peopleWhoAreAskedAboutAtOnceNeverGetTheValuesOfOneAnother() throws Exception {
        double[][] people = IntStream.range(0, 64).mapToObj(this::person).toArray(double[][]::new);
        try (OnnxGraph graph = OnnxGraph.open(folder, manifest);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            double[][] alone = Arrays.stream(people)
                    .map(one -> graph.run(new double[][] {one})[0])
                    .toArray(double[][]::new);
            var asked = threads.invokeAll(IntStream.range(0, 2_000)
                    .<Callable<Boolean>>mapToObj(turn -> () -> {
                        int who = turn % people.length;
                        return Arrays.equals(graph.run(new double[][] {people[who]})[0], alone[who]);
                    })
                    .toList());

            assertThat(asked).map(Future::get).doesNotContain(false);
        }
    }

    /** More rows than memory is kept for, then few again. */
    @Test
    void manyRowsSayWhatEachSaysAlone() {
        double[][] people =
                IntStream.range(0, 4_096).mapToObj(i -> person(i % 64)).toArray(double[][]::new);
        try (OnnxGraph graph = OnnxGraph.open(folder, manifest)) {
            double[][] together = graph.run(people);

            for (int who = 0; who < 64; who++) {
                double[] alone = graph.run(new double[][] {people[who]})[0];
                for (int output = 0; output < alone.length; output++) {
                    assertThat(together[who][output]).isCloseTo(alone[output], offset(1e-12));
                }
            }
        }
    }

    private double[] person(int number) {
        double[] values =
                new CallerInputs(manifest).gather(DomainTest.prevent()).values();
        values[0] = 30 + number % 50;
        values[1] = number % 2;
        return values;
    }
}
