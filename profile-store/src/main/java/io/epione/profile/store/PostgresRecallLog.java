package io.epione.profile.store;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.DeviceRecall;
import io.epione.profile.observation.RecallLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import javax.sql.DataSource;

/** Recalls on PostgreSQL. */
@ApplicationScoped
class PostgresRecallLog implements RecallLog {
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    PostgresRecallLog(DataSource source, Clock clock) {
        this.transactions = new Transactions(source);
        this.clock = clock;
    }

    @Override
    public void add(DeviceRecall recall) {
        transactions.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into device_recall
                        (id, client, device, unnamed, covers_from, covers_until, reason, recalled_by, recalled_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setObject(1, recall.id());
                insert.setString(2, Texts.storable(recall.client()));
                insert.setString(3, Texts.storable(recall.device()));
                insert.setBoolean(4, recall.unnamed());
                insert.setObject(5, Columns.time(Texts.bound(recall.from())));
                insert.setObject(6, recall.until() == null ? null : Columns.time(Texts.bound(recall.until())));
                insert.setString(7, Texts.storable(recall.reason()));
                insert.setString(8, Texts.storable(recall.recalledBy()));
                insert.setObject(9, Columns.time(Texts.storable(recall.recalledAt())));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public List<DeviceRecall> all() {
        return transactions.read(connection -> {
            try (var select = connection.prepareStatement("select * from device_recall order by recalled_at desc, id");
                    var rows = select.executeQuery()) {
                return Recalls.read(rows);
            }
        });
    }

    @Override
    public Optional<DeviceRecall> lift(UUID id, String operator) {
        return transactions.write(connection -> {
            try (var update = connection.prepareStatement("update device_recall set lifted_at = ?, lifted_by = ?"
                    + " where id = ? and lifted_at is null returning *")) {
                update.setObject(1, Columns.time(Texts.storable(clock.instant())));
                update.setString(2, Texts.storable(operator));
                update.setObject(3, id);
                try (var rows = update.executeQuery()) {
                    return Recalls.read(rows).stream().findFirst();
                }
            }
        });
    }

    @Override
    public Concerned concerned(DeviceRecall recall) {
        return transactions.read(connection -> {
            Recalls.Span span = Recalls.span(0, recall);
            Count sure = Named.of(connection, recall::concerns).count(connection, span);
            Count perhaps = Named.of(
                            connection,
                            (source, device) -> !recall.concerns(source, device) && recall.mayConcern(source, device))
                    .count(connection, span);
            return new Concerned(sure.entries(), sure.people(), perhaps.entries(), perhaps.people());
        });
    }

    @Override
    public List<Facts> facts(DeviceRecall recall) {
        return transactions.read(
                connection -> Named.of(connection, recall::concerns).facts(connection, Recalls.span(0, recall)));
    }

    private record Count(long entries, long people) {}

    /** Sources with their devices. */
    private static final class Named {
        private final List<String> sources = new ArrayList<>();
        private final List<String> devices = new ArrayList<>();

        /** Of a sealed day at the edge of the span all entries count; they are not looked into. */
        private static final String COUNTED = """
                with named as (
                    select s.*
                    from unnest(?::text[], ?::text[]) k (source, device)
                    join series s on s.source = k.source and s.device = k.device),
                counted as (
                    select n.patient, n.id, count(*) as entries
                    from named n join entry e on e.patient = n.patient and e.series = n.id
                    where e.superseded_at is null and e.effective >= ? and e.effective < ?
                    group by n.patient, n.id
                    union all
                    select n.patient, n.id, sum(d.entries)
                    from named n join sealed_day d on d.patient = n.patient and d.series = n.id
                    where d.day + 1 > (? at time zone 'UTC') and d.day < (? at time zone 'UTC')
                    group by n.patient, n.id)
                """;

        /** Looks at each source and device once: their names decide, not the entries. */
        private static Named of(Connection connection, BiPredicate<String, String> which) throws SQLException {
            var named = new Named();
            try (var select = connection.prepareStatement("select distinct source, device from series");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (which.test(rows.getString(1), rows.getString(2))) {
                        named.sources.add(rows.getString(1));
                        named.devices.add(rows.getString(2));
                    }
                }
            }
            return named;
        }

        private Count count(Connection connection, Recalls.Span span) throws SQLException {
            try (var count = prepared(
                            connection,
                            "select coalesce(sum(entries), 0), count(distinct patient) from counted",
                            span);
                    var rows = count.executeQuery()) {
                rows.next();
                return new Count(rows.getLong(1), rows.getLong(2));
            }
        }

        private List<Facts> facts(Connection connection, Recalls.Span span) throws SQLException {
            try (var select = prepared(connection, """
                            select code_system, code, min(display) as display, source, device, sum(entries) as readings,
                                   count(distinct n.patient) as people
                            from counted c join named n on n.patient = c.patient and n.id = c.id
                            group by code_system, code, source, device
                            order by readings desc, code, source, device limit 500""", span);
                    var rows = select.executeQuery()) {
                var facts = new ArrayList<Facts>();
                while (rows.next()) {
                    facts.add(new Facts(
                            new Code(rows.getString("code_system"), rows.getString("code"), rows.getString("display")),
                            rows.getString("source"),
                            rows.getString("device"),
                            rows.getLong("readings"),
                            rows.getLong("people")));
                }
                return facts;
            }
        }

        private PreparedStatement prepared(Connection connection, String asked, Recalls.Span span) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(COUNTED + asked);
            statement.setArray(1, connection.createArrayOf("text", sources.toArray()));
            statement.setArray(2, connection.createArrayOf("text", devices.toArray()));
            statement.setObject(3, Columns.time(span.from()));
            statement.setObject(4, Columns.time(span.until()));
            statement.setObject(5, Columns.time(span.from()));
            statement.setObject(6, Columns.time(span.until()));
            return statement;
        }
    }
}
