package io.epione.assistant.access;

import io.epione.assistant.commit.GroupCommit;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The access log of every person: who looked, as what, why and when. A row is committed on its own before the read it
 * belongs to, so that a read that fails is still seen. Thread-safe.
 */
@ApplicationScoped
public class AuditTrail {
    private static final String COLUMNS =
            "select patient, seq, actor, actor_name, role, purpose, at, prev_hash, hash from access_log ";

    /** A group does not wait long for one of its people. */
    private static final String LONGEST_WAIT = "250ms";

    private static final String FOR_EVER = "0";
    private static final String LOCK = "select set_config('lock_timeout', ?, true),"
            + " pg_advisory_xact_lock(hashtextextended(p, 20)) from unnest(?::text[]) p";

    private static final String NEWEST = "select l.* from unnest(?::text[]) p cross join lateral (" + COLUMNS
            + "where patient = p order by seq desc limit 1) l";

    private static final int PAGE = 1000;
    private static final int TOGETHER = 256;
    private static final int WAITING = 20_000;

    private final Rows rows;
    private final Clock clock;
    private final GroupCommit<Look, AuditEntry> together;

    @Inject
    AuditTrail(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        this.together = new GroupCommit<>(
                new GroupCommit.Bounds<>(_ -> 1, TOGETHER, WAITING),
                looks -> QuarkusTransaction.requiringNew().call(() -> append(looks, LONGEST_WAIT)),
                look -> QuarkusTransaction.requiringNew()
                        .call(() -> append(List.of(look), FOR_EVER).getFirst()));
    }

    /** Somebody looks at a profile. */
    private record Look(PatientId patient, String actor, String actorName, String role, String purpose, Instant at) {
        AuditEntry after(@Nullable AuditEntry last) {
            return AuditEntry.chained(
                    patient,
                    last == null ? 1 : last.seq() + 1,
                    actor,
                    actorName,
                    role,
                    purpose,
                    at,
                    last == null ? AuditEntry.START : last.hash());
        }
    }

    /** Commits on its own, together with others that come at the same time. */
    void record(PatientId patient, String actor, String actorName, String role, String purpose) {
        together.commit(patient, new Look(patient, actor, actorName, role, purpose, now()));
    }

    /** Commits together with the change that it tells of, in the running transaction. */
    void recordChange(PatientId patient, Caller caller, String what) {
        append(List.of(new Look(patient, caller.subject(), caller.name(), Named.role(caller), what, now())), FOR_EVER);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Appends rows, each chained to the one before it of the same person. */
    private List<AuditEntry> append(List<Look> looks, String longestWait) {
        String[] people = looks.stream()
                .map(look -> look.patient().value())
                .distinct()
                .sorted()
                .toArray(String[]::new);
        rows.list(LOCK, row -> true, longestWait, people);
        Map<PatientId, AuditEntry> last = new HashMap<>();
        rows.list(NEWEST, AuditTrail::read, (Object) people).forEach(entry -> last.put(entry.patient(), entry));
        List<AuditEntry> entries = new ArrayList<>();
        for (Look look : looks) {
            AuditEntry entry = look.after(last.get(look.patient()));
            last.put(look.patient(), entry);
            entries.add(entry);
        }
        insert(entries);
        return entries;
    }

    private void insert(List<AuditEntry> entries) {
        rows.update(
                "insert into access_log (patient, seq, actor, actor_name, role, purpose, at, prev_hash, hash)"
                        + " select * from unnest(?::text[], ?::text[]::bigint[], ?::text[], ?::text[], ?::text[],"
                        + " ?::text[], ?::text[]::timestamptz[], ?::bytea[], ?::bytea[])",
                texts(entries, entry -> entry.patient().value()),
                texts(entries, AuditEntry::seq),
                texts(entries, AuditEntry::actor),
                texts(entries, AuditEntry::actorName),
                texts(entries, AuditEntry::role),
                texts(entries, AuditEntry::purpose),
                texts(entries, AuditEntry::at),
                entries.stream().map(AuditEntry::prevHash).toArray(byte[][]::new),
                entries.stream().map(AuditEntry::hash).toArray(byte[][]::new));
    }

    private static String[] texts(List<AuditEntry> entries, Function<AuditEntry, Object> part) {
        return entries.stream().map(part).map(Object::toString).toArray(String[]::new);
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
