package io.epione.profile.snapshot;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads profiles (hop 5). Thread-safe. Layers that the scope does not allow come back withheld or empty; {@code asOf}
 * bounds both effective and received time.
 */
public interface ProfileReader {
    ProfileSnapshot snapshot(ConsentedScope scope, Instant asOf);

    /** Sensor glucose from (inclusive) to (exclusive), oldest first, one value per moment. */
    List<GlucosePoint> glucose(ConsentedScope scope, Instant from, Instant to, Instant asOf);

    /** Stored entries, newest first. */
    Page observations(ConsentedScope scope, Query query);

    /**
     * Which observations.
     *
     * @param code a LOINC code or a measure key, null for all
     * @param from inclusive, null for no bound
     * @param to exclusive, null for no bound
     * @param limit 1 to 1000
     * @param cursor what the page before returned, null for the first
     */
    record Query(
            @Nullable String code,
            @Nullable Instant from,
            @Nullable Instant to,
            int limit,
            @Nullable String cursor) {}

    /** A page of entries; the cursor is null on the last. */
    record Page(List<Entry.Observation> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
