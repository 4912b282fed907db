package io.epione.profile.store;

import io.epione.profile.Micros;
import io.epione.profile.person.PatientId;
import io.epione.profile.store.EntryTable.Placed;
import io.epione.profile.store.Reconciler.Key;
import io.epione.profile.store.Reconciler.Version;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The days of series that are packed into one block each. A day of a series is either sealed or stands in the entry
 * table, never both, so who writes to it opens it before. The caller holds the lock of the person.
 */
final class SealedDays {
    private static final Comparator<Revision> ORDER =
            Comparator.comparing(Revision::effective).thenComparing(Revision::number);

    private final Connection connection;
    private final PatientId patient;
    private final Set<Day> found = new HashSet<>();

    SealedDays(Connection connection, PatientId patient) {
        this.connection = connection;
        this.patient = patient;
    }

    /** A day in UTC of one series. */
    record Day(int series, LocalDate date) {
        static Day of(int series, Instant effective) {
            return new Day(series, Micros.day(effective));
        }
    }

    /** Every revision of the keys that is sealed; "offset 0" as in {@link EntryTable#versions}. */
    Map<Key, List<Version>> versions(Collection<Key> keys) throws SQLException {
        var wanted = new HashSet<>(keys);
        var versions = new HashMap<Key, List<Version>>();
        try (var select = connection.prepareStatement("""
                select k.series, k.day, s.body from unnest(?::int[], ?::date[]) k (series, day)
                cross join lateral (
                    select body from sealed_day s
                    where s.patient = ? and s.series = k.series and s.day = k.day
                    offset 0) s""")) {
            bind(
                    select,
                    keys.stream()
                            .map(key -> Day.of(key.series(), key.effective()))
                            .distinct()
                            .toList());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    int series = rows.getInt(1);
                    found.add(new Day(series, rows.getObject(2, LocalDate.class)));
                    DayBlock day = DayBlock.of(rows.getBytes(3));
                    for (int i = 0; i < day.size(); i++) {
                        var key = new Key(series, Micros.instant(day.effective()[i]));
                        if (wanted.contains(key)) {
                            versions.computeIfAbsent(key, k -> new ArrayList<>(1))
                                    .add(day.version(i));
                        }
                    }
                }
            }
        }
        return versions;
    }

    /**
     * Deletes the blocks of the days to which something is to be written, and returns what was in them.
     *
     * @param keys whose {@link #versions} were read before
     */
    List<Placed> open(Collection<Key> keys) throws SQLException {
        List<Day> days = keys.stream()
                .map(key -> Day.of(key.series(), key.effective()))
                .filter(found::contains)
                .distinct()
                .toList();
        if (days.isEmpty()) {
            return List.of();
        }
        var opened = new ArrayList<Placed>();
        try (var delete = connection.prepareStatement("""
                delete from sealed_day s using unnest(?::int[], ?::date[]) k (series, day)
                where s.patient = ? and s.series = k.series and s.day = k.day
                returning s.series, s.body""")) {
            bind(delete, days);
            try (var blocks = delete.executeQuery()) {
                while (blocks.next()) {
                    int series = blocks.getInt(1);
                    unpack(DayBlock.of(blocks.getBytes(2)))
                            .forEach(row -> opened.add(new Placed(patient, series, row)));
                }
            }
        }
        return opened;
    }

    private List<Revision> unpack(DayBlock day) throws SQLException {
        List<Integer> numbers =
                IntStream.range(0, day.size()).mapToObj(day::payload).toList();
        Map<Integer, UUID> payloads = new PayloadNumbers(connection, patient).ids(numbers);
        return IntStream.range(0, day.size())
                .mapToObj(row -> day.revision(row, payloads))
                .toList();
    }

    /** Moves the rows of a day into a block. */
    void seal(Day day) throws SQLException {
        List<Revision> rows = take(day);
        rows.sort(ORDER);
        List<UUID> payloads = rows.stream().map(Revision::payload).toList();
        byte[] block = DayBlockWriter.write(rows, new PayloadNumbers(connection, patient).of(payloads));
        List<Instant> received =
                rows.stream().map(Revision::receivedAt).sorted().toList();
        try (var insert = connection.prepareStatement("""
                insert into sealed_day (patient, series, day, entries, first_received, last_received, body)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, patient.value());
            insert.setInt(2, day.series());
            insert.setObject(3, day.date());
            insert.setLong(
                    4, rows.stream().filter(row -> row.supersededAt() == null).count());
            insert.setObject(5, Columns.time(received.getFirst()));
            insert.setObject(6, Columns.time(received.getLast()));
            insert.setBytes(7, block);
            insert.executeUpdate();
        }
    }

    private List<Revision> take(Day day) throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from entry where patient = ? and series = ? and effective >= ? and effective < ?
                returning *""")) {
            delete.setString(1, patient.value());
            delete.setInt(2, day.series());
            delete.setObject(3, day.date().atStartOfDay().atOffset(ZoneOffset.UTC));
            delete.setObject(4, day.date().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            try (var rows = delete.executeQuery()) {
                var taken = new ArrayList<Revision>();
                while (rows.next()) {
                    taken.add(Revision.of(rows));
                }
                return taken;
            }
        }
    }

    private void bind(PreparedStatement statement, List<Day> days) throws SQLException {
        statement.setArray(
                1,
                connection.createArrayOf("int4", days.stream().map(Day::series).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "date", days.stream().map(day -> day.date().toString()).toArray()));
        statement.setString(3, patient.value());
    }
}
