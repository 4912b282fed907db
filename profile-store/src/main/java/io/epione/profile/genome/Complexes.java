package io.epione.profile.genome;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows that do not fit a {@link SnvCode}: numbers into one table of texts, in the order of the rows. Immutable.
 *
 * @param rows sorted
 */
record Complexes(
        int[] rows,
        int[] references,
        int[] alternatives,
        int[] firsts,
        int[] seconds,
        boolean[] phased,
        String[] texts) {
    /** No such text. */
    static final int ABSENT = -1;

    static final Complexes NONE =
            new Complexes(new int[0], new int[0], new int[0], new int[0], new int[0], new boolean[0], new String[0]);

    SiteCall call(int row) {
        int i = index(row);
        String first = text(firsts[i]);
        return first == null
                ? SiteCall.NO_CALL
                : new SiteCall.Called(text(references[i]), first, text(seconds[i]), phased[i]);
    }

    @Nullable
    String reference(int row) {
        return text(references[index(row)]);
    }

    @Nullable
    String alternatives(int row) {
        return text(alternatives[index(row)]);
    }

    private int index(int row) {
        return Arrays.binarySearch(rows, row);
    }

    private @Nullable String text(int number) {
        return number == ABSENT ? null : texts[number];
    }
}
