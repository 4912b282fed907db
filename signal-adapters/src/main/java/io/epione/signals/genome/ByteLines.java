package io.epione.signals.genome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, without a copy or a text for each. {@link #bytes}, {@link #from} and {@link #to} hold
 * until the next call of {@link #next}. Refuses lines that are too long, before they are in memory. Not thread-safe.
 */
public final class ByteLines implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;

    private final InputStream in;
    private final int longest;
    private byte[] bytes = new byte[BUFFER];
    private int from;
    private int to;
    private int next;
    private int filled;
    private long number;
    private boolean ended;

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The first bytes of what comes next; fewer at the end. */
    byte[] peek(int count) throws IOException {
        while (filled - next < count && fill()) {
            // More has come.
        }
        return Arrays.copyOfRange(bytes, next, Math.min(filled, next + count));
    }

    /** Whether what comes next begins with this text. */
    public boolean startsWith(String text) throws IOException {
        return Arrays.equals(peek(text.length()), text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Goes to the next line, without its end; false at the end of the stream. */
    public boolean next() throws IOException {
        int at = next;
        while (true) {
            byte[] buffer = bytes;
            int end = filled;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (at < end || ended) {
                break;
            }
            int seen = at - next;
            fill();
            at = next + seen;
        }
        if (next == filled) {
            return false;
        }
        from = next;
        to = at;
        next = Math.min(at + 1, filled);
        if (number == 0 && to - from >= 3 && bytes[from] == (byte) 0xef && bytes[from + 1] == (byte) 0xbb) {
            from += 3;
        }
        if (to > from && bytes[to - 1] == '\r') {
            to--;
        }
        number++;
        return true;
    }

    /** False at the end of the stream. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (filled - next > longest) {
            throw new RefusedGenome("line-too-long", "Line " + (number + 1) + " is longer than any such line is.");
        }
        if (next > 0) {
            System.arraycopy(bytes, next, bytes, 0, filled - next);
            filled -= next;
            next = 0;
        }
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int read = in.read(bytes, filled, bytes.length - filled);
        ended = read < 0;
        filled += Math.max(read, 0);
        return !ended;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    /** Not included. */
    public int to() {
        return to;
    }

    /** The number of the current line, from 1. */
    public long number() {
        return number;
    }

    /** The current line as text, for the few that are needed so. */
    public String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
