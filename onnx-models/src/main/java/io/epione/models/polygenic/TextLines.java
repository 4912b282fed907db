package io.epione.models.polygenic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Goes through a stream line by line as ranges of one buffer, so that a million lines make no objects. */
final class TextLines {
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int limit;
    private int next;
    private int from;
    private int to;
    private int number;

    TextLines(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next line; false at the end. A line above 1 MiB is a {@link LineTooLong}. */
    boolean next() throws IOException {
        int at = next;
        while (true) {
            while (at < limit && buffer[at] != '\n') {
                at++;
            }
            if (at < limit) {
                return take(at, at + 1);
            }
            int seen = at - next;
            if (!more()) {
                return seen > 0 && take(limit, limit);
            }
            at = next + seen;
        }
    }

    private boolean take(int end, int after) {
        from = next;
        to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        next = after;
        number++;
        return true;
    }

    private boolean more() throws IOException {
        int kept = limit - next;
        if (kept > LONGEST) {
            throw new LineTooLong(number + 1);
        }
        byte[] target = kept > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, next, target, 0, kept);
        buffer = target;
        next = 0;
        limit = kept;
        int read = in.read(buffer, kept, buffer.length - kept);
        limit += Math.max(read, 0);
        return read >= 0;
    }

    /** Where the line stands; valid until the next call of {@link #next()}. */
    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The number of the line, the first is 1. */
    int number() {
        return number;
    }

    String text() {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }
}
