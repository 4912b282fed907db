package io.epione.signals.genome;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks on a thread of its own, a few blocks ahead of whoever reads. Failures come out where they would have come
 * without it. For one reader at a time.
 */
final class ReadAhead extends InputStream {
    private static final int BLOCK = 256 * 1024;
    private static final int AHEAD = 4;

    private final BlockingQueue<Block> ready = new ArrayBlockingQueue<>(AHEAD);
    private final InputStream in;
    private final Thread thread;
    private volatile boolean closed;
    private Block current = new Block(new byte[0], 0, null);
    private int read;
    private boolean over;

    /** The end has no bytes; a failure stands in for it. */
    private record Block(byte[] bytes, int length, @Nullable Exception failure) {}

    ReadAhead(InputStream in) {
        this.in = in;
        this.thread = Thread.ofVirtual().name("unpack").unstarted(this::run);
    }

    /** Begins to read. */
    ReadAhead started() {
        thread.start();
        return this;
    }

    private void run() {
        try {
            Block block;
            do {
                block = next();
                while (!closed && !ready.offer(block, 50, TimeUnit.MILLISECONDS)) {
                    // The reader is slower; it may also have gone.
                }
            } while (!closed && block.length() > 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Block next() {
        byte[] bytes = new byte[BLOCK];
        int length = 0;
        try {
            length = in.readNBytes(bytes, 0, BLOCK);
            return new Block(bytes, length, null);
        } catch (IOException | RuntimeException e) {
            return new Block(bytes, 0, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (read == current.length() && !over) {
            advance();
        }
        if (over) {
            return -1;
        }
        int some = Math.min(length, current.length() - read);
        System.arraycopy(current.bytes(), read, buffer, offset, some);
        read += some;
        return some;
    }

    private void advance() throws IOException {
        try {
            current = ready.take();
            read = 0;
            over = current.length() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
        switch (current.failure()) {
            case null -> {
                // A block, or the end.
            }
            case IOException failure -> throw failure;
            case RuntimeException failure -> throw failure;
            case Exception failure -> throw new IllegalStateException(failure);
        }
    }

    /** Returns once nothing reads the source any more. */
    @Override
    public void close() throws IOException {
        closed = true;
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        in.close();
    }
}
