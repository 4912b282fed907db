package io.epione.profile.store;

import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.person.PatientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the entry table, apart from whose it is and of which series. */
record Revision(
        Instant effective,
        int number,
        Content content,
        String zone,
        String method,
        Instant receivedAt,
        @Nullable Instant supersededAt,
        UUID payload,
        String pointer,
        @Nullable String sentValue,
        @Nullable String sentUnit) {

    static Revision of(ResultSet row) throws SQLException {
        return new Revision(
                Columns.instant(row, "effective"),
                row.getInt("revision"),
                Columns.content(row),
                row.getString("zone"),
                row.getString("method"),
                Columns.instant(row, "received_at"),
                Columns.instantOrNull(row, "superseded_at"),
                row.getObject("payload", UUID.class),
                row.getString("pointer"),
                row.getString("sent_value"),
                row.getString("sent_unit"));
    }

    Entry entry(PatientId patient, Series series, boolean recalled) {
        var time = new EffectiveTime(effective, content.end(), ZoneId.of(zone));
        var provenance = new Provenance(
                series.key().source(),
                series.key().device(),
                method,
                receivedAt,
                payload,
                pointer,
                sentValue,
                sentUnit);
        return EntryBody.read(
                patient,
                series.key(),
                series.display(),
                content,
                time,
                recalled ? provenance.asRecalled() : provenance);
    }
}
