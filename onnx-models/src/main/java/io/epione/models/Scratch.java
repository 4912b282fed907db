package io.epione.models;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Memory outside of the heap that the inputs of a graph are written to: one piece for a run, and the same for the next. A
 * piece for every input of every run would be as many for the collector to clear away. Thread-safe.
 */
public final class Scratch {
    /** In bytes; what vector instructions like, so that the place of an input never depends on where memory was free. */
    private static final int ALIGNED = 64;

    private static final int LEAST = 1 << 14;
    private static final int KEPT = 1 << 17;

    private final AtomicReference<@Nullable ByteBuffer> spare = new AtomicReference<>();

    /** So many equal parts of at least so many bytes; what is written to them stands there until the piece is taken again. */
    public Parts take(int parts, int bytes) {
        int stride = Math.ceilDiv(bytes, ALIGNED) * ALIGNED;
        int size = Math.multiplyExact(parts, stride);
        ByteBuffer kept = spare.getAndSet(null);
        return new Parts(kept != null && kept.capacity() >= size ? kept : allocated(size), stride);
    }

    private static ByteBuffer allocated(int size) {
        return ByteBuffer.allocateDirect(Math.max(size, LEAST) + ALIGNED).alignedSlice(ALIGNED);
    }

    /** Lets the next run have the memory, once nothing reads it any more. */
    public void giveBack(Parts parts) {
        if (parts.memory.capacity() <= KEPT) {
            spare.set(parts.memory);
        }
    }

    /** Memory of one run. */
    public record Parts(ByteBuffer memory, int stride) {
        /** The part at a place, with its first bytes, in the order of the machine. */
        public ByteBuffer part(int place, int bytes) {
            return memory.slice(place * stride, bytes).order(ByteOrder.nativeOrder());
        }
    }
}
