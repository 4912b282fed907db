package io.epione.profile.genome;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link GenotypesWriter} wrote and believes none of it: sizes are bounded, and arrays grow only as their
 * content arrives.
 */
final class GenotypesReader {
    /** More rows or blocks than any file that is taken in. */
    static final int MOST_ROWS = 100_000_000;

    /** Beyond the end of every chromosome. */
    private static final int MOST_POSITION = 400_000_000;

    private static final int MOST_TEXT = 1 << 20;
    private static final int STEP = 1 << 16;
    private static final int BUFFER = 64 * 1024;

    private final DataInputStream in;
    private String[] texts = new String[0];

    private GenotypesReader(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
    }

    static PackedGenotypes read(InputStream in) throws IOException {
        try {
            return new GenotypesReader(in).all();
        } catch (EOFException e) {
            throw new MalformedGenotypes("they end too early");
        }
    }

    private PackedGenotypes all() throws IOException {
        if (in.readInt() != GenotypesWriter.MAGIC) {
            throw new MalformedGenotypes("they are something else");
        }
        if (in.readUnsignedByte() != GenotypesWriter.VERSION) {
            throw new MalformedGenotypes("they are of a version that is not known here");
        }
        Build build = Build.values()[bounded(in.readUnsignedByte(), Build.values().length - 1)];
        readTexts();
        Sites[] sites = new Sites[Chromosome.all().size()];
        for (int i = 0; i < sites.length; i++) {
            sites[i] = sites();
        }
        if (in.read() >= 0) {
            throw new MalformedGenotypes("there is more than was written");
        }
        return new PackedGenotypes(build, sites, texts);
    }

    private void readTexts() throws IOException {
        int count = number(MOST_ROWS);
        texts = new String[Math.min(count, STEP)];
        for (int i = 0; i < count; i++) {
            if (i == texts.length) {
                texts = Arrays.copyOf(texts, Math.min(count, i * 2));
            }
            texts[i] = new String(exactly(number(MOST_TEXT)), StandardCharsets.ISO_8859_1);
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private Sites sites() throws IOException {
        int size = number(MOST_ROWS);
        if (size == 0) {
            ReferenceBlocks blocks = blocks();
            return blocks.size() == 0
                    ? Sites.NONE
                    : new Sites(new int[0], new byte[0], null, null, Complexes.NONE, blocks);
        }
        int flags = bounded(in.readUnsignedByte(), GenotypesWriter.HAS_RS_IDS | GenotypesWriter.HAS_R2);
        int[] positions = positions(size);
        byte[] codes = exactly(size);
        int @Nullable [] rsIds = (flags & GenotypesWriter.HAS_RS_IDS) == 0 ? null : rsIds(size);
        short @Nullable [] r2 = (flags & GenotypesWriter.HAS_R2) == 0 ? null : r2(size);
        return new Sites(positions, codes, rsIds, r2, complexes(codes), blocks());
    }

    private int[] positions(int size) throws IOException {
        int[] positions = new int[Math.min(size, STEP)];
        long position = 0;
        for (int row = 0; row < size; row++) {
            if (row == positions.length) {
                positions = Arrays.copyOf(positions, Math.min(size, row * 2));
            }
            position += number(MOST_POSITION);
            positions[row] = bounded(position, MOST_POSITION);
        }
        return positions;
    }

    // The codes came before these, so that the size is not a mere claim any more.
    private int[] rsIds(int size) throws IOException {
        int[] rsIds = new int[size];
        for (int row = 0; row < size; row++) {
            rsIds[row] = in.readInt();
        }
        return rsIds;
    }

    private short[] r2(int size) throws IOException {
        short[] r2 = new short[size];
        for (int row = 0; row < size; row++) {
            r2[row] = in.readShort();
            if (r2[row] < ImputationScale.NONE || r2[row] > ImputationScale.STEPS) {
                throw new MalformedGenotypes("a quality is out of range");
            }
        }
        return r2;
    }

    private Complexes complexes(byte[] codes) throws IOException {
        int size = 0;
        for (byte code : codes) {
            if (!SnvCode.isValid(code & 0xff)) {
                throw new MalformedGenotypes("a code is unknown");
            }
            size += (code & 0xff) == SnvCode.COMPLEX ? 1 : 0;
        }
        if (size == 0) {
            return Complexes.NONE;
        }
        var read = new Complexes(
                new int[size], new int[size], new int[size], new int[size], new int[size], new boolean[size], texts);
        int i = 0;
        for (int row = 0; row < codes.length; row++) {
            if ((codes[row] & 0xff) == SnvCode.COMPLEX) {
                read.rows()[i] = row;
                read.references()[i] = text();
                read.alternatives()[i] = text();
                read.firsts()[i] = text();
                read.seconds()[i] = text();
                read.phased()[i++] = in.readBoolean();
            }
        }
        return read;
    }

    private int text() throws IOException {
        return number(texts.length) - 1;
    }

    private ReferenceBlocks blocks() throws IOException {
        int size = number(MOST_ROWS);
        int[] starts = new int[Math.min(size, STEP)];
        int[] ends = new int[starts.length];
        byte[] copies = new byte[starts.length];
        long position = 0;
        for (int block = 0; block < size; block++) {
            if (block == starts.length) {
                int more = Math.min(size, block * 2);
                starts = Arrays.copyOf(starts, more);
                ends = Arrays.copyOf(ends, more);
                copies = Arrays.copyOf(copies, more);
            }
            starts[block] = bounded(position + number(MOST_POSITION), MOST_POSITION);
            ends[block] = bounded((long) starts[block] + number(MOST_POSITION), MOST_POSITION);
            copies[block] = (byte) bounded(in.readUnsignedByte(), 2);
            position = ends[block];
        }
        return size == 0 ? ReferenceBlocks.NONE : new ReferenceBlocks(starts, ends, copies);
    }

    private int number(int most) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int part = in.readUnsignedByte();
            value |= (long) (part & 0x7f) << shift;
            if (part < 0x80) {
                return bounded(value, most);
            }
        }
        throw new MalformedGenotypes("a number is too long");
    }

    private static int bounded(long value, int most) throws MalformedGenotypes {
        if (value > most) {
            throw new MalformedGenotypes("a number is out of range");
        }
        return (int) value;
    }
}
