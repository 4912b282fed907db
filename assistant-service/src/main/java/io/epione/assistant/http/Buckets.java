package io.epione.assistant.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * One bucket for each name and policy, refilled evenly; those not used for two minutes, which are full again, are
 * forgotten. Each node counts for itself. Thread-safe.
 */
final class Buckets {
    private static final int MOST = 100_000;

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Left.WINDOW.multipliedBy(2))
            .build();

    /** With the limit, so that a limit that was changed holds at once. */
    private record Key(String name, String policy, int perMinute) {}

    Left take(String name, String policy, int perMinute) {
        ConsumptionProbe probe = buckets.get(new Key(name, policy, perMinute), key -> bucket(perMinute))
                .tryConsumeAndReturnRemaining(1);
        return new Left(
                policy,
                perMinute,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Left.WINDOW))
                .build();
    }
}
