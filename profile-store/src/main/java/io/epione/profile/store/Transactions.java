package io.epione.profile.store;

import io.epione.profile.ProfileUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs work on a connection. A connection that is enlisted in the caller's transaction (autocommit off) is used as it
 * is and never committed here; any other gets a transaction of its own. Thread-safe.
 */
final class Transactions {
    private final DataSource source;

    Transactions(DataSource source) {
        this.source = source;
    }

    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T write(Work<T> work) {
        return run(work, false);
    }

    /** The work is one statement, which is a transaction by itself. */
    <T> T single(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new ProfileUnavailable(e);
        }
    }

    /** All statements of the work see one state of the database. */
    <T> T read(Work<T> work) {
        return run(work, true);
    }

    private <T> T run(Work<T> work, boolean reading) {
        try (Connection connection = source.getConnection()) {
            return connection.getAutoCommit() ? own(connection, work, reading) : work.run(connection);
        } catch (SQLException e) {
            throw new ProfileUnavailable(e);
        }
    }

    private static <T> T own(Connection connection, Work<T> work, boolean reading) throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (reading) {
                try (var statement = connection.createStatement()) {
                    statement.execute("set transaction isolation level repeatable read read only");
                }
            }
            T result = work.run(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollback(connection, e);
            throw e;
        } finally {
            restore(connection);
        }
    }

    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(new ProfileUnavailable(e));
        }
    }

    /** A connection that is broken cannot be put back either; the pool finds out by itself. */
    private static void restore(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // nothing was lost: the work was committed or rolled back before
        }
    }
}
