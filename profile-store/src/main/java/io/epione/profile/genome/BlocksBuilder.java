package io.epione.profile.genome;

import java.util.Arrays;

/** The blocks of one chromosome while they come in; neighbours of one kind become one. Not thread-safe. */
final class BlocksBuilder {
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private byte[] copies = new byte[0];
    private int size;

    /** @return whether the block only made the one before it longer */
    boolean extend(int start, int end, int kind) {
        if (size > 0 && copies[size - 1] == kind && start == ends[size - 1] + 1) {
            ends[size - 1] = end;
            return true;
        }
        if (size == starts.length) {
            int more = Math.max(256, size + size / 2);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            copies = Arrays.copyOf(copies, more);
        }
        starts[size] = start;
        ends[size] = end;
        copies[size++] = (byte) kind;
        return false;
    }

    /** Of two that overlap the one that begins first counts there. */
    ReferenceBlocks build() {
        if (size == 0) {
            return ReferenceBlocks.NONE;
        }
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) starts[i] << 32 | i;
        }
        Arrays.sort(order);
        var merged = new BlocksBuilder();
        int last = 0;
        for (long entry : order) {
            int i = (int) entry;
            int start = Math.max(starts[i], last + 1);
            if (start <= ends[i]) {
                merged.extend(start, ends[i], copies[i]);
                last = ends[i];
            }
        }
        return new ReferenceBlocks(
                Arrays.copyOf(merged.starts, merged.size),
                Arrays.copyOf(merged.ends, merged.size),
                Arrays.copyOf(merged.copies, merged.size));
    }
}
