package io.epione.signals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands on the batches of one delivery, each with the bytes that were read for it. Not thread-safe. */
final class PartByPart implements Consumer<AdapterResult> {
    private static final AdapterResult NOTHING = new AdapterResult(0, List.of(), List.of());

    private final BiConsumer<byte[], AdapterResult> out;
    private final PassedBytes bytes;
    private @Nullable RuntimeException failed;

    PartByPart(BiConsumer<byte[], AdapterResult> out, InputStream body) {
        this.out = out;
        this.bytes = new PassedBytes(body, this::full);
    }

    /** What the adapter reads. */
    InputStream bytes() {
        return bytes;
    }

    @Override
    public void accept(AdapterResult batch) {
        if (failed != null) {
            return;
        }
        try {
            out.accept(bytes.take(), batch);
        } catch (RuntimeException e) {
            failed = e;
            throw e;
        }
    }

    private void full() throws IOException {
        try {
            accept(NOTHING);
        } catch (RuntimeException e) {
            throw new IOException("a part was not taken", e);
        }
    }

    /** Passes on why a part was not taken, which whoever reads may have taken for a fault of what was read. */
    void rethrow() {
        if (failed != null) {
            throw failed;
        }
    }
}
