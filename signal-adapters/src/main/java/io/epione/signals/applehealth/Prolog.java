package io.epione.signals.applehealth;

import java.io.IOException;
import java.io.PushbackReader;

/**
 * Passes over everything before the root element, the document type above all: it is never parsed, so that no entity
 * exists, and those of some versions of Health are not even well-formed.
 */
final class Prolog {
    private static final int LONGEST = 256 * 1024;

    private final PushbackReader in;
    private int read;
    private int lines;

    private Prolog(PushbackReader in) {
        this.in = in;
    }

    /** @return how many lines were passed over; the reader then stands before the root element */
    static int skip(PushbackReader in) throws IOException {
        var prolog = new Prolog(in);
        while (prolog.skipOne()) {
            // One declaration, comment or space after the other.
        }
        return prolog.lines;
    }

    private boolean skipOne() throws IOException {
        int c = next();
        if (c == '\uFEFF' || Character.isWhitespace(c)) {
            return true;
        }
        if (c < 0) {
            throw new RefusedFile("malformed", "The file is empty.");
        }
        if (c != '<') {
            throw new RefusedFile("malformed", "The file is no XML.");
        }
        int second = next();
        switch (second) {
            case '?' -> skipPast("?>");
            case '!' -> declaration();
            default -> {
                if (second >= 0) {
                    in.unread(second);
                }
                in.unread('<');
                return false;
            }
        }
        return true;
    }

    private void declaration() throws IOException {
        if (next() == '-') {
            skipPast("-->");
            return;
        }
        int c = next();
        while (c != '[' && c != '>') {
            c = next(c);
        }
        if (c == '[') {
            internalSubset();
        }
    }

    /** To the bracket that closes it; quotes are not believed, comments are. */
    private void internalSubset() throws IOException {
        var last = new StringBuilder("    ");
        boolean closed = false;
        for (int c = next(); !(closed && c == '>'); c = next(c)) {
            last.append((char) c).deleteCharAt(0);
            if (last.toString().equals("<!--")) {
                skipPast("-->");
            }
            closed = c == ']' || (closed && Character.isWhitespace(c));
        }
    }

    private void skipPast(String end) throws IOException {
        int matched = 0;
        for (int c = next(); ; c = next(c)) {
            if (c == end.charAt(matched)) {
                matched++;
            } else if (c != end.charAt(0) || matched != 2) {
                matched = c == end.charAt(0) ? 1 : 0;
            }
            if (matched == end.length()) {
                return;
            }
        }
    }

    /** The character after one that must not be the last. */
    private int next(int previous) throws IOException {
        if (previous < 0) {
            throw new RefusedFile("malformed", "The file ends before its records begin.");
        }
        return next();
    }

    private int next() throws IOException {
        if (++read > LONGEST) {
            throw new RefusedFile("too-long", "What stands before the records is longer than 256 KiB.");
        }
        int c = in.read();
        lines += c == '\n' ? 1 : 0;
        return c;
    }
}
