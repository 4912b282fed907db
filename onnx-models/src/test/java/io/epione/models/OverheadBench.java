package io.epione.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A model beside its graph run by hand: one person, and the 64 rows that bounds and explanations go in by. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OverheadBench {
    private static final int ROWS = 64;
    private static final String PATH = "prevent-base-10y/1.0.0";

    private final ModelFolder folder = new ModelFolder(ModelFiles.shipped(), PATH);
    private final Manifest manifest = folder.manifest(Manifest.class);
    private final OnnxGraph graph = OnnxGraph.open(folder, manifest);
    private final RiskModel model = Opening.open(folder, Concepts.shipped());
    private final BareGraph bare = new BareGraph(PATH);
    private final Map<String, Object> inputs = DomainTest.prevent();
    private final double[][] rows = rows();
    private final double[][] one = columns(1);
    private final double[][] columns = columns(ROWS);
    private final Map<String, OnnxTensor> ready = ready();

    @Benchmark
    public ModelRun single() {
        return model.run(inputs);
    }

    @Benchmark
    public List<double[]> singleBare() throws OrtException {
        return bare.run(one);
    }

    /** For comparison: the run alone, of tensors that were made before. */
    @Benchmark
    public List<double[]> singleRunAlone() throws OrtException {
        return bare.run(ready);
    }

    @Benchmark
    public double[][] rowsTogether() {
        return graph.run(rows);
    }

    @Benchmark
    public List<double[]> rowsTogetherBare() throws OrtException {
        return bare.run(columns);
    }

    private double[][] rows() {
        double[][] made = new double[ROWS][];
        for (int row = 0; row < ROWS; row++) {
            made[row] = new CallerInputs(manifest).gather(DomainTest.prevent()).values();
            made[row][0] = 30 + row % 50;
        }
        return made;
    }

    private double[][] columns(int count) {
        double[][] made = new double[manifest.inputs().size()][count];
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < made.length; i++) {
                made[i][row] = rows[row][i];
            }
        }
        return made;
    }

    private Map<String, OnnxTensor> ready() {
        try {
            return bare.tensors(one);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
