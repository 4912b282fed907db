package io.epione.models;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Each answer of a model to inputs that a caller names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EquationBench {
    /** A folder below {@code models/}; the caller names all of them. */
    @Param("findrisc/1.0.0")
    public String path = "";

    private RiskModel model = Shipped.model("findrisc");
    private Map<String, Object> inputs = Map.of();

    @Setup
    public void open() {
        model = Shipped.model(ModelSelection.id(path));
        inputs = DomainTest.valid(ModelSelection.id(path));
    }

    @Benchmark
    public ModelRun.Answered answer() {
        return (ModelRun.Answered) model.run(inputs);
    }
}
