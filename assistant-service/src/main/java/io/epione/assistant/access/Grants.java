package io.epione.assistant.access;

import io.epione.profile.consent.DataCategory;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom each person has let in. Revoking takes effect with the next request. Thread-safe. */
@ApplicationScoped
class Grants {
    private static final String COLUMNS = "select grantee, kind, categories, granted_by, granted_at from access_grant ";

    private final Rows rows;
    private final Clock clock;

    @Inject
    Grants(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    List<Grant> of(PatientId patient) {
        return rows.list(COLUMNS + "where patient = ? order by kind, grantee", Grants::read, patient.value());
    }

    Optional<Grant> find(PatientId patient, String grantee, Grant.Kind kind) {
        return rows.first(
                COLUMNS + "where patient = ? and grantee = ? and kind = ?",
                Grants::read,
                patient.value(),
                grantee,
                kind.code());
    }

    /** The people who let somebody in, ordered by identifier. */
    List<PatientId> patientsOf(String grantee, Grant.Kind kind) {
        return rows.list(
                "select patient from access_grant where grantee = ? and kind = ? order by patient",
                row -> new PatientId(row.getString(1)),
                grantee,
                kind.code());
    }

    void put(PatientId patient, String grantee, Grant.Kind kind, Set<DataCategory> categories, String by) {
        rows.update(
                """
                insert into access_grant (patient, grantee, kind, categories, granted_by, granted_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (patient, grantee, kind)
                do update set categories = excluded.categories,
                              granted_by = excluded.granted_by, granted_at = excluded.granted_at
                """,
                patient.value(),
                grantee,
                kind.code(),
                categories.stream().map(Enum::name).sorted().toArray(String[]::new),
                by,
                clock.instant());
    }

    /** Whether there was such a grant. */
    boolean revoke(PatientId patient, String grantee, Grant.Kind kind) {
        return rows.update(
                        "delete from access_grant where patient = ? and grantee = ? and kind = ?",
                        patient.value(),
                        grantee,
                        kind.code())
                > 0;
    }

    private static Grant read(ResultSet row) throws SQLException {
        String[] categories = (String[]) row.getArray(3).getArray();
        return new Grant(
                row.getString(1),
                Grant.Kind.of(row.getString(2)).orElseThrow(),
                Arrays.stream(categories).map(DataCategory::valueOf).collect(Collectors.toSet()),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
