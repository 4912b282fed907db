package io.epione.profile.genome;

import java.util.Arrays;

/**
 * Makes one row of the rows that speak of the same alleles at the same position, in place. Two that agree are one; a
 * genotype beats none; two genotypes that differ leave none. Not thread-safe.
 */
final class RowMerging {
    /** Files with more rows of one position than this are not compared to the end; their rows stay. */
    private static final int COMPARED = 8;

    private final int[] positions;
    private final byte[] codes;
    private final SitesBuilder.Complex[] complexes;
    private final int[] complexRows;
    private int complexRead;
    private int complexKept;
    private int kept;
    private int duplicates;
    private int conflicts;

    RowMerging(int[] positions, byte[] codes, SitesBuilder.Complex[] complexes, int[] complexRows) {
        this.positions = positions;
        this.codes = codes;
        this.complexes = complexes;
        this.complexRows = complexRows;
    }

    /** Takes along what else belongs to a row. */
    interface Move {
        void row(int from, int to);
    }

    /** @return how many rows are left, at the beginning of the arrays */
    int merge(int size, Move move) {
        for (int row = 0; row < size; row++) {
            boolean complex = (codes[row] & 0xff) == SnvCode.COMPLEX;
            boolean again = complex ? mergedComplex(row) : mergedCode(row);
            if (again) {
                duplicates++;
            } else {
                if (complex) {
                    complexes[complexKept] = complexes[complexRead];
                    complexRows[complexKept++] = kept;
                }
                positions[kept] = positions[row];
                codes[kept] = codes[row];
                move.row(row, kept);
                kept++;
            }
            complexRead += complex ? 1 : 0;
        }
        return kept;
    }

    private boolean mergedCode(int row) {
        int code = codes[row] & 0xff;
        for (int before = kept - 1; before >= 0 && before >= kept - COMPARED; before--) {
            if (positions[before] != positions[row]) {
                return false;
            }
            int other = codes[before] & 0xff;
            if (other != SnvCode.COMPLEX && SnvCode.withoutCall(other) == SnvCode.withoutCall(code)) {
                codes[before] = (byte) merged(other, code);
                return true;
            }
        }
        return false;
    }

    private int merged(int before, int code) {
        if (before == code || !SnvCode.isCalled(code)) {
            return before;
        }
        if (!SnvCode.isCalled(before)) {
            return code;
        }
        boolean same = SnvCode.first(before) == SnvCode.first(code) && SnvCode.second(before) == SnvCode.second(code)
                || SnvCode.first(before) == SnvCode.second(code) && SnvCode.second(before) == SnvCode.first(code);
        if (same) {
            return before;
        }
        conflicts++;
        return SnvCode.withoutCall(before);
    }

    private boolean mergedComplex(int row) {
        SitesBuilder.Complex complex = complexes[complexRead];
        for (int i = complexKept - 1; i >= 0 && i >= complexKept - COMPARED; i--) {
            SitesBuilder.Complex other = complexes[i];
            if (positions[complexRows[i]] != positions[row]) {
                return false;
            }
            if (other.reference() == complex.reference() && other.alternatives() == complex.alternatives()) {
                complexes[i] = merged(other, complex);
                return true;
            }
        }
        return false;
    }

    private SitesBuilder.Complex merged(SitesBuilder.Complex before, SitesBuilder.Complex complex) {
        if (complex.first() == Complexes.ABSENT) {
            return before;
        }
        if (before.first() == Complexes.ABSENT) {
            return complex;
        }
        boolean same = before.first() == complex.first() && before.second() == complex.second()
                || before.first() == complex.second() && before.second() == complex.first();
        if (same) {
            return before;
        }
        conflicts++;
        return before.withoutCall();
    }

    int duplicates() {
        return duplicates;
    }

    int conflicts() {
        return conflicts;
    }

    Complexes complexes(String[] texts) {
        if (complexKept == 0) {
            return Complexes.NONE;
        }
        int[] references = new int[complexKept];
        int[] alternatives = new int[complexKept];
        int[] firsts = new int[complexKept];
        int[] seconds = new int[complexKept];
        boolean[] phased = new boolean[complexKept];
        for (int i = 0; i < complexKept; i++) {
            SitesBuilder.Complex complex = complexes[i];
            references[i] = complex.reference();
            alternatives[i] = complex.alternatives();
            firsts[i] = complex.first();
            seconds[i] = complex.second();
            phased[i] = complex.phased();
        }
        return new Complexes(
                Arrays.copyOf(complexRows, complexKept), references, alternatives, firsts, seconds, phased, texts);
    }
}
