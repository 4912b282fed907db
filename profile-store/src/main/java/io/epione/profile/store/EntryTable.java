package io.epione.profile.store;

import io.epione.profile.person.PatientId;
import io.epione.profile.store.Reconciler.Key;
import io.epione.profile.store.Reconciler.Version;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes entries by the thousand: one statement takes whole columns as arrays. */
final class EntryTable {
    private final Connection connection;
    private final PatientId patient;

    EntryTable(Connection connection, PatientId patient) {
        this.connection = connection;
        this.patient = patient;
    }

    /**
     * Every stored revision of the keys. "offset 0" keeps the database from joining the sets, for which it would read
     * all that is stored of the person; it looks up key by key.
     */
    Map<Key, List<Version>> versions(Collection<Key> keys) throws SQLException {
        var versions = new HashMap<Key, List<Version>>();
        try (var select = connection.prepareStatement("""
                select e.* from unnest(?::int[], ?::text[]::timestamptz[]) k (series, effective)
                cross join lateral (
                    select series, effective, revision, received_at, superseded_at,
                           effective_end, amount, unit, comparator, body
                    from entry e
                    where e.patient = ? and e.series = k.series and e.effective = k.effective
                    offset 0) e""")) {
            bind(select, keys);
            select.setString(3, patient.value());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var key = new Key(rows.getInt("series"), Columns.instant(rows, "effective"));
                    versions.computeIfAbsent(key, k -> new ArrayList<>(1))
                            .add(new Version(
                                    rows.getInt("revision"),
                                    Columns.instant(rows, "received_at"),
                                    Columns.instantOrNull(rows, "superseded_at"),
                                    Columns.content(rows)));
                }
            }
        }
        return versions;
    }

    /** A revision and the series it stands in. */
    record Placed(int series, Revision revision) {}

    void insert(List<Placed> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                insert into entry (patient, series, effective, revision, effective_end, zone, amount, unit, comparator,
                                   body, method, received_at, superseded_at, payload, pointer, sent_value, sent_unit)
                select ?, series, effective, revision, effective_end, zone, amount, unit, comparator,
                       body::json, method, received_at, superseded_at, payload, pointer, sent_value, sent_unit
                from unnest(?::int[], ?::text[]::timestamptz[], ?::int[], ?::text[]::timestamptz[], ?::text[],
                            ?::float8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[],
                            ?::text[]::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                     as t (series, effective, revision, effective_end, zone, amount, unit, comparator, body, method,
                           received_at, superseded_at, payload, pointer, sent_value, sent_unit)""")) {
            statement.setString(1, patient.value());
            var columns = new ColumnBinder(statement, rows);
            columns.bind("int4", Placed::series);
            columns.time(row -> row.revision().effective());
            columns.bind("int4", row -> row.revision().number());
            columns.time(row -> row.revision().content().end());
            columns.text(row -> row.revision().zone());
            columns.bind("float8", row -> row.revision().content().amount());
            columns.text(row -> row.revision().content().unit());
            columns.text(row -> row.revision().content().comparator());
            columns.text(row -> row.revision().content().body());
            columns.text(row -> row.revision().method());
            columns.time(row -> row.revision().receivedAt());
            columns.time(row -> row.revision().supersededAt());
            columns.bind("uuid", row -> row.revision().payload());
            columns.text(row -> row.revision().pointer());
            columns.text(row -> row.revision().sentValue());
            columns.text(row -> row.revision().sentUnit());
            statement.executeUpdate();
        }
    }

    /** Lets every revision of the keys end where the next one received begins, or where it was withdrawn. */
    void layOut(Collection<Key> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement("""
                update entry e set superseded_at = v.next
                from (select w.series, w.effective, w.revision,
                             lead(w.received_at) over (partition by w.series, w.effective
                                                       order by w.received_at, w.revision) as next
                      from unnest(?::int[], ?::text[]::timestamptz[]) k (series, effective)
                      cross join lateral (
                          select * from entry w
                          where w.patient = ? and w.series = k.series and w.effective = k.effective
                            and (w.superseded_at is distinct from w.received_at or w.method = '(withdrawn)')
                          offset 0) w) v
                where e.patient = ? and e.series = v.series and e.effective = v.effective and e.revision = v.revision
                  and e.superseded_at is distinct from v.next and e.method <> '(withdrawn)'""")) {
            bind(update, keys);
            update.setString(3, patient.value());
            update.setString(4, patient.value());
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Collection<Key> keys) throws SQLException {
        var distinct = keys.stream().distinct().toList();
        Connection connection = statement.getConnection();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "int4", distinct.stream().map(Key::series).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text",
                        distinct.stream().map(k -> k.effective().toString()).toArray()));
    }

    /** Binds one array after the other, one element for each row. */
    private static final class ColumnBinder {
        private final PreparedStatement statement;
        private final List<Placed> rows;
        private int parameter = 2;

        private ColumnBinder(PreparedStatement statement, List<Placed> rows) {
            this.statement = statement;
            this.rows = rows;
        }

        private void bind(String type, Function<Placed, @Nullable Object> value) throws SQLException {
            Array array = statement
                    .getConnection()
                    .createArrayOf(type, rows.stream().map(value).toArray());
            statement.setArray(parameter++, array);
        }

        private void text(Function<Placed, @Nullable String> value) throws SQLException {
            bind("text", i -> Texts.storableOrNull(value.apply(i)));
        }

        private void time(Function<Placed, @Nullable Instant> value) throws SQLException {
            bind("text", i -> {
                Instant instant = value.apply(i);
                return instant == null ? null : instant.toString();
            });
        }
    }
}
