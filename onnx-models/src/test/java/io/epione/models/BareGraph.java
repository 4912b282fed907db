package io.epione.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A graph as anyone would run it with ONNX Runtime alone: no bounds, no names checked, no rows; the options are ours. */
final class BareGraph {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final List<String> inputs;

    BareGraph(String path) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(ModelFiles.shipped().read(path + "/model.onnx"), options);
            inputs = List.copyOf(session.getInputNames());
        } catch (IOException | OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The inputs as tensors, one column for each. */
    Map<String, OnnxTensor> tensors(double[][] columns) throws OrtException {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            tensors.put(inputs.get(i), OnnxTensor.createTensor(environment, DoubleBuffer.wrap(columns[i]), new long[] {
                columns[i].length
            }));
        }
        return tensors;
    }

    /** One column for each output. */
    List<double[]> run(Map<String, OnnxTensor> tensors) throws OrtException {
        try (OrtSession.Result result = session.run(tensors)) {
            List<double[]> outputs = new ArrayList<>();
            for (var output : result) {
                outputs.add((double[]) output.getValue().getValue());
            }
            return outputs;
        }
    }

    List<double[]> run(double[][] columns) throws OrtException {
        Map<String, OnnxTensor> tensors = tensors(columns);
        try {
            return run(tensors);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }
}
