package io.epione.models.forecast;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.epione.models.TrainedFolder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The graph in ONNX Runtime. Thread-safe; one calculating thread per call. */
final class ForecastGraph implements AutoCloseable {
    private static final long[] SHAPE = {1, History.STEPS};

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    ForecastGraph(TrainedFolder folder, byte[] file) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(file, options);
        } catch (OrtException e) {
            throw folder.broken("ONNX Runtime cannot read it: " + e.getMessage());
        }
    }

    /** The quantiles of the twelve steps after the newest reading. */
    List<Quantiles> run(History history) {
        try (OnnxTensor glucose = OnnxTensor.createTensor(environment, FloatBuffer.wrap(history.glucose()), SHAPE);
                OnnxTensor known = OnnxTensor.createTensor(environment, FloatBuffer.wrap(history.known()), SHAPE);
                OrtSession.Result result = session.run(Map.of("glucose", glucose, "known", known))) {
            float[][] steps = ((float[][][]) result.get(0).getValue())[0];
            return Arrays.stream(steps).map(Quantiles::of).toList();
        } catch (OrtException e) {
            throw new IllegalStateException("the graph did not run", e);
        }
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
