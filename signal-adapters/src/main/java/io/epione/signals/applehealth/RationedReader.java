package io.epione.signals.applehealth;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Gives a parser so many characters for one event: a tag, a text or a comment that is longer is refused. */
final class RationedReader extends FilterReader {
    /** Longest tag, text or comment in characters, give or take the parser's buffer. */
    static final int LONGEST = 16 * 1024;

    private int left = LONGEST;

    RationedReader(Reader in) {
        super(in);
    }

    /** To be called after every event. */
    void renew() {
        left = LONGEST;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            throw new RefusedFile("too-long", "A tag, a text or a comment is longer than 16 KiB.");
        }
        int read = in.read(buffer, offset, Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }
}
