package io.epione.assistant.streams;

import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.observation.Value;
import io.epione.signals.AdapterCoverage;
import io.epione.signals.Intake;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Notes that readings of a live feed came in. Only a format that delivers as it happens has feeds, and only what is new
 * and of the last day counts: neither a repeat, nor a correction, nor an import of old data says that a sensor is alive.
 * Takes part in the caller's transaction.
 */
@ApplicationScoped
public class Arrivals {
    /** Wide enough for a device whose clock stands in another zone. */
    private static final Duration OF_NOW = Duration.ofHours(24);

    private final SignalIntake door;
    private final MeasureCatalog measures;
    private final LiveFeeds feeds;
    private final Rhythm rhythm;
    private final StreamsConfig config;

    Arrivals(SignalIntake door, MeasureCatalog measures, LiveFeeds feeds, Rhythm rhythm, StreamsConfig config) {
        this.door = door;
        this.measures = measures;
        this.feeds = feeds;
        this.rhythm = rhythm;
        this.config = config;
    }

    /** A delivery that was stored. */
    public record Stored(Intake intake, Appended appended) {
        private RawPayload raw() {
            return intake.batch().payload();
        }
    }

    private record Arrival(Duration delay, Instant at) {}

    /** Notes deliveries that were stored, in their order. */
    public void note(List<Stored> deliveries) {
        Map<LiveFeed.Key, List<Arrival>> arrived = new TreeMap<>(LiveFeed.Key.ORDER);
        for (Stored delivery : deliveries) {
            RawPayload raw = delivery.raw();
            door.coverage(raw.format()).filter(AdapterCoverage::stream).ifPresent(live -> {
                var arrival = new Arrival(live.delay(), raw.receivedAt());
                fed(delivery)
                        .forEach(key -> arrived.computeIfAbsent(key, _ -> new ArrayList<>(1))
                                .add(arrival));
            });
        }
        if (!arrived.isEmpty()) {
            write(arrived);
        }
    }

    private void write(Map<LiveFeed.Key, List<Arrival>> arrived) {
        Map<LiveFeed.Key, LiveFeed> before = feeds.locked(arrived.keySet());
        List<LiveFeed> after = new ArrayList<>();
        arrived.forEach((key, arrivals) -> {
            LiveFeed feed = before.getOrDefault(key, LiveFeed.of(key));
            for (Arrival arrival : arrivals) {
                List<Instant> known = rhythm.with(feed.arrivals(), arrival.at());
                feed = feed.arrived(
                        known, rhythm.silence(known, arrival.delay()).orElse(null));
            }
            after.add(feed);
        });
        feeds.write(after);
    }

    private Set<LiveFeed.Key> fed(Stored delivery) {
        Set<LiveFeed.Key> fed = new HashSet<>();
        List<Entry> entries = delivery.intake().batch().entries();
        for (int i = 0; i < entries.size(); i++) {
            if (delivery.appended().outcomes().get(i) == Appended.Outcome.STORED) {
                feed(entries.get(i), delivery.raw().receivedAt()).ifPresent(fed::add);
            }
        }
        return fed;
    }

    private Optional<LiveFeed.Key> feed(Entry entry, Instant now) {
        return entry instanceof Entry.Observation observation
                        && observation.value() instanceof Value.Quantity
                        && entry.effective().start().isAfter(now.minus(OF_NOW))
                        // A finger-stick beside a dead sensor is no sign of life of the sensor.
                        && Provenance.isSensor(entry.provenance().method())
                ? measures.byCode(entry.code())
                        .map(Measure::key)
                        .filter(config.measures()::contains)
                        .map(measure -> new LiveFeed.Key(
                                entry.patient(), measure, entry.provenance().source()))
                : Optional.empty();
    }
}
