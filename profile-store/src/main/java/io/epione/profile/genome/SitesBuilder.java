package io.epione.profile.genome;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of one chromosome while they come in. Not thread-safe. */
final class SitesBuilder {
    private static final int FIRST = 1024;

    private int[] positions = new int[FIRST];
    private byte[] codes = new byte[FIRST];
    private int @Nullable [] rsIds;
    private short @Nullable [] r2;
    private Complex[] complexes = new Complex[0];
    private int[] complexRows = new int[0];
    private int size;
    private int complexSize;
    private boolean sorted = true;
    private final BlocksBuilder blocks = new BlocksBuilder();
    private int duplicates;
    private int conflicts;

    /** A row of the table beside, by numbers of texts. */
    record Complex(int reference, int alternatives, int first, int second, boolean phased) {
        Complex withoutCall() {
            return new Complex(reference, alternatives, Complexes.ABSENT, Complexes.ABSENT, false);
        }
    }

    void add(int position, int code, int rsId, short r2Steps) {
        if (size == positions.length) {
            grow();
        }
        if (size > 0 && position < positions[size - 1]) {
            sorted = false;
        }
        if (rsId != 0 && rsIds == null) {
            rsIds = new int[positions.length];
        }
        if (r2Steps >= 0 && r2 == null) {
            r2 = new short[positions.length];
            Arrays.fill(r2, ImputationScale.NONE);
        }
        positions[size] = position;
        codes[size] = (byte) code;
        if (rsIds != null) {
            rsIds[size] = rsId;
        }
        if (r2 != null) {
            r2[size] = r2Steps;
        }
        size++;
    }

    void addComplex(int position, Complex complex, int rsId, short r2Steps) {
        if (complexSize == complexes.length) {
            int more = Math.max(64, complexSize + complexSize / 2);
            complexes = Arrays.copyOf(complexes, more);
            complexRows = Arrays.copyOf(complexRows, more);
        }
        complexes[complexSize] = complex;
        complexRows[complexSize++] = size;
        add(position, SnvCode.COMPLEX, rsId, r2Steps);
    }

    BlocksBuilder blocks() {
        return blocks;
    }

    private void grow() {
        int more = size + size / 2;
        positions = Arrays.copyOf(positions, more);
        codes = Arrays.copyOf(codes, more);
        if (rsIds != null) {
            rsIds = Arrays.copyOf(rsIds, more);
        }
        if (r2 != null) {
            r2 = Arrays.copyOf(r2, more);
        }
    }

    void recode(GenotypesBuilder.Recoding recoding) {
        for (int row = 0; row < size; row++) {
            int code = codes[row] & 0xff;
            if (code != SnvCode.COMPLEX) {
                codes[row] = (byte) recoding.of(positions[row], code, rsIds == null ? 0 : rsIds[row]);
            }
        }
    }

    int duplicates() {
        return duplicates;
    }

    int conflicts() {
        return conflicts;
    }

    Sites build(String[] texts) {
        if (!sorted) {
            sort();
        }
        var merging = new RowMerging(positions, codes, complexes, complexRows);
        int kept = merging.merge(size, this::move);
        duplicates = merging.duplicates();
        conflicts = merging.conflicts();
        return new Sites(
                Arrays.copyOf(positions, kept),
                Arrays.copyOf(codes, kept),
                rsIds == null ? null : Arrays.copyOf(rsIds, kept),
                r2 == null ? null : Arrays.copyOf(r2, kept),
                merging.complexes(texts),
                blocks.build());
    }

    private void move(int from, int to) {
        if (rsIds != null) {
            rsIds[to] = rsIds[from];
        }
        if (r2 != null) {
            r2[to] = r2[from];
        }
    }

    /** By position, and rows of one position in the order of the file. */
    private void sort() {
        long[] order = new long[size];
        for (int row = 0; row < size; row++) {
            order[row] = (long) positions[row] << 32 | row;
        }
        Arrays.sort(order);
        int[] oldRsIds = rsIds == null ? new int[0] : rsIds;
        short[] oldR2 = r2 == null ? new short[0] : r2;
        byte[] oldCodes = codes;
        Complex[] oldComplexes = complexes;
        int[] oldRows = Arrays.copyOf(complexRows, complexSize);
        rsIds = rsIds == null ? null : new int[size];
        r2 = r2 == null ? null : new short[size];
        codes = new byte[size];
        complexes = new Complex[complexSize];
        complexRows = new int[complexSize];
        int complex = 0;
        for (int row = 0; row < size; row++) {
            int old = (int) order[row];
            positions[row] = (int) (order[row] >>> 32);
            codes[row] = oldCodes[old];
            if (rsIds != null) {
                rsIds[row] = oldRsIds[old];
            }
            if (r2 != null) {
                r2[row] = oldR2[old];
            }
            if ((codes[row] & 0xff) == SnvCode.COMPLEX) {
                complexes[complex] = oldComplexes[Arrays.binarySearch(oldRows, old)];
                complexRows[complex++] = row;
            }
        }
        sorted = true;
    }
}
