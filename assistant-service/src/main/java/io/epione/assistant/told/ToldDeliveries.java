package io.epione.assistant.told;

import io.epione.assistant.access.Rows;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which deliveries a person was told of. Takes part in the caller's transaction. Thread-safe. */
@ApplicationScoped
public class ToldDeliveries {
    private final Rows rows;

    ToldDeliveries(Rows rows) {
        this.rows = rows;
    }

    void add(ToldDelivery told) {
        rows.update(
                "insert into told_delivery (patient, id, format, payloads, layers, received_at) values (?, ?, ?, ?, ?, ?)",
                told.patient().value(),
                told.id(),
                told.format(),
                told.payloads().toArray(UUID[]::new),
                told.layers().stream().map(Enum::name).toArray(String[]::new),
                told.receivedAt());
    }

    /** The person's own delivery of this identifier. */
    public Optional<ToldDelivery> find(PatientId patient, UUID id) {
        return rows.first(
                "select id, format, payloads, layers, received_at, taken_back_at is not null as taken_back"
                        + " from told_delivery where patient = ? and id = ?",
                row -> read(patient, row),
                patient.value(),
                id);
    }

    /** Notes that it counts no more; false where that was noted already. */
    boolean takeBack(ToldDelivery told, Instant at) {
        return rows.update(
                        "update told_delivery set taken_back_at = ? where patient = ? and id = ? and taken_back_at is null",
                        at,
                        told.patient().value(),
                        told.id())
                == 1;
    }

    private static ToldDelivery read(PatientId patient, ResultSet row) throws SQLException {
        return new ToldDelivery(
                patient,
                row.getObject("id", UUID.class),
                row.getString("format"),
                List.of((UUID[]) row.getArray("payloads").getArray()),
                Stream.of((String[]) row.getArray("layers").getArray())
                        .map(DataCategory::valueOf)
                        .collect(Collectors.toSet()),
                Objects.requireNonNull(Rows.instant(row, "received_at")),
                row.getBoolean("taken_back"));
    }
}
