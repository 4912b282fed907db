package io.epione.signals.genome;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the unpacking of a bomb. */
final class BoundedBytes extends FilterInputStream {
    /** Below this the ratio says nothing. */
    private static final long RATIO_FROM = 16L << 20;

    private final SentBytes sent;
    private final GenomeLimits limits;
    private long unpacked;

    BoundedBytes(InputStream in, SentBytes sent, GenomeLimits limits) {
        super(in);
        this.sent = sent;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        unpacked += Math.max(read, 0);
        boolean bomb = unpacked > RATIO_FROM && unpacked / limits.ratio() > sent.count();
        if (bomb || unpacked > limits.unpackedBytes()) {
            throw new RefusedGenome("bomb", "The file unpacks to far more than a file of genotypes does.");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
