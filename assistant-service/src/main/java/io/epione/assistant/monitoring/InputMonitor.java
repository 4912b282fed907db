package io.epione.assistant.monitoring;

import io.epione.assistant.commit.AfterCommit;
import io.epione.assistant.http.Silenced;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.DayCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sees every value that comes in, of all people together and of none by name, and has them looked at beside what the same
 * source sent before. Deliveries never wait for it: values are noted in memory and written a little later; a crash loses
 * the last few from the statistics and from nothing else. Thread-safe.
 */
@ApplicationScoped
public class InputMonitor {
    private static final Logger LOG = Logger.getLogger(InputMonitor.class);
    private static final int TOGETHER = 20;
    /** How long values gather before they are written: an alarm may come so much later. */
    private static final Duration GATHERING = Duration.ofMillis(200);
    /** More than can be written in time is left out of the statistics. */
    private static final int MOST = 50_000;

    private final MeasureCatalog measures;
    private final WatchedRows rows;
    private final InputAlarms alarms;
    private final AfterCommit afterCommit;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Seen> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger noted = new AtomicInteger();
    private final AtomicBoolean writing = new AtomicBoolean();

    InputMonitor(MeasureCatalog measures, WatchedRows rows, InputAlarms alarms, AfterCommit afterCommit, Clock clock) {
        this.measures = measures;
        this.rows = rows;
        this.alarms = alarms;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    private record Seen(WatchedRows.Key key, double value, boolean kept) {}

    /**
     * Notes what a delivery brought, once it is committed; what is rolled back never came.
     *
     * @param kept entries that were not known before
     * @param held what was held back, as if it were true
     */
    public void saw(Collection<? extends Entry> kept, Collection<? extends Entry> held) {
        afterCommit.run(() -> note(kept, held));
    }

    private void note(Collection<? extends Entry> kept, Collection<? extends Entry> held) {
        kept.forEach(entry -> note(entry, true));
        held.forEach(entry -> note(entry, false));
        if (noted.get() >= TOGETHER && writing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("input-monitor").start(this::writeAll);
        }
    }

    private void note(Entry entry, boolean kept) {
        if (entry instanceof Entry.Observation observation) {
            note(observation.provenance().source(), observation.code(), observation.value(), kept);
        }
    }

    private void note(String source, Code code, Value value, boolean kept) {
        switch (value) {
            case Value.Components(var parts) -> parts.forEach(part -> note(source, part.code(), part.value(), kept));
            case Quantity quantity ->
                measures.byCode(code)
                        .filter(InputMonitor::isWatched)
                        .filter(measure -> measure.unit().equals(quantity.unit()) && quantity.amount() > 0)
                        .ifPresent(measure ->
                                add(new Seen(new WatchedRows.Key(source, measure.key()), quantity.amount(), kept)));
            case Value.Coded _, Value.Text _ -> {
                // Words are not distributed.
            }
        }
    }

    /** What is counted by the day, or may be nothing or less, has no unit to get wrong that a factor shows. */
    private static boolean isWatched(Measure measure) {
        return measure.plausibleLow() > 0 && !DayCounts.MEASURES.contains(measure.key());
    }

    private void add(Seen seen) {
        if (noted.get() < MOST) {
            noted.incrementAndGet();
            waiting.add(seen);
        }
    }

    private void writeAll() {
        try {
            Thread.sleep(GATHERING);
            write();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf("The watch over inputs could not be written: %s", Silenced.of(e));
        } finally {
            writing.set(false);
        }
    }

    /** Writes what was noted so far. */
    synchronized void write() {
        Map<WatchedRows.Key, List<Seen>> byKey = new LinkedHashMap<>();
        for (Seen seen = waiting.poll(); seen != null; seen = waiting.poll()) {
            noted.decrementAndGet();
            byKey.computeIfAbsent(seen.key(), _ -> new ArrayList<>()).add(seen);
        }
        byKey.forEach((key, values) -> rows.change(
                key,
                factors(key),
                watched -> values.forEach(seen -> watched.see(seen.value(), seen.kept(), clock.instant()))));
        if (!byKey.isEmpty()) {
            alarms.refresh();
        }
    }

    private List<Double> factors(WatchedRows.Key key) {
        return measures.byKey(key.measure()).map(OtherUnits::of).orElse(List.of());
    }
}
