package io.epione.signals.applehealth;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Refuses to unpack more than so many bytes, and what unpacks to more than any health record does. */
final class UnpackedBytes extends FilterInputStream {
    /** XML of records shrinks to a tenth or a thirtieth; only bombs reach this. */
    private static final int HIGHEST_RATIO = 200;
    /** Below this the ratio says nothing. */
    private static final long RATIO_FROM = 8L * 1024 * 1024;

    private final CountedBytes packed;
    private final long most;
    private long unpacked;

    UnpackedBytes(InputStream in, CountedBytes packed, long most) {
        super(in);
        this.packed = packed;
        this.most = most;
    }

    /** Unpacks what is left of the current entry, within the limits, and goes to the next; null after the last. */
    @Nullable
    ZipEntry nextEntry() throws IOException {
        byte[] unwanted = new byte[8192];
        if (unpacked > 0) {
            skipEntry(unwanted);
        }
        ZipEntry entry = ((ZipInputStream) in).getNextEntry();
        if (entry != null) {
            unpacked++;
        }
        return entry;
    }

    private void skipEntry(byte[] unwanted) throws IOException {
        while (read(unwanted, 0, unwanted.length) >= 0) {
            // What is read here is only counted.
        }
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
        if (unpacked > most) {
            throw new RefusedFile("too-large", "The file is larger than " + most / 1024 / 1024 + " MiB unpacked.");
        }
        if (unpacked > RATIO_FROM && unpacked / Math.max(packed.count(), 1) > HIGHEST_RATIO) {
            throw new RefusedFile("too-large", "The archive unpacks to more than its size explains.");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
