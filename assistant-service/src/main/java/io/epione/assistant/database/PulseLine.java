package io.epione.assistant.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** A connection beside the pool, on which nothing is done but listening whether the server is there. */
@ApplicationScoped
class PulseLine {
    private static final int BEAT_MILLIS = 250;
    /** Nothing is done on this line, so that even a busy server answers in a small part of it. */
    private static final int PATIENCE_SECONDS = 1;
    /** Cannot be reached, or is ending, in recovery or not yet there; full or refusing somebody is none of these. */
    private static final Set<String> UNREACHABLE =
            Set.of("08000", "08001", "08003", "08006", "57P01", "57P02", "57P03");

    private final String url;
    private final Properties properties = new Properties();

    @Inject
    PulseLine(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("ApplicationName", "epione-pulse");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("loginTimeout", Integer.toString(PATIENCE_SECONDS));
    }

    Connection open() throws SQLException {
        return Objects.requireNonNull(new Driver().connect(url, properties), "an address of PostgreSQL");
    }

    /** One beat, of a quarter of a second where nothing happens; false, or a failure, once the server is not at the other end. */
    static boolean beats(Connection line) throws SQLException {
        // Comes back at once when the server closes the line.
        line.unwrap(PGConnection.class).getNotifications(BEAT_MILLIS);
        return line.isValid(PATIENCE_SECONDS);
    }

    static boolean unreachable(SQLException failure) {
        return UNREACHABLE.contains(String.valueOf(failure.getSQLState()));
    }
}
