package io.epione.acceptance.bench;

import io.epione.acceptance.running.RunningService;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * The peer of a delivery: PostgreSQL's COPY of the same rows into the same table, for people that the service does not
 * know. Thread-safe: whoever copies has a connection alone, and gives it back.
 */
final class CopiedRows implements AutoCloseable {
    private static final int YEAR = 105_120;

    private final String url;
    private final String owner;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    private CopiedRows(String url, String owner) {
        this.url = url;
        this.owner = owner;
    }

    static CopiedRows into(RunningService service) throws IOException {
        Path data = service.data();
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return new CopiedRows(url(data, port, "epione"), url(data, port, "postgres"));
    }

    private static String url(Path data, String port, String user) throws IOException {
        String password =
                Files.readString(data.resolve("secrets/" + user + "-password")).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/epione?user=" + user + "&password=" + password;
    }

    /** One transaction. */
    void copy(int person, Day day) throws SQLException, IOException {
        String now = Clock.systemUTC().instant().toString();
        UUID payload = UUID.randomUUID();
        String rows = IntStream.range(0, Day.READINGS)
                .mapToObj(i -> String.join(
                        "\t",
                        person(person),
                        "1",
                        day.at(i).toString(),
                        "0",
                        "UTC",
                        day.values().get(i).toString(),
                        "mg/dL",
                        "sensor",
                        now,
                        payload.toString(),
                        "line:" + (i + 2),
                        day.values().get(i).toString(),
                        "mg/dL"))
                .collect(Collectors.joining("\n", "", "\n"));
        Connection connection = connection();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy entry (patient, series, effective, revision, zone, amount, unit, method, received_at, payload,"
                                + " pointer, sent_value, sent_unit) from stdin",
                        new StringReader(rows));
        idle.add(connection);
    }

    /** Forgets the rows of a warm-up. */
    void empty() throws SQLException {
        Connection connection = connection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate entry");
        } finally {
            idle.add(connection);
        }
    }

    /** Fills the table up to so many rows, each person's a year of five-minute readings that came in just now. */
    void fill(int rows) throws SQLException {
        Connection connection = connection();
        try (Statement statement = connection.createStatement()) {
            for (long left = rows - rows(); left > 0; left -= YEAR) {
                statement.execute("""
                        insert into entry (patient, series, effective, revision, zone, amount, unit, method,
                                           received_at, payload, pointer, sent_value, sent_unit)
                        select p.patient, 1, timestamptz '2004-01-01 00:00:00Z' + i * interval '5 minutes', 0, 'UTC',
                               100 + i %% 70, 'mg/dL', 'sensor', now(), p.payload, 'line:' || i %% 288 + 2,
                               (100 + i %% 70)::text, 'mg/dL'
                        from (select 'c-' || gen_random_uuid() as patient, gen_random_uuid() as payload) p,
                             generate_series(1, %d) i""".formatted(Math.min(left, YEAR)));
            }
            statement.execute("vacuum analyze entry");
        } finally {
            idle.add(connection);
        }
        // What waits to be written back is no part of what is measured next.
        try (Connection server = DriverManager.getConnection(owner);
                Statement statement = server.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    double gigabytes(String size) throws SQLException {
        return number("select " + size) / 1e9;
    }

    long rows() throws SQLException {
        return (long) number("select count(*) from entry");
    }

    /** Bytes for each stored reading. */
    double bytesOf(String size) throws SQLException {
        return number("select " + size) / rows();
    }

    double number(String query) throws SQLException {
        Connection connection = connection();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getDouble(1);
        } finally {
            idle.add(connection);
        }
    }

    /** An identifier as long as those of people whom the service knows. */
    private static String person(long number) {
        return "c-" + UUID.nameUUIDFromBytes(new byte[] {(byte) number});
    }

    private Connection connection() throws SQLException {
        Connection connection = idle.poll();
        return connection == null ? DriverManager.getConnection(url) : connection;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }
}
