package io.epione.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/** A graph that reads the numbers of tokens. Thread-safe. */
record TokenGraph(OnnxSession session) implements AutoCloseable {

    /** The probabilities of one row of tokens. */
    float[] run(long[] ids) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        return session.run((environment, open) -> {
            try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                    OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                    OnnxTensor types =
                            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                    OrtSession.Result result =
                            open.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
                return ((float[][]) result.get(0).getValue())[0];
            }
        });
    }

    @Override
    public void close() {
        session.close();
    }
}
