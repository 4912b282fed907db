package io.epione.assistant.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A gzip body as it is read unpacked, part by part. Ends with a {@link Problem}: 413 where it grows past a size or a
 * ratio, 400 where it is no gzip. Not thread-safe.
 */
final class UnpackedBody extends InputStream {
    /** Up to here every ratio is let pass: small bodies of one repeated item pack very well. */
    static final long ANY_RATIO = 1 << 20;

    private static final int BUFFER = 8192;

    private final Counted packed;
    private final long most;
    private final int ratio;
    private @Nullable InputStream gzip;
    private long unpacked;

    /**
     * @param most the most bytes unpacked
     * @param ratio the most bytes that one packed byte may become
     */
    UnpackedBody(InputStream packed, long most, int ratio) {
        this.packed = new Counted(packed);
        this.most = most;
        this.ratio = ratio;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read;
        try {
            read = opened().read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw Problem.badRequest(
                    "The body is not the gzip it is said to be.",
                    new Problem.Field("Content-Encoding", "malformed", "Send it whole, packed once."));
        }
        unpacked += Math.max(0, read);
        if (unpacked > most) {
            throw tooLarge("Unpacked the body is larger than the " + most + " bytes accepted here.");
        }
        if (unpacked > ANY_RATIO && unpacked / ratio > packed.count) {
            throw tooLarge("The body is packed more than " + ratio + " to 1.");
        }
        return read;
    }

    private InputStream opened() throws IOException {
        InputStream open = gzip;
        if (open == null) {
            open = new GZIPInputStream(packed, BUFFER);
            gzip = open;
        }
        return open;
    }

    private static Problem tooLarge(String detail) {
        return new Problem(
                413,
                "Too large",
                detail,
                List.of(new Problem.Field("Content-Encoding", "too-large", "Send it in several parts.")));
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }

    /** How many bytes have come so far. */
    private static final class Counted extends FilterInputStream {
        private long count;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
