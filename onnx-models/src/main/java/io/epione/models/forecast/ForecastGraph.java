package io.epione.models.forecast;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import io.epione.models.OnnxSession;
import io.epione.models.Scratch;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The graph of the forecaster. Thread-safe. */
record ForecastGraph(OnnxSession session, Scratch scratch) implements AutoCloseable {
    private static final long[] SHAPE = {1, History.STEPS};
    private static final int BYTES = History.STEPS * Float.BYTES;

    ForecastGraph(OnnxSession session) {
        this(session, new Scratch());
    }

    /** The quantiles of the twelve steps after the newest reading. */
    List<Quantiles> run(History history) {
        Scratch.Parts memory = scratch.take(2, BYTES);
        FloatBuffer readings =
                memory.part(0, BYTES).asFloatBuffer().put(history.glucose()).flip();
        FloatBuffer mask =
                memory.part(1, BYTES).asFloatBuffer().put(history.known()).flip();
        try {
            return session.run((environment, open) -> {
                try (OnnxTensor glucose = OnnxTensor.createTensor(environment, readings, SHAPE);
                        OnnxTensor known = OnnxTensor.createTensor(environment, mask, SHAPE);
                        OrtSession.Result result = open.run(Map.of("glucose", glucose, "known", known))) {
                    float[][] steps = ((float[][][]) result.get(0).getValue())[0];
                    return Arrays.stream(steps).map(Quantiles::of).toList();
                }
            });
        } finally {
            scratch.giveBack(memory);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
