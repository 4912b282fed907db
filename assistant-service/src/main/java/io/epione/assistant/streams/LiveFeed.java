package io.epione.assistant.streams;

import io.epione.profile.person.PatientId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one feed, by the receive clock. Immutable.
 *
 * @param arrivals when deliveries with new readings were received, oldest first
 * @param silence after how long without an arrival it has stopped; null while it is not regular
 * @param due when it is looked at next
 * @param stopped the last arrival before the gap that is open; null while there is none
 * @param back when data came again after it
 * @param told how often the person was told of that gap
 * @param level the gap's level where the care team was called, else null
 * @param muted whether the person wants no word of gaps that call nobody
 */
record LiveFeed(
        Key key,
        List<Instant> arrivals,
        @Nullable Duration silence,
        @Nullable Instant due,
        @Nullable Instant stopped,
        @Nullable Instant back,
        int told,
        @Nullable String level,
        boolean muted) {
    LiveFeed {
        arrivals = List.copyOf(arrivals);
    }

    /** Which feed. */
    record Key(PatientId patient, String measure, String source) {
        /** In which rows are locked, so that no two wait for each other. */
        static final Comparator<Key> ORDER = Comparator.comparing(
                        (Key key) -> key.patient().value())
                .thenComparing(Key::measure)
                .thenComparing(Key::source);
    }

    static LiveFeed of(Key key) {
        return new LiveFeed(key, List.of(), null, null, null, null, 0, null, false);
    }

    /** New readings came in. */
    LiveFeed arrived(List<Instant> known, @Nullable Duration regular) {
        Instant now = known.getLast();
        if (stopped != null) {
            return new LiveFeed(key, known, regular, now, stopped, back == null ? now : back, told, level, muted);
        }
        return new LiveFeed(key, known, regular, after(now, regular), null, null, 0, null, muted);
    }

    /** It has stopped, and that was said so many times. */
    LiveFeed stopped(int times, @Nullable String called, @Nullable Instant again) {
        return new LiveFeed(key, arrivals, silence, again, arrivals.getLast(), null, times, called, muted);
    }

    LiveFeed saidAgain(@Nullable Instant again) {
        return new LiveFeed(key, arrivals, silence, again, stopped, back, told + 1, level, muted);
    }

    /** The gap is over and what is to be said of it was said. */
    LiveFeed resumed() {
        return new LiveFeed(key, arrivals, silence, after(arrivals.getLast(), silence), null, null, 0, null, muted);
    }

    /** Nothing more is expected of it; it begins anew when something arrives. */
    LiveFeed over() {
        return new LiveFeed(key, List.of(), null, null, null, null, 0, null, muted);
    }

    LiveFeed lookedAtAgain(Instant at) {
        return new LiveFeed(key, arrivals, silence, at, stopped, back, told, level, muted);
    }

    /** The same for the same gap, so that a job that runs again changes nothing. */
    static UUID gap(Key key, Instant lastArrival) {
        String name = "stopped|" + key.patient() + "|" + key.measure() + "|" + key.source() + "|" + lastArrival;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Instant after(Instant arrival, @Nullable Duration regular) {
        return regular == null ? null : arrival.plus(regular);
    }
}
