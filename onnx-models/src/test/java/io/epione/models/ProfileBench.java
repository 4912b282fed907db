package io.epione.models;

import io.epione.profile.risk.Assessment;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is asked about one person: all models at once, the same with bounds, an explanation of eleven inputs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProfileBench {
    private static final int INPUTS = 11;

    private final ProfileSnapshot person = Someone.complete(50).snapshot();
    private final ModelFolder folder = new ModelFolder(ModelFiles.shipped(), "prevent-base-10y/1.0.0");
    private final Manifest manifest = folder.manifest(Manifest.class);
    private final OnnxGraph graph = OnnxGraph.open(folder, manifest);
    private final List<Integer> places = IntStream.range(0, INPUTS).boxed().toList();
    private final double[] values =
            new CallerInputs(manifest).gather(DomainTest.prevent()).values();
    private final double[] reference = {40, 1, 120, 0, 180, 55, 1, 0, 1, 95, 25};

    @Benchmark
    public List<Assessment> allModels() {
        return Shipped.CATALOG.assessAll(person);
    }

    @Benchmark
    public List<Assessment> allModelsWithBounds() {
        return Shipped.CATALOG.bounded(person, Shipped.CATALOG.assessAll(person));
    }

    /** 2,048 rows. */
    @Benchmark
    public double[] shapley() {
        return Shapley.values(values, reference, places, this::headline);
    }

    private double[] headline(double[][] rows) {
        return Arrays.stream(graph.run(rows))
                .mapToDouble(row -> row[manifest.headlineIndex()])
                .toArray();
    }
}
