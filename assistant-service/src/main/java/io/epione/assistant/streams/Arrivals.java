package io.epione.assistant.streams;

import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.signals.AdapterCoverage;
import io.epione.signals.Intake;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** Notes a delivery that was stored. */
    public void note(String format, Intake intake, Appended appended, Instant now) {
        Optional<AdapterCoverage> live = door.coverage(format).filter(AdapterCoverage::stream);
        if (live.isEmpty()) {
            return;
        }
        Set<LiveFeed.Key> arrived = new HashSet<>();
        List<Entry> entries = intake.batch().entries();
        for (int i = 0; i < entries.size(); i++) {
            if (appended.outcomes().get(i) == Appended.Outcome.STORED) {
                feed(entries.get(i), now).ifPresent(arrived::add);
            }
        }
        arrived.forEach(key -> arrived(key, live.get().delay(), now));
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

    private void arrived(LiveFeed.Key key, Duration delay, Instant now) {
        LiveFeed before = feeds.locked(key).orElseGet(() -> LiveFeed.of(key));
        List<Instant> arrivals = rhythm.with(before.arrivals(), now);
        feeds.write(before.arrived(arrivals, rhythm.silence(arrivals, delay).orElse(null)));
    }
}
