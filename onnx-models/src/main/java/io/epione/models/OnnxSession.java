package io.epione.models;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * A graph that is open in ONNX Runtime, one calculating thread per call. Thread-safe. Its memory lies outside the Java
 * heap until {@link #close()}.
 */
public final class OnnxSession implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;

    /** What a session does with the memory of a run. */
    public enum Memory {
        /** Gives it back: there are many small graphs. */
        GIVEN_BACK,
        /** Keeps it for the next run: the graph is large. */
        KEPT
    }

    OnnxSession(String model, byte[] file, Memory memory) {
        try {
            this.environment = DeepStack.call("starts ONNX Runtime", OrtEnvironment::getEnvironment);
            this.session = DeepStack.call("opens " + model, () -> open(environment, file, memory));
        } catch (OrtException e) {
            throw new BrokenModel(model, "ONNX Runtime cannot read it", e);
        }
    }

    private static OrtSession open(OrtEnvironment environment, byte[] file, Memory memory) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(memory == Memory.KEPT);
            options.setMemoryPatternOptimization(memory == Memory.KEPT);
            return environment.createSession(file, options);
        }
    }

    /** Work with a session. */
    @FunctionalInterface
    public interface Work<T> {
        T with(OrtEnvironment environment, OrtSession session) throws OrtException;
    }

    /** Does the work; that ONNX Runtime fails in it is a bug. */
    public <T> T run(Work<T> work) {
        try {
            return work.with(environment, session);
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
