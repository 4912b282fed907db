package io.epione.assistant.streams;

import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of live feeds. Takes part in the caller's transaction. */
@ApplicationScoped
class LiveFeeds {
    private static final String COLUMNS =
            "patient, measure, source, arrivals, silence_ms, due_at, stopped_at, back_at, told, level, muted";

    private final DataSource database;

    LiveFeeds(DataSource database) {
        this.database = database;
    }

    /** Those that are to be looked at, the longest due first; reads only these, however many feeds there are. */
    List<LiveFeed.Key> due(Instant now, int most) {
        return list(
                "select patient, measure, source from live_feed where due_at <= ? order by due_at limit ?",
                row -> new LiveFeed.Key(new PatientId(row.getString(1)), row.getString(2), row.getString(3)),
                now,
                most);
    }

    /** The row to be changed; who comes second waits and sees what the first has made of it. */
    Optional<LiveFeed> locked(LiveFeed.Key key) {
        return Optional.ofNullable(locked(List.of(key)).get(key));
    }

    /** The same for several rows, which are locked in the order of their keys. */
    Map<LiveFeed.Key, LiveFeed> locked(Collection<LiveFeed.Key> keys) {
        return list(
                        "select " + COLUMNS + " from live_feed join unnest(?::text[], ?::text[], ?::text[])"
                                + " k (p, m, s) on patient = p and measure = m and source = s"
                                + " order by patient collate \"C\", measure collate \"C\", source collate \"C\""
                                + " for update of live_feed",
                        LiveFeeds::feed,
                        keys.stream().map(key -> key.patient().value()).toArray(String[]::new),
                        keys.stream().map(LiveFeed.Key::measure).toArray(String[]::new),
                        keys.stream().map(LiveFeed.Key::source).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(LiveFeed::key, Function.identity()));
    }

    /** Whether another source of the same measure has delivered since. */
    boolean anotherSince(LiveFeed.Key key, Instant since) {
        return !list(
                        "select 1 from live_feed where patient = ? and measure = ? and source <> ?"
                                + " and arrivals[cardinality(arrivals)] > ?",
                        row -> true,
                        key.patient().value(),
                        key.measure(),
                        key.source(),
                        since)
                .isEmpty();
    }

    void write(LiveFeed feed) {
        write(List.of(feed));
    }

    /** Everything but whether it is muted, which only the person changes. */
    void write(List<LiveFeed> feeds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into live_feed (patient, measure, source, arrivals, silence_ms, due_at, stopped_at, back_at,"
                                + " told, level) values (?, ?, ?, ?::text[]::timestamptz[], ?, ?, ?, ?, ?, ?)"
                                + " on conflict (patient, measure, source) do update set arrivals = excluded.arrivals,"
                                + " silence_ms = excluded.silence_ms, due_at = excluded.due_at,"
                                + " stopped_at = excluded.stopped_at, back_at = excluded.back_at, told = excluded.told,"
                                + " level = excluded.level")) {
            for (LiveFeed feed : feeds) {
                bind(
                        statement,
                        feed.key().patient().value(),
                        feed.key().measure(),
                        feed.key().source(),
                        feed.arrivals().stream().map(Instant::toString).toArray(String[]::new),
                        feed.silence() == null ? null : feed.silence().toMillis(),
                        feed.due(),
                        feed.stopped(),
                        feed.back(),
                        feed.told(),
                        feed.level());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("live feeds cannot be written", e);
        }
    }

    private static LiveFeed feed(ResultSet row) throws SQLException {
        var key = new LiveFeed.Key(
                new PatientId(row.getString("patient")), row.getString("measure"), row.getString("source"));
        long silence = row.getLong("silence_ms");
        return new LiveFeed(
                key,
                Arrays.stream((Timestamp[]) row.getArray("arrivals").getArray())
                        .map(Timestamp::toInstant)
                        .toList(),
                silence == 0 ? null : Duration.ofMillis(silence),
                instant(row, "due_at"),
                instant(row, "stopped_at"),
                instant(row, "back_at"),
                row.getInt("told"),
                row.getString("level"),
                row.getBoolean("muted"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Row<T> reader, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("the live feeds cannot be read", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, arguments);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case String[] texts ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
                case Object other -> statement.setObject(i + 1, other);
            }
        }
    }
}
