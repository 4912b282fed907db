package io.epione.signals.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses, with an {@link IOException}, to read past a line of more than so many characters. */
final class BoundedLines extends FilterReader {
    private final int longest;
    private int length;

    BoundedLines(Reader in, int longest) {
        super(in);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            count((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            count(buffer[i]);
        }
        return read;
    }

    private void count(char c) throws IOException {
        length = c == '\n' || c == '\r' ? 0 : length + 1;
        if (length > longest) {
            throw new IOException("a line is too long");
        }
    }
}
