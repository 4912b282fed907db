package io.epione.profile.store;

import io.epione.profile.person.PatientId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Lets one transaction after the other write a person's entries; those of different people do not wait. Such a
 * transaction looks up by keys alone, so its statements are planned once for all values: planning them for each costs
 * more than running them.
 */
final class PersonLock {
    private static final String ONE_PLAN = "set_config('plan_cache_mode', 'force_generic_plan', true)";
    private static final String LOCK = "pg_advisory_xact_lock(hashtextextended(%s, 4711))";
    private static final String LONGEST_WAIT = "250ms";

    private PersonLock() {}

    /** Waits for the lock and keeps it until the transaction ends. */
    static void take(Connection connection, PatientId patient) throws SQLException {
        try (var lock = connection.prepareStatement("select " + ONE_PLAN + ", " + LOCK.formatted("?"))) {
            lock.setString(1, patient.value());
            lock.execute();
        }
    }

    /**
     * The same for several people, always in the same order. Fails where one of them is busy for long: nobody waits for
     * a stranger. The transaction waits for no other lock longer than that either.
     */
    static void take(Connection connection, Collection<PatientId> people) throws SQLException {
        try (var lock = connection.prepareStatement("select set_config('lock_timeout', ?, true), " + ONE_PLAN + ", "
                + LOCK.formatted("p") + " from unnest(?::text[]) p")) {
            lock.setString(1, LONGEST_WAIT);
            lock.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            people.stream()
                                    .map(PatientId::value)
                                    .distinct()
                                    .sorted()
                                    .toArray()));
            lock.execute();
        }
    }
}
