package io.epione.signals;

import io.epione.profile.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Keeps the bytes that were read, so that a delivery can be stored part by part, byte for byte. Reads whole buffers: the
 * same delivery has the same parts, however the network cuts it.
 */
final class PassedBytes extends FilterInputStream {
    /** Largest part. */
    static final int LARGEST_PART = 32 * 1024 * 1024;

    private final MessageDigest digest;
    private final Full full;
    private ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private int parts;

    /** Takes the bytes, of which there are as many as a part may have. */
    interface Full {
        void take() throws IOException;
    }

    PassedBytes(InputStream in, Full full) {
        super(in);
        this.full = full;
        this.digest = Sha256.digest();
    }

    /**
     * The bytes since the last call. Where there are none, a line that says so and is different for every delivery, as
     * two payloads of the same bytes count as one sent twice.
     */
    byte[] take() {
        parts++;
        byte[] part = passed.toByteArray();
        passed = new ByteArrayOutputStream();
        return part.length > 0 ? part : nothingNew();
    }

    private byte[] nothingNew() {
        try {
            String soFar = HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
            return ("part %d of the delivery that began with sha256 %s\n".formatted(parts, soFar))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = in.readNBytes(buffer, offset, count);
        if (passed.size() + read > LARGEST_PART) {
            full.take();
        }
        passed.write(buffer, offset, read);
        digest.update(buffer, offset, read);
        return read == 0 && count > 0 ? -1 : read;
    }

    @Override
    public long skip(long count) throws IOException {
        return count <= 0 || read() < 0 ? 0 : 1;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
