package io.epione.profile.store;

import io.epione.profile.observation.Archive;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The archive on PostgreSQL. */
@ApplicationScoped
class PostgresArchive implements Archive {
    /** Of fewer entries a block with its row is hardly smaller than their rows. */
    private static final int WORTHWHILE = 24;

    private final Transactions transactions;
    private final int worthwhile;

    @Inject
    PostgresArchive(DataSource source) {
        this(source, WORTHWHILE);
    }

    PostgresArchive(DataSource source, int worthwhile) {
        this.transactions = new Transactions(source);
        this.worthwhile = worthwhile;
    }

    @Override
    public int seal(PatientId patient, Instant untouchedSince, int most) {
        return transactions.write(connection -> {
            PersonLock.take(connection, patient);
            var sealed = new SealedDays(connection, patient);
            List<SealedDays.Day> days = resting(connection, patient, Texts.bound(untouchedSince), most);
            for (SealedDays.Day day : days) {
                sealed.seal(day);
            }
            return days.size();
        });
    }

    private List<SealedDays.Day> resting(Connection connection, PatientId patient, Instant before, int most)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                select series, (effective at time zone 'UTC')::date as day from entry where patient = ?
                group by 1, 2 having count(*) >= ? and max(received_at) < ? order by 2, 1 limit ?""")) {
            OrderedRows.bind(select, List.of(patient.value(), worthwhile, before, most));
            try (var rows = select.executeQuery()) {
                var days = new ArrayList<SealedDays.Day>();
                while (rows.next()) {
                    days.add(new SealedDays.Day(rows.getInt(1), rows.getObject(2, LocalDate.class)));
                }
                return days;
            }
        }
    }

    @Override
    public int forget(PatientId patient, Instant receivedBefore, int most) {
        Instant before = Texts.bound(receivedBefore);
        return transactions.write(connection -> {
            PersonLock.take(connection, patient);
            try (var update = connection.prepareStatement("""
                    update raw_payload set body = null where patient = ? and id in (
                        select p.id from raw_payload p
                        where p.patient = ? and p.body is not null and p.received_at < ?
                          and not exists (select from raw_payload r
                                          where r.patient = p.patient and r.digest = p.digest and r.received_at >= ?)
                          and not exists (select from quarantined q
                                          where q.patient = p.patient and q.payload = p.id and q.state = 'pending')
                        limit ?)""")) {
                OrderedRows.bind(update, List.of(patient.value(), patient.value(), before, before, most));
                return update.executeUpdate();
            }
        });
    }
}
