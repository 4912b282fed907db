package io.epione.assistant.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/** How many values fell into each of the {@link Bins}. Not thread-safe. */
final class Histogram {
    /** Beyond it the past is halved, so that it does not outweigh what has long been otherwise. */
    private static final long MOST = 100_000;

    private static final int PARTS = 10;

    private final TreeMap<Integer, Long> counts;
    private long total;

    Histogram() {
        this(Map.of());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Histogram(Map<Integer, Long> counts) {
        this.counts = new TreeMap<>(counts);
        this.total = counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @JsonValue
    Map<Integer, Long> counts() {
        return counts;
    }

    long total() {
        return total;
    }

    void add(int bin) {
        counts.merge(bin, 1L, Long::sum);
        total++;
    }

    void add(Histogram other) {
        other.counts.forEach((bin, count) -> counts.merge(bin, count, Long::sum));
        total += other.total;
        if (total > MOST) {
            counts.replaceAll((_, count) -> (count + 1) / 2);
            total = counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The bin below or in which a share of the values lies. */
    int quantile(double share) {
        long below = 0;
        for (Map.Entry<Integer, Long> bin : counts.entrySet()) {
            below += bin.getValue();
            if (below >= share * total) {
                return bin.getKey();
            }
        }
        throw new IllegalStateException("no values");
    }

    /**
     * The population stability index of newer values against these: the sum over tenths of these of (q - p) ln(q / p), half
     * a value added to each part so that an empty one has a share.
     */
    double stability(Histogram newer) {
        double index = 0;
        int from = Integer.MIN_VALUE;
        for (int part = 1; part <= PARTS; part++) {
            int until = part == PARTS ? Integer.MAX_VALUE : quantile((double) part / PARTS);
            if (until > from) {
                double p = share(from, until);
                double q = newer.share(from, until);
                index += (q - p) * Math.log(q / p);
                from = until;
            }
        }
        return index;
    }

    private double share(int above, int until) {
        long inside = 0;
        for (Map.Entry<Integer, Long> bin : counts.entrySet()) {
            inside += bin.getKey() > above && bin.getKey() <= until ? bin.getValue() : 0;
        }
        return (inside + 0.5) / (total + 0.5 * PARTS);
    }
}
