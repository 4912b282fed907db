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

/** A graph whose inputs and outputs are vectors of doubles, one element per case. Thread-safe. */
final class OnnxGraph implements AutoCloseable {
    private final OnnxSession session;
    private final List<String> inputs;
    private final List<String> outputs;
    private final Scratch scratch = new Scratch();

    private OnnxGraph(OnnxSession session, Manifest manifest) {
        this.session = session;
        this.inputs = manifest.inputs().stream().map(Manifest.Input::name).toList();
        this.outputs = manifest.outputs().stream().map(Manifest.Output::name).toList();
    }

    /** Opens a graph that has exactly the inputs and outputs of the manifest, in its order; throws {@link BrokenModel} otherwise. */
    static OnnxGraph open(ModelFolder folder, Manifest manifest) {
        OnnxGraph graph = new OnnxGraph(folder.open(manifest.ref(), OnnxSession.Memory.GIVEN_BACK), manifest);
        try {
            folder.checked(graph::check);
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
        return graph;
    }

    private void check() {
        check("inputs", inputs, session.run((_, open) -> open.getInputInfo()));
        check("outputs", outputs, session.run((_, open) -> open.getOutputInfo()));
    }

    private static void check(String what, List<String> named, Map<String, NodeInfo> found) {
        if (!List.copyOf(found.keySet()).equals(named)) {
            throw new IllegalArgumentException(
                    "the graph's " + what + " are " + found.keySet() + ", the manifest's " + named);
        }
        for (NodeInfo node : found.values()) {
            if (!(node.getInfo() instanceof TensorInfo tensor)
                    || tensor.type != OnnxJavaType.DOUBLE
                    || tensor.getShape().length != 1) {
                throw new IllegalArgumentException(node.getName() + " is not a vector of doubles");
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
        return session.run((environment, open) -> run(environment, open, cases));
    }

    private double[][] run(OrtEnvironment environment, OrtSession open, double[][] cases) throws OrtException {
        int bytes = cases.length * Double.BYTES;
        Scratch.Parts memory = scratch.take(inputs.size(), bytes);
        Map<String, OnnxTensor> tensors = HashMap.newHashMap(inputs.size());
        try {
            long[] shape = {cases.length};
            for (int i = 0; i < inputs.size(); i++) {
                DoubleBuffer column = memory.part(i, bytes).asDoubleBuffer();
                for (int c = 0; c < cases.length; c++) {
                    column.put(c, cases[c][i]);
                }
                tensors.put(inputs.get(i), OnnxTensor.createTensor(environment, column, shape));
            }
            try (OrtSession.Result result = open.run(tensors)) {
                return byCase(result, cases.length);
            }
        } finally {
            tensors.values().forEach(OnnxTensor::close);
            scratch.giveBack(memory);
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
        session.close();
    }
}
