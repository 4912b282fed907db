package io.epione.profile.store;

import io.epione.profile.observation.DeviceRecall;
import io.epione.profile.observation.RecallLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                        (id, client, device, covers_from, covers_until, reason, recalled_by, recalled_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setObject(1, recall.id());
                insert.setString(2, Texts.storable(recall.client()));
                insert.setString(3, Texts.storable(recall.device()));
                insert.setObject(4, Columns.time(Texts.bound(recall.from())));
                insert.setObject(5, recall.until() == null ? null : Columns.time(Texts.bound(recall.until())));
                insert.setString(6, Texts.storable(recall.reason()));
                insert.setString(7, Texts.storable(recall.recalledBy()));
                insert.setObject(8, Columns.time(Texts.storable(recall.recalledAt())));
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

    /** Looks at each source and device once: their names decide, not the entries. */
    @Override
    public Concerned concerned(DeviceRecall recall) {
        return transactions.read(connection -> {
            var sources = new ArrayList<String>();
            var devices = new ArrayList<String>();
            try (var select = connection.prepareStatement("select distinct source, device from series");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (recall.concerns(rows.getString(1), rows.getString(2))) {
                        sources.add(rows.getString(1));
                        devices.add(rows.getString(2));
                    }
                }
            }
            return count(connection, sources, devices, Recalls.span(0, recall));
        });
    }

    private static Concerned count(Connection connection, List<String> sources, List<String> devices, Recalls.Span span)
            throws SQLException {
        try (var count = connection.prepareStatement("""
                select count(*), count(distinct e.patient)
                from unnest(?::text[], ?::text[]) k (source, device)
                join series s on s.source = k.source and s.device = k.device
                join entry e on e.patient = s.patient and e.series = s.id
                where e.superseded_at is null and e.effective >= ? and e.effective < ?""")) {
            count.setArray(1, connection.createArrayOf("text", sources.toArray()));
            count.setArray(2, connection.createArrayOf("text", devices.toArray()));
            count.setObject(3, Columns.time(span.from()));
            count.setObject(4, Columns.time(span.until()));
            try (var rows = count.executeQuery()) {
                rows.next();
                return new Concerned(rows.getLong(1), rows.getLong(2));
            }
        }
    }
}
