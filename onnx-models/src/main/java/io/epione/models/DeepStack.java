package io.epione.models;

import ai.onnxruntime.OrtException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Native work that recurses, on a thread whose stack is deep enough whatever the options of the process give: native code
 * that overruns its stack ends the process.
 */
final class DeepStack {
    private static final long BYTES = 16L << 20;

    private DeepStack() {}

    /** Work of ONNX Runtime. */
    @FunctionalInterface
    interface Work<T> {
        T call() throws OrtException;
    }

    /** Does the work and waits for it, also where the caller is interrupted meanwhile. What it throws is thrown. */
    static <T> T call(String name, Work<T> work) throws OrtException {
        FutureTask<T> task = new FutureTask<>(work::call);
        Thread.ofPlatform().name(name).stackSize(BYTES).start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw thrown(Objects.requireNonNull(e.getCause()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static OrtException thrown(Throwable cause) {
        return switch (cause) {
            case OrtException failure -> failure;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(cause);
        };
    }
}
