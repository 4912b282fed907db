package io.epione.assistant.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** How far each generated person is filled. Takes part in the running transaction. */
@ApplicationScoped
class DemoProgress {
    private final DataSource database;

    @Inject
    DemoProgress(DataSource database) {
        this.database = database;
    }

    Optional<Instant> of(String patient) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select until from demo_progress where patient = ?")) {
            query.setString(1, patient);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the progress of the demonstration cannot be read", e);
        }
    }

    void store(String patient, Instant until) {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement("insert into demo_progress (patient, until) values (?, ?)"
                        + " on conflict (patient) do update set until = excluded.until")) {
            change.setString(1, patient);
            change.setObject(2, until.atOffset(ZoneOffset.UTC));
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the progress of the demonstration cannot be stored", e);
        }
    }
}
