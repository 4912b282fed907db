package io.epione.profile.store;

import io.epione.profile.person.PatientId;
import io.epione.profile.store.Reconciler.Key;
import io.epione.profile.store.Reconciler.Version;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of entries, read by their keys and written by the thousand. */
final class EntryTable {
    private static final String COLUMNS =
            "entry (patient, series, effective, revision, effective_end, zone, amount, unit,"
                    + " comparator, body, method, received_at, superseded_at, payload, pointer, sent_value, sent_unit)";

    private static final int COLUMN_COUNT = 17;
    /** Rows in one statement: bounds what is held at once. */
    private static final int CHUNK = 4096;

    private final Connection connection;

    EntryTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Every stored revision of the keys. "offset 0" keeps the database from joining the sets, for which it would read
     * all that is stored of the person; it looks up key by key.
     */
    Map<Key, List<Version>> versions(PatientId patient, List<Key> keys) throws SQLException {
        var versions = new HashMap<Key, List<Version>>();
        for (List<Key> chunk : chunks(keys)) {
            addVersions(patient, chunk, versions);
        }
        return versions;
    }

    private void addVersions(PatientId patient, List<Key> keys, Map<Key, List<Version>> versions) throws SQLException {
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
    }

    /** A revision, whose it is and the series it stands in. */
    record Placed(PatientId patient, int series, Revision revision) {}

    void insert(List<Placed> rows) throws SQLException {
        for (List<Placed> chunk : chunks(rows)) {
            var copy = new CopyRows();
            chunk.forEach(row -> write(row, copy));
            copy.into(connection, COLUMNS);
        }
    }

    private static void write(Placed placed, CopyRows copy) {
        Revision row = placed.revision();
        Content content = row.content();
        copy.row(COLUMN_COUNT);
        copy.text(placed.patient().value());
        copy.number(placed.series());
        copy.time(row.effective());
        copy.number(row.number());
        copy.time(content.end());
        copy.text(row.zone());
        copy.amount(content.amount());
        copy.text(content.unit());
        copy.text(content.comparator());
        copy.text(content.body());
        copy.text(row.method());
        copy.time(row.receivedAt());
        copy.time(row.supersededAt());
        copy.uuid(row.payload());
        copy.text(row.pointer());
        copy.text(row.sentValue());
        copy.text(row.sentUnit());
    }

    /** Lets every revision of the keys end where the next one received begins, or where it was withdrawn. */
    void layOut(PatientId patient, Collection<Key> keys) throws SQLException {
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

    private static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
