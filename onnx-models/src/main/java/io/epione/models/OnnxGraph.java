package io.epione.models;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.DoubleBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph in ONNX Runtime whose inputs and outputs are vectors of doubles, one element per case. Thread-safe; one
 * calculating thread per call. Its memory lies outside the Java heap until {@link #close()}.
 */
final class OnnxGraph implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final List<String> inputs;
    private final List<String> outputs;

    /** Opens a graph that has exactly these inputs and outputs, in this order; throws {@link BrokenModel} otherwise. */
    OnnxGraph(String model, byte[] file, List<String> inputs, List<String> outputs) {
        this.environment = OrtEnvironment.getEnvironment();
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            this.session = environment.createSession(file, options);
        } catch (OrtException e) {
            throw new BrokenModel(model, "ONNX Runtime cannot read it", e);
        }
        try {
            check(model, "inputs", this.inputs, session.getInputInfo());
            check(model, "outputs", this.outputs, session.getOutputInfo());
        } catch (OrtException | BrokenModel e) {
            close();
            throw e instanceof BrokenModel broken ? broken : new BrokenModel(model, "it cannot be inspected", e);
        }
    }

    private static void check(String model, String what, List<String> named, Map<String, NodeInfo> found) {
        if (!List.copyOf(found.keySet()).equals(named)) {
            throw new BrokenModel(
                    model, "the graph's " + what + " are " + found.keySet() + ", the manifest's " + named);
        }
        for (NodeInfo node : found.values()) {
            if (!(node.getInfo() instanceof TensorInfo tensor)
                    || tensor.type != OnnxJavaType.DOUBLE
                    || tensor.getShape().length != 1) {
                throw new BrokenModel(model, node.getName() + " is not a vector of doubles");
            }
        }
    }

    /**
     * Runs all cases at once.
     *
     * @param cases per case, the values in the order of the inputs
     * @return per case, the outputs by position
     */
    double[][] run(double[][] cases) {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (int i = 0; i < inputs.size(); i++) {
                DoubleBuffer column = DoubleBuffer.allocate(cases.length);
                for (double[] values : cases) {
                    column.put(values[i]);
                }
                tensors.put(
                        inputs.get(i), OnnxTensor.createTensor(environment, column.flip(), new long[] {cases.length}));
            }
            try (OrtSession.Result result = session.run(tensors)) {
                return byCase(result, cases.length);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the graph did not run", e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private double[][] byCase(OrtSession.Result result, int count) throws OrtException {
        double[][] byCase = new double[count][outputs.size()];
        for (int o = 0; o < outputs.size(); o++) {
            double[] column = (double[]) result.get(o).getValue();
            for (int c = 0; c < count; c++) {
                byCase[c][o] = column[c];
            }
        }
        return byCase;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the graph did not close", e);
        }
    }
}
