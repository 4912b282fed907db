package io.epione.profile.store;

import io.epione.profile.observation.QuarantineLog;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What is held back, on PostgreSQL. */
@ApplicationScoped
class PostgresQuarantineLog implements QuarantineLog {
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    PostgresQuarantineLog(DataSource source, Clock clock) {
        this.transactions = new Transactions(source);
        this.clock = clock;
    }

    @Override
    public List<Held> pending(int limit) {
        return transactions.read(connection -> {
            try (var select = connection.prepareStatement("""
                    select * from quarantined where released_at is null
                    order by received_at, patient, payload, item, code limit ?""")) {
                select.setInt(1, limit);
                return held(select);
            }
        });
    }

    @Override
    public Optional<Held> release(PatientId patient, UUID payload, int index, String code, String operator) {
        var now = Columns.time(Texts.storable(clock.instant()));
        return transactions.write(connection -> {
            try (var update = connection.prepareStatement("""
                    update quarantined set released_at = ?, released_by = ?
                    where patient = ? and payload = ? and item = ? and code = ? and released_at is null
                    returning *""")) {
                update.setObject(1, now);
                update.setString(2, Texts.storable(operator));
                update.setString(3, patient.value());
                update.setObject(4, payload);
                update.setInt(5, index);
                update.setString(6, Texts.storable(code));
                return held(update).stream().findFirst();
            }
        });
    }

    @Override
    public Optional<RawPayload> payload(PatientId patient, UUID id) {
        return transactions.read(connection -> {
            try (var select = connection.prepareStatement("""
                    select p.*, coalesce(p.body, f.body) as bytes
                    from raw_payload p left join raw_payload f on f.patient = p.patient and f.id = p.repeat_of
                    where p.patient = ? and p.id = ?""")) {
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
                            PayloadTable.gunzip(rows.getBytes("bytes")),
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
                        new PatientId(rows.getString("patient")),
                        rows.getObject("payload", UUID.class),
                        new Quarantined(
                                rows.getInt("item"),
                                rows.getString("pointer"),
                                rows.getString("code"),
                                rows.getString("message")),
                        Columns.instant(rows, "received_at"),
                        Columns.instantOrNull(rows, "released_at")));
            }
        }
        return held;
    }
}
