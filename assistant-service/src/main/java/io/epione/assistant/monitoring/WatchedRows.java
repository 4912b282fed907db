package io.epione.assistant.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Rows;
import io.epione.assistant.monitoring.Watched.Alarm;
import io.epione.assistant.monitoring.Watched.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is watched, in its table; an alarm that is raised is logged and kept in the history. Thread-safe. */
@ApplicationScoped
class WatchedRows {
    private static final Logger LOG = Logger.getLogger(WatchedRows.class);

    private final Rows sql;
    private final ObjectMapper json;
    private final Clock clock;

    WatchedRows(Rows sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** @param source adapter and client @param measure key of the catalogue */
    record Key(String source, String measure) {}

    record Row(Key key, State state, Instant seenAt) {}

    /** Changes one in a transaction of its own; whoever comes second waits. */
    void change(Key key, List<Double> factors, Consumer<Watched> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            State nothing = Watched.nothing();
            sql.update("""
                    insert into watched_input (source, measure, reference, recent, explained, readings, held, seen_at)
                    values (?, ?, ?::jsonb, ?::jsonb, 0, 0, 0, ?) on conflict do nothing""", key.source(), key.measure(), write(nothing.reference()), write(nothing.recent()), now());
            State before = sql.list(
                            "select * from watched_input where source = ? and measure = ? for update",
                            this::state,
                            key.source(),
                            key.measure())
                    .getFirst();
            var watched = new Watched(factors, before);
            change.accept(watched);
            store(key, watched.state());
            note(key, before.alarm(), watched.state().alarm());
        });
    }

    List<Row> all() {
        return sql.list(
                "select * from watched_input order by source, measure",
                row -> new Row(
                        new Key(row.getString("source"), row.getString("measure")),
                        state(row),
                        Objects.requireNonNull(Rows.instant(row, "seen_at"))));
    }

    private void store(Key key, State state) {
        Alarm alarm = state.alarm();
        sql.update(
                """
                update watched_input set reference = ?::jsonb, recent = ?::jsonb, explained = ?, readings = ?, held = ?,
                    alarm_since = ?, alarm_factor = ?, seen_at = ? where source = ? and measure = ?""",
                write(state.reference()),
                write(state.recent()),
                state.explained(),
                state.readings(),
                state.held(),
                alarm == null ? null : alarm.since(),
                alarm == null ? null : alarm.factor(),
                now(),
                key.source(),
                key.measure());
    }

    private void note(Key key, @Nullable Alarm before, @Nullable Alarm after) {
        if (before == null && after != null) {
            LOG.warnf(
                    "Values of %s from %s look as if their unit were wrong, by a factor of %.1f.",
                    key.measure(), key.source(), after.factor());
            sql.update(
                    "insert into input_alarm (source, measure, factor, raised_at) values (?, ?, ?, ?)",
                    key.source(),
                    key.measure(),
                    after.factor(),
                    after.since());
        } else if (before != null && after == null) {
            sql.update(
                    "update input_alarm set over_at = ? where source = ? and measure = ? and over_at is null",
                    now(),
                    key.source(),
                    key.measure());
        }
    }

    private State state(ResultSet row) throws SQLException {
        Instant since = Rows.instant(row, "alarm_since");
        return new State(
                read(row.getString("reference")),
                read(row.getString("recent")),
                row.getInt("explained"),
                row.getLong("readings"),
                row.getLong("held"),
                since == null ? null : new Alarm(since, row.getDouble("alarm_factor")));
    }

    private Instant now() {
        return clock.instant();
    }

    private String write(Histogram histogram) {
        try {
            return json.writeValueAsString(histogram);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a distribution cannot be written", e);
        }
    }

    private Histogram read(String text) {
        try {
            return json.readValue(text, Histogram.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a distribution cannot be read", e);
        }
    }
}
