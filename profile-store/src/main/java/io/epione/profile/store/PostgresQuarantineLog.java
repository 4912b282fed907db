package io.epione.profile.store;

import io.epione.profile.observation.QuarantineLog;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is held back, on PostgreSQL. */
@ApplicationScoped
class PostgresQuarantineLog implements QuarantineLog {
    private final Transactions transactions;

    @Inject
    PostgresQuarantineLog(DataSource source) {
        this.transactions = new Transactions(source);
    }

    @Override
    public List<Held> in(State state, @Nullable Held after, int limit) {
        return transactions.read(connection -> {
            try (var select = connection.prepareStatement("""
                    select * from quarantined where state = ? and (?::timestamptz is null or (received_at, id) > (?, ?))
                    order by received_at, id limit ?""")) {
                var from = after == null ? null : Columns.time(Texts.storable(after.receivedAt()));
                select.setString(1, state.code());
                select.setObject(2, from, Types.TIMESTAMP_WITH_TIMEZONE);
                select.setObject(3, from, Types.TIMESTAMP_WITH_TIMEZONE);
                select.setObject(4, after == null ? null : after.id(), Types.OTHER);
                select.setInt(5, limit);
                return held(select);
            }
        });
    }

    @Override
    public Optional<Held> find(UUID id) {
        return transactions.read(connection -> one(connection, id, ""));
    }

    @Override
    public Optional<Held> lock(UUID id) {
        return transactions.write(connection -> one(connection, id, " for update"));
    }

    private static Optional<Held> one(Connection connection, UUID id, String how) throws SQLException {
        try (var select = connection.prepareStatement("select * from quarantined where id = ?" + how)) {
            select.setObject(1, id);
            return held(select).stream().findFirst();
        }
    }

    @Override
    public List<Held> of(PatientId patient, UUID payload) {
        return transactions.read(connection -> {
            try (var select = connection.prepareStatement(
                    "select * from quarantined where patient = ? and payload = ? order by item, code, nth")) {
                select.setString(1, patient.value());
                select.setObject(2, payload);
                return held(select);
            }
        });
    }

    @Override
    public void decide(Held held, Decision decision) {
        transactions.write(connection -> {
            try (var update = connection.prepareStatement("""
                    update quarantined set state = ?, decided_at = ?, decided_by = ?, reason = ?, correction = ?,
                    released_as = ? where patient = ? and id = ? and state = 'pending'""")) {
                update.setString(1, decision.state().code());
                update.setObject(2, Columns.time(Texts.storable(decision.at())));
                update.setString(3, Texts.storable(decision.by()));
                update.setString(4, Texts.storable(decision.reason()));
                update.setString(5, Texts.storable(decision.correction()));
                update.setObject(6, decision.releasedAs());
                update.setString(7, held.patient().value());
                update.setObject(8, held.id());
                return update.executeUpdate();
            }
        });
    }

    @Override
    public Optional<RawPayload> payload(PatientId patient, UUID id) {
        return transactions.read(connection -> {
            try (var select = connection.prepareStatement("""
                    select p.*, coalesce(p.body, f.body) as bytes
                    from raw_payload p left join raw_payload f on f.patient = p.patient and f.id = p.repeat_of
                    where p.patient = ? and p.id = ? and coalesce(p.body, f.body) is not null""")) {
                select.setString(1, patient.value());
                select.setObject(2, id);
                try (var rows = select.executeQuery()) {
                    if (!rows.next()) {
                        return Optional.empty();
                    }
                    return Optional.of(new RawPayload(
                            id,
                            patient,
                            rows.getString("format"),
                            rows.getString("client"),
                            rows.getString("media_type"),
                            PayloadTable.unpacked(rows.getBytes("bytes")),
                            Columns.instant(rows, "received_at")));
                }
            }
        });
    }

    private static List<Held> held(PreparedStatement statement) throws SQLException {
        var held = new ArrayList<Held>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                held.add(new Held(
                        rows.getObject("id", UUID.class),
                        new PatientId(rows.getString("patient")),
                        rows.getObject("payload", UUID.class),
                        new Quarantined(
                                rows.getInt("item"),
                                rows.getString("pointer"),
                                rows.getString("code"),
                                rows.getString("message"),
                                text(rows, "reading")),
                        Columns.instant(rows, "received_at"),
                        decision(rows)));
            }
        }
        return held;
    }

    private static @Nullable Decision decision(ResultSet rows) throws SQLException {
        Instant at = Columns.instantOrNull(rows, "decided_at");
        return at == null
                ? null
                : new Decision(
                        State.valueOf(rows.getString("state").toUpperCase(Locale.ROOT)),
                        at,
                        text(rows, "decided_by"),
                        text(rows, "reason"),
                        text(rows, "correction"),
                        rows.getObject("released_as", UUID.class));
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "" : text;
    }
}
