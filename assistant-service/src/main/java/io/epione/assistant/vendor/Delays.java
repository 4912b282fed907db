package io.epione.assistant.vendor;

import io.epione.profile.observation.Appended;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * How late things come, counted in classes of growing width: a class ends a fifth above where it begins, so that a
 * percentile is right to a fifth.
 */
final class Delays {
    private static final double CLASSES_A_DOUBLING = 4;
    static final int CLASSES = 128;

    private Delays() {}

    /** How many of the new entries fall into each class. */
    static Integer[] of(List<Entry> entries, Appended appended, Instant receivedAt) {
        Integer[] counts = new Integer[CLASSES];
        Arrays.fill(counts, 0);
        for (int i = 0; i < entries.size(); i++) {
            if (appended.outcomes().get(i) != Appended.Outcome.DUPLICATE) {
                counts[classOf(Duration.between(happened(entries.get(i).effective()), receivedAt))]++;
            }
        }
        return counts;
    }

    private static Instant happened(EffectiveTime time) {
        Instant end = time.end();
        return end == null ? time.start() : end;
    }

    private static int classOf(Duration delay) {
        double seconds = Math.max(0, delay.toSeconds());
        return (int) Math.min(CLASSES - 1, Math.ceil(CLASSES_A_DOUBLING * Math.log(1 + seconds) / Math.log(2)));
    }

    /** How much was not late at all: it bore the time of its receipt, or a later one. */
    static long ahead(long[] counts) {
        return counts.length == 0 ? 0 : counts[0];
    }

    /** The end of the class that holds the 95th percentile, in seconds; empty where nothing came. */
    static OptionalLong p95(long[] counts) {
        long all = Arrays.stream(counts).sum();
        long rank = (long) Math.ceil(0.95 * all);
        long seen = 0;
        for (int i = 0; i < counts.length && all > 0; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return OptionalLong.of(Math.round(Math.pow(2, i / CLASSES_A_DOUBLING) - 1));
            }
        }
        return OptionalLong.empty();
    }
}
