package io.epione.profile.store;

import io.epione.profile.person.PatientId;
import java.sql.Connection;
import java.sql.SQLException;

/** Lets one transaction after the other write a person's entries; those of different people do not wait. */
final class PersonLock {
    private PersonLock() {}

    /** Waits for the lock and keeps it until the transaction ends. */
    static void take(Connection connection, PatientId patient) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 4711))")) {
            lock.setString(1, patient.value());
            lock.execute();
        }
    }
}
