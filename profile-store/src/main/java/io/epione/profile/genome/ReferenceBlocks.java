package io.epione.profile.genome;

import java.util.Arrays;

/** Stretches of which a gVCF says as a whole that they are the reference, or that nothing could be read. Immutable. */
public final class ReferenceBlocks {
    static final ReferenceBlocks NONE = new ReferenceBlocks(new int[0], new int[0], new byte[0]);

    private final int[] starts;
    private final int[] ends;
    private final byte[] copies;

    /** Sorted and without overlaps. */
    ReferenceBlocks(int[] starts, int[] ends, byte[] copies) {
        this.starts = starts;
        this.ends = ends;
        this.copies = copies;
    }

    public int size() {
        return starts.length;
    }

    public int start(int block) {
        return starts[block];
    }

    /** The last position. */
    public int end(int block) {
        return ends[block];
    }

    /** How many copies are called: 1 or 2; 0 where the block says that nothing could be read. */
    public int copies(int block) {
        return copies[block];
    }

    SiteCall at(int position) {
        int found = Arrays.binarySearch(starts, position);
        int block = found < 0 ? -found - 2 : found;
        if (block < 0 || position > ends[block]) {
            return SiteCall.NOT_IN_FILE;
        }
        return switch (copies[block]) {
            case 0 -> SiteCall.NO_CALL;
            case 1 -> SiteCall.REFERENCE_ONCE;
            default -> SiteCall.REFERENCE;
        };
    }
}
