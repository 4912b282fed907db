package io.epione.signals.genome;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip and bgzip, one member after the other to the very end. Java's own stream may take a pause of its source
 * for the end and would so cut a file silently. Refuses what was cut or damaged, by {@link RefusedGenome}. Not
 * thread-safe.
 */
final class GzipBytes extends InputStream {
    private static final int BUFFER = 128 * 1024;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] packed = new byte[BUFFER];
    private int from;
    private int to;
    private boolean inMember;
    private boolean bgzip;
    private boolean lastWasEmpty;
    private long memberBytes;

    GzipBytes(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (length > 0) {
            if (!inMember && !beginMember()) {
                return -1;
            }
            int read = inflate(buffer, offset, length);
            if (read > 0) {
                crc.update(buffer, offset, read);
                memberBytes += read;
                return read;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsInput()) {
                if (!fill()) {
                    throw cut();
                }
                inflater.setInput(packed, from, to - from);
            } else {
                throw damaged();
            }
        }
        return 0;
    }

    private int inflate(byte[] buffer, int offset, int length) throws IOException {
        try {
            return inflater.inflate(buffer, offset, length);
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    /** False at the end of the file. */
    private boolean beginMember() throws IOException {
        if (from == to && !fill()) {
            if (bgzip && !lastWasEmpty) {
                throw cut();
            }
            return false;
        }
        if (next() != 0x1f || next() != 0x8b || next() != 8) {
            throw damaged();
        }
        int flags = next();
        skip(6);
        if ((flags & 4) != 0) {
            extra(next() | next() << 8);
        }
        skipText((flags & 8) != 0);
        skipText((flags & 16) != 0);
        skip((flags & 2) != 0 ? 2 : 0);
        inflater.reset();
        inflater.setInput(packed, from, to - from);
        crc.reset();
        memberBytes = 0;
        inMember = true;
        return true;
    }

    /** A bgzip file ends with an empty member; without it the rest is missing. */
    private void extra(int length) throws IOException {
        int first = length > 1 ? next() : -1;
        int second = length > 1 ? next() : -1;
        bgzip |= first == 'B' && second == 'C';
        skip(length > 1 ? length - 2 : length);
    }

    private void skipText(boolean there) throws IOException {
        int letter = there ? next() : 0;
        while (letter != 0) {
            letter = next();
        }
    }

    private void endMember() throws IOException {
        from = to - inflater.getRemaining();
        long checksum = fourBytes();
        long size = fourBytes();
        if (checksum != crc.getValue() || size != (memberBytes & 0xffff_ffffL)) {
            throw damaged();
        }
        lastWasEmpty = memberBytes == 0;
        inMember = false;
    }

    private long fourBytes() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (from == to && !fill()) {
            throw cut();
        }
        return packed[from++] & 0xff;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(in.read(packed, 0, packed.length), 0);
        return to > 0;
    }

    private static RefusedGenome cut() {
        return new RefusedGenome("truncated", "The packed file ends before its end; send the whole file.");
    }

    private static RefusedGenome damaged() {
        return new RefusedGenome("damaged", "The packed file is damaged; make it anew and send it again.");
    }

    @Override
    public void close() {
        inflater.end();
    }
}
