package io.epione.profile.genome;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one chromosome, by position. For scoring walk it beside a sorted score file: {@link #position} and
 * {@link #code} are array reads that the compiler inlines, and {@link SnvCode} turns a code into alleles by tables.
 * Immutable, thread-safe.
 */
public final class Sites {
    static final Sites NONE = new Sites(new int[0], new byte[0], null, null, Complexes.NONE, ReferenceBlocks.NONE);

    private final int[] positions;
    private final byte[] codes;
    private final int @Nullable [] rsIds;
    private final short @Nullable [] r2;
    private final Complexes complexes;
    private final ReferenceBlocks blocks;

    Sites(
            int[] positions,
            byte[] codes,
            int @Nullable [] rsIds,
            short @Nullable [] r2,
            Complexes complexes,
            ReferenceBlocks blocks) {
        this.positions = positions;
        this.codes = codes;
        this.rsIds = rsIds;
        this.r2 = r2;
        this.complexes = complexes;
        this.blocks = blocks;
    }

    public int size() {
        return positions.length;
    }

    /** 1-based; rows of one position follow each other. */
    public int position(int row) {
        return positions[row];
    }

    /** See {@link SnvCode}. */
    public int code(int row) {
        return codes[row] & 0xff;
    }

    /** The number of a dbSNP identifier as an unsigned integer, 0 where the file gives none. */
    public int rsId(int row) {
        return rsIds == null ? 0 : rsIds[row];
    }

    /** Quality of the imputation, 0 to 1; NaN where the genotype was read. */
    public double r2(int row) {
        return r2 == null || r2[row] < 0 ? Double.NaN : r2[row] / ImputationScale.STEPS;
    }

    /** The first row at a position or after it; {@link #size()} where there is none. */
    public int firstAtOrAfter(int position) {
        int found = Arrays.binarySearch(positions, position);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && positions[found - 1] == position) {
            found--;
        }
        return found;
    }

    /** What one row says. */
    public SiteCall call(int row) {
        int code = code(row);
        SiteCall call = code == SnvCode.COMPLEX ? complexes.call(row) : SnvCode.call(code);
        return r2 != null && r2[row] >= 0 && call instanceof SiteCall.Called called
                ? new SiteCall.Imputed(called, r2(row))
                : call;
    }

    /** REF of one row, null where the format names none. */
    public @Nullable String reference(int row) {
        int code = code(row);
        return code == SnvCode.COMPLEX ? complexes.reference(row) : SnvCode.text(SnvCode.reference(code));
    }

    /** ALT of one row as it was written, alternatives parted by commas; null where it has none. */
    public @Nullable String alternatives(int row) {
        int code = code(row);
        return code == SnvCode.COMPLEX ? complexes.alternatives(row) : SnvCode.text(SnvCode.alternative(code));
    }

    /** The stretches that a gVCF calls as a whole. */
    public ReferenceBlocks blocks() {
        return blocks;
    }

    boolean hasRsIds() {
        return rsIds != null;
    }

    boolean hasR2() {
        return r2 != null;
    }

    short r2Steps(int row) {
        return r2 == null ? -1 : r2[row];
    }

    Complexes complexes() {
        return complexes;
    }

    byte[] codes() {
        return codes;
    }
}
