package io.epione.assistant.vendor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * What became of a vendor's deliveries, by day and format. A count over fewer than {@link #FEWEST} people is left out,
 * and there are no sums over it from which it could be told. Thread-safe.
 */
@ApplicationScoped
class Usage {
    static final int FEWEST = 5;

    private static final String FROM =
            " from (select *, (received_at at time zone 'UTC')::date as day from vendor_delivery"
                    + " where client = ? and received_at >= ? and received_at < ?) d ";

    private final DataSource database;

    @Inject
    Usage(DataSource database) {
        this.database = database;
    }

    /** One day and format; days are those of UTC. */
    record Key(LocalDate day, String format) {
        private static Key of(ResultSet row) throws SQLException {
            return new Key(row.getObject("day", LocalDate.class), row.getString("format"));
        }
    }

    /** The counts of one day and format. */
    record Counted(
            Key key,
            long deliveries,
            long received,
            long accepted,
            long duplicates,
            long corrected,
            long quarantined,
            long rejected,
            OffsetDateTime lastReceivedAt,
            Map<String, Long> codes,
            long[] delays) {}

    /** What may be shown, and of how many days and formats nothing may be. */
    record Shown(List<Counted> rows, int withheld) {}

    /** @param to inclusive */
    Shown of(String client, LocalDate from, LocalDate to) {
        try (Connection connection = database.getConnection()) {
            Map<Key, Map<String, Long>> codes = codes(connection, client, from, to);
            Map<Key, long[]> delays = delays(connection, client, from, to);
            return counted(connection, client, from, to, codes, delays);
        } catch (SQLException e) {
            throw new UsageLog.UsageFailure(e);
        }
    }

    private static Shown counted(
            Connection connection,
            String client,
            LocalDate from,
            LocalDate to,
            Map<Key, Map<String, Long>> codes,
            Map<Key, long[]> delays)
            throws SQLException {
        var shown = new ArrayList<Counted>();
        int withheld = 0;
        try (var select = prepare(
                        connection, """
                select day, format, count(*) as deliveries, count(distinct patient) as people, sum(received) as received,
                       sum(accepted) as accepted, sum(duplicates) as duplicates, sum(corrected) as corrected,
                       sum(quarantined) as quarantined, sum(rejected) as rejected, max(received_at) as last
                """ + FROM + "group by day, format order by day, format", client, from, to);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                if (rows.getLong("people") < FEWEST) {
                    withheld++;
                    continue;
                }
                Key key = Key.of(rows);
                shown.add(new Counted(
                        key,
                        rows.getLong("deliveries"),
                        rows.getLong("received"),
                        rows.getLong("accepted"),
                        rows.getLong("duplicates"),
                        rows.getLong("corrected"),
                        rows.getLong("quarantined"),
                        rows.getLong("rejected"),
                        rows.getObject("last", OffsetDateTime.class),
                        codes.getOrDefault(key, Map.of()),
                        delays.getOrDefault(key, new long[0])));
            }
        }
        return new Shown(shown, withheld);
    }

    private static Map<Key, Map<String, Long>> codes(Connection connection, String client, LocalDate from, LocalDate to)
            throws SQLException {
        var codes = new HashMap<Key, Map<String, Long>>();
        try (var select = prepare(
                        connection,
                        "select day, format, code, count(*) as items" + FROM
                                + "cross join unnest(codes) code group by day, format, code"
                                + " having count(distinct patient) >= " + FEWEST,
                        client,
                        from,
                        to);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                codes.computeIfAbsent(Key.of(rows), key -> new TreeMap<>())
                        .put(rows.getString("code"), rows.getLong("items"));
            }
        }
        return codes;
    }

    private static Map<Key, long[]> delays(Connection connection, String client, LocalDate from, LocalDate to)
            throws SQLException {
        var delays = new HashMap<Key, long[]>();
        try (var select = prepare(
                        connection,
                        "select day, format, c.class, sum(c.entries) as entries" + FROM
                                + "cross join unnest(delays) with ordinality c (entries, class)"
                                + " where c.entries > 0 group by day, format, c.class",
                        client,
                        from,
                        to);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                delays.computeIfAbsent(Key.of(rows), key -> new long[Delays.CLASSES])[rows.getInt("class") - 1] =
                        rows.getLong("entries");
            }
        }
        return delays;
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, String client, LocalDate from, LocalDate to) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, client);
        statement.setObject(2, from.atStartOfDay().atOffset(ZoneOffset.UTC));
        statement.setObject(3, to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        return statement;
    }
}
