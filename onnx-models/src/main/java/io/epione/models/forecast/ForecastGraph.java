package io.epione.models.forecast;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import io.epione.models.OnnxSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The graph of the forecaster. Thread-safe. */
record ForecastGraph(OnnxSession session) implements AutoCloseable {
    private static final long[] SHAPE = {1, History.STEPS};

    /** The quantiles of the twelve steps after the newest reading. */
    List<Quantiles> run(History history) {
        return session.run((environment, open) -> {
            try (OnnxTensor glucose = OnnxTensor.createTensor(environment, FloatBuffer.wrap(history.glucose()), SHAPE);
                    OnnxTensor known = OnnxTensor.createTensor(environment, FloatBuffer.wrap(history.known()), SHAPE);
                    OrtSession.Result result = open.run(Map.of("glucose", glucose, "known", known))) {
                float[][] steps = ((float[][][]) result.get(0).getValue())[0];
                return Arrays.stream(steps).map(Quantiles::of).toList();
            }
        });
    }

    @Override
    public void close() {
        session.close();
    }
}
