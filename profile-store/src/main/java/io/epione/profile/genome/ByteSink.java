package io.epione.profile.genome;

import java.io.IOException;
import java.io.OutputStream;

/** Numbers and bytes into a stream by way of one buffer, without a lock for each. Not thread-safe. */
final class ByteSink {
    /** Room for the longest thing that is written at once. */
    private static final int SLACK = 8;

    private final OutputStream out;
    private final byte[] buffer = new byte[64 * 1024];
    private int filled;

    ByteSink(OutputStream out) {
        this.out = out;
    }

    void one(int value) throws IOException {
        room();
        buffer[filled++] = (byte) value;
    }

    void two(int value) throws IOException {
        room();
        buffer[filled++] = (byte) (value >>> 8);
        buffer[filled++] = (byte) value;
    }

    void four(int value) throws IOException {
        room();
        buffer[filled++] = (byte) (value >>> 24);
        buffer[filled++] = (byte) (value >>> 16);
        buffer[filled++] = (byte) (value >>> 8);
        buffer[filled++] = (byte) value;
    }

    /** Seven bits a byte, the lowest first. */
    void number(int value) throws IOException {
        room();
        int left = value;
        while ((left & ~0x7f) != 0) {
            buffer[filled++] = (byte) (left & 0x7f | 0x80);
            left >>>= 7;
        }
        buffer[filled++] = (byte) left;
    }

    void bytes(byte[] bytes) throws IOException {
        flush();
        out.write(bytes);
    }

    private void room() throws IOException {
        if (filled > buffer.length - SLACK) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
