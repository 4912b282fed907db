package io.epione.assistant.told;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Stretches without a reading in what a sensor measured. */
final class Gaps {
    /** Shorter ones are no gap for any sensor; a choice of our own. */
    private static final long SHORTEST = Duration.ofMinutes(30).toSeconds();

    private Gaps() {}

    /**
     * From one reading to the next, where that is longer than half an hour and than two of the sensor's own intervals; the
     * sensor's own interval is the median. In the order of time.
     *
     * @param seconds moments of readings since the epoch, in any order
     */
    static List<Duration> of(LongStream seconds) {
        long[] times = seconds.sorted().distinct().toArray();
        long[] intervals = IntStream.range(1, times.length)
                .mapToLong(i -> times[i] - times[i - 1])
                .toArray();
        long[] sorted = intervals.clone();
        Arrays.sort(sorted);
        long longest = sorted.length == 0 ? SHORTEST : Math.max(SHORTEST, 2 * sorted[sorted.length / 2]);
        return LongStream.of(intervals)
                .filter(interval -> interval > longest)
                .mapToObj(Duration::ofSeconds)
                .toList();
    }
}
