package io.epione.models.polygenic;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file; keeps the first few and counts the rest. */
final class Faults {
    private static final int KEPT = 10;
    private final List<String> kept = new ArrayList<>();
    private int count;

    void add(String fault) {
        if (count++ < KEPT) {
            kept.add(fault);
        }
    }

    void add(int line, String fault) {
        add("line " + line + ": " + fault);
    }

    boolean none() {
        return count == 0;
    }

    ScoreReading.Refused refused() {
        List<String> all = new ArrayList<>(kept);
        if (count > KEPT) {
            all.add("and " + (count - KEPT) + " more");
        }
        return new ScoreReading.Refused(all);
    }
}
