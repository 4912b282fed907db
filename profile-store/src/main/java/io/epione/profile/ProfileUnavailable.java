package io.epione.profile;

import java.sql.SQLException;

/**
 * The memory could not do what was asked: the database is away, full, or gave up. Nothing was stored; the same call may
 * be tried again. The server's own message may quote stored values, so only its SQL state travels on.
 */
public final class ProfileUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ProfileUnavailable(SQLException cause) {
        super("the profile store failed with SQL state " + cause.getSQLState());
        setStackTrace(cause.getStackTrace());
    }
}
