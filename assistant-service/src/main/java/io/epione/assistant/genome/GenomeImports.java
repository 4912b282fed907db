package io.epione.assistant.genome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The files that people sent and what became of each, in the running transaction where there is one. Thread-safe. */
@ApplicationScoped
class GenomeImports {
    private final DataSource database;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    GenomeImports(DataSource database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** One of them. */
    record Import(
            UUID id,
            ImportStatus status,
            Instant receivedAt,
            Instant progressAt,
            ImportView.Progress progress,
            @Nullable Outcome outcome,
            boolean rawKept) {}

    void begin(PatientId patient, UUID id, long totalBytes) {
        change(
                "insert into genome_import (patient, id, status, received_at, progress_at, total_bytes)"
                        + " values (?, ?, 'reading', ?, ?, ?)",
                patient.value(),
                id,
                now(),
                now(),
                totalBytes);
    }

    void progress(PatientId patient, UUID id, long rows, long bytes) {
        change(
                "update genome_import set row_count = ?, bytes = ?, progress_at = ? where patient = ? and id = ?",
                rows,
                bytes,
                now(),
                patient.value(),
                id);
    }

    /** False where the import is not there any more, or is over. */
    boolean end(PatientId patient, UUID id, ImportStatus status, Outcome outcome, boolean rawKept) {
        return change(
                        "update genome_import set status = ?, outcome = ?::jsonb, raw_kept = ?, progress_at = ?"
                                + " where patient = ? and id = ? and status = 'reading'",
                        status.code(),
                        json(outcome),
                        rawKept,
                        now(),
                        patient.value(),
                        id)
                > 0;
    }

    /** Gives one that is flagged another standing; false where it is not flagged, or not there. */
    boolean settle(PatientId patient, UUID id, ImportStatus status, Outcome outcome) {
        return change(
                        "update genome_import set status = ?, outcome = ?::jsonb where patient = ? and id = ?"
                                + " and status = 'flagged'",
                        status.code(),
                        json(outcome),
                        patient.value(),
                        id)
                > 0;
    }

    /** Deletes the genotypes of one. */
    void empty(PatientId patient, UUID id) {
        change("delete from genome_part where patient = ? and import = ?", patient.value(), id);
    }

    /** Deletes the file itself, and leaves what was read of it; false where none is kept. */
    boolean dropFile(PatientId patient, UUID id) {
        change(
                "delete from genome_part where patient = ? and import = ? and kind = ?",
                patient.value(),
                id,
                SealedKind.RAW.code());
        return change(
                        "update genome_import set raw_kept = false where patient = ? and id = ? and raw_kept",
                        patient.value(),
                        id)
                > 0;
    }

    /** The newest ones, the newest first. */
    List<UUID> newest(PatientId patient, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id from genome_import where patient = ? order by received_at desc, id limit ?")) {
            statement.setString(1, patient.value());
            statement.setInt(2, most);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new GenomeDatabaseFailure(e);
        }
    }

    void forget(PatientId patient) {
        change("delete from genome_import where patient = ?", patient.value());
    }

    Optional<Import> find(PatientId patient, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select status, received_at, progress_at, row_count, bytes, total_bytes, outcome, raw_kept"
                                + " from genome_import where patient = ? and id = ?")) {
            statement.setString(1, patient.value());
            statement.setObject(2, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(id, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new GenomeDatabaseFailure(e);
        }
    }

    private Import read(UUID id, ResultSet row) throws SQLException {
        String outcome = row.getString(7);
        return new Import(
                id,
                ImportStatus.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT)),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                new ImportView.Progress(row.getLong(4), row.getLong(5), row.getLong(6)),
                outcome == null ? null : outcome(outcome),
                row.getBoolean(8));
    }

    private int change(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new GenomeDatabaseFailure(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String json(Outcome outcome) {
        try {
            return mapper.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new GenomeDatabaseFailure(e);
        }
    }

    private Outcome outcome(String json) {
        try {
            return mapper.readValue(json, Outcome.class);
        } catch (JsonProcessingException e) {
            throw new GenomeDatabaseFailure(e);
        }
    }
}
