package io.epione.profile.store;

import java.sql.SQLException;

/**
 * The database could not do what was asked. The server's own message may quote stored values, so only its SQL state
 * travels on.
 */
final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreUnavailable(SQLException cause) {
        super("the profile store failed with SQL state " + cause.getSQLState());
        setStackTrace(cause.getStackTrace());
    }
}
