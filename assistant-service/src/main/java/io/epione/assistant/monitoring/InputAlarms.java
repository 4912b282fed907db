package io.epione.assistant.monitoring;

import io.epione.assistant.access.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Which inputs are under alarm, so that what rests on them is said to be degraded. Thread-safe. */
@ApplicationScoped
public class InputAlarms {
    /** What another instance raised is known here after this. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

    private final Rows sql;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.MIN);

    InputAlarms(Rows sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Known(Set<WatchedRows.Key> alarms, Instant at) {}

    /** Whether values of a measure from a source look as if their unit were wrong. @param measure a key of the catalogue */
    public boolean degrades(String source, String measure) {
        if (known.at().isBefore(clock.instant().minus(KNOWN_FOR))) {
            refresh();
        }
        return known.alarms().contains(new WatchedRows.Key(source, measure));
    }

    void refresh() {
        Set<WatchedRows.Key> alarms = sql
                .list(
                        "select source, measure from watched_input where alarm_since is not null",
                        row -> new WatchedRows.Key(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
        known = new Known(alarms, clock.instant());
    }
}
