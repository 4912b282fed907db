package io.epione.assistant.access;

import io.epione.profile.person.PatientId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The access log of every person: who looked, as what, why and when. A row is committed on its own before the read it
 * belongs to, so that a read that fails is still seen. Thread-safe.
 */
@ApplicationScoped
public class AuditTrail {
    private static final String COLUMNS =
            "select patient, seq, actor, actor_name, role, purpose, at, prev_hash, hash from access_log ";

    private static final int PAGE = 1000;

    private final Rows rows;
    private final Clock clock;

    @Inject
    AuditTrail(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Commits on its own. */
    void record(PatientId patient, String actor, String actorName, String role, String purpose) {
        QuarkusTransaction.requiringNew().run(() -> append(patient, actor, actorName, role, purpose));
    }

    /** Commits together with the change that it tells of, in the running transaction. */
    void recordChange(PatientId patient, Caller caller, String what) {
        append(patient, caller.subject(), caller.name(), Named.role(caller), what);
    }

    private void append(PatientId patient, String actor, String actorName, String role, String purpose) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.list("select pg_advisory_xact_lock(hashtextextended(?, 20))", row -> true, patient.value());
        Optional<AuditEntry> last =
                rows.first(COLUMNS + "where patient = ? order by seq desc limit 1", AuditTrail::read, patient.value());
        AuditEntry entry = AuditEntry.chained(
                patient,
                last.map(AuditEntry::seq).orElse(0L) + 1,
                actor,
                actorName,
                role,
                purpose,
                at,
                last.map(AuditEntry::hash).orElse(AuditEntry.START));
        rows.update(
                "insert into access_log (patient, seq, actor, actor_name, role, purpose, at, prev_hash, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                patient.value(),
                entry.seq(),
                actor,
                actorName,
                role,
                purpose,
                at,
                entry.prevHash(),
                entry.hash());
    }

    /** The newest rows before a number, newest first. */
    List<AuditEntry> page(PatientId patient, long before, int limit) {
        return rows.list(
                COLUMNS + "where patient = ? and seq < ? order by seq desc limit ?",
                AuditTrail::read,
                patient.value(),
                before,
                limit);
    }

    /** The number of the first row that was changed, put in or whose predecessor is missing; empty when all is well. */
    OptionalLong firstBroken(PatientId patient) {
        long previous = 0;
        byte[] hash = AuditEntry.START;
        while (true) {
            List<AuditEntry> page = rows.list(
                    COLUMNS + "where patient = ? and seq > ? order by seq limit " + PAGE,
                    AuditTrail::read,
                    patient.value(),
                    previous);
            for (AuditEntry entry : page) {
                if (!entry.follows(previous, hash)) {
                    return OptionalLong.of(entry.seq());
                }
                previous = entry.seq();
                hash = entry.hash();
            }
            if (page.size() < PAGE) {
                return OptionalLong.empty();
            }
        }
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                new PatientId(row.getString(1)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getBytes(8),
                row.getBytes(9));
    }
}
