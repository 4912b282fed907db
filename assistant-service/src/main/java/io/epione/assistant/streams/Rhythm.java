package io.epione.assistant.streams;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How long a feed may be silent. A feed is regular when at least 12 deliveries with new readings were received within
 * 3 hours; it has stopped after 20 minutes, or 4 times its usual pause (the median) where that is longer, and in both
 * cases the delay its source declares. All by the receive clock: a device's own clock can neither hide a gap nor make
 * one. The numbers are settings. Immutable, thread-safe.
 */
@ApplicationScoped
class Rhythm {
    /** Bounds what is kept of a feed; enough for four hours of five-minute readings. */
    private static final int KEPT = 48;

    private final StreamsConfig config;

    Rhythm(StreamsConfig config) {
        this.config = config;
    }

    /** The arrivals that still tell something, with a new one. */
    List<Instant> with(List<Instant> arrivals, Instant now) {
        List<Instant> kept = new ArrayList<>(arrivals.stream()
                .filter(arrival -> !arrival.isBefore(now.minus(config.within())))
                .toList());
        kept.add(now);
        return kept.subList(Math.max(0, kept.size() - Math.max(KEPT, config.deliveries())), kept.size());
    }

    /**
     * After how long without an arrival the feed has stopped; empty when it is not regular.
     *
     * @param arrivals oldest first
     * @param delay how late readings of the source usually are
     */
    Optional<Duration> silence(List<Instant> arrivals, Duration delay) {
        if (arrivals.size() < Math.max(2, config.deliveries())) {
            return Optional.empty();
        }
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i < arrivals.size(); i++) {
            pauses.add(Duration.between(arrivals.get(i - 1), arrivals.get(i)));
        }
        Collections.sort(pauses);
        Duration usual = pauses.get(pauses.size() / 2).multipliedBy(config.pauses());
        Duration longer = usual.compareTo(config.least()) > 0 ? usual : config.least();
        return Optional.of(longer.plus(config.delay().orElse(delay)));
    }
}
