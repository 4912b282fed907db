package io.epione.assistant.start;

import io.epione.assistant.start.StartFailure.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** How the service reaches its own server: the user {@code epione}, owner of the database {@code epione}. */
record DatabaseAccess(int port, String superuserPassword, String password) {
    static final String USER = "epione";

    private static final String WRONG_PASSWORD_OR_USER = "28P01";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final long WAIT_SECONDS = 90;

    String url() {
        return url(USER);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Waits until the server answers, through a recovery if need be, and makes the user and database of a first start. */
    void awaitReady(BooleanSupplier alive) throws StartFailure {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        String reason = "it did not answer";
        while (alive.getAsBoolean() && System.nanoTime() < end) {
            try (Connection connection = connect(USER, USER, password)) {
                return;
            } catch (SQLException e) {
                reason = String.valueOf(e.getMessage());
                if (NO_SUCH_DATABASE.equals(e.getSQLState()) || WRONG_PASSWORD_OR_USER.equals(e.getSQLState())) {
                    create();
                } else {
                    pause();
                }
            }
        }
        throw new StartFailure(Kind.DATABASE, "PostgreSQL is not ready: " + reason);
    }

    private void create() throws StartFailure {
        try (Connection connection = connect("postgres", "postgres", superuserPassword);
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_roles where rolname = 'epione'")
                    .next()) {
                statement.execute("create role epione login");
            }
            // The password is hexadecimal digits of our own making.
            statement.execute("alter role epione password '" + password + "'");
            if (!statement
                    .executeQuery("select from pg_database where datname = 'epione'")
                    .next()) {
                statement.execute("create database epione owner epione");
            }
        } catch (SQLException e) {
            throw new StartFailure(Kind.DATABASE, "The database user cannot be made: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database, String user, String secret) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", secret);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(database), properties);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
