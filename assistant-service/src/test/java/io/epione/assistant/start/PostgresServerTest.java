package io.epione.assistant.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    Path temporary = Path.of("unset");

    @Test
    void whatWasCommittedIsFoundAgain() throws StartFailure, IOException, SQLException {
        try (DataFolder folder = open()) {
            try (PostgresServer server = start(folder);
                    Connection connection = connect(server, server.access().password())) {
                connection.createStatement().execute("create table kept as select 7 as number");
            }
            try (PostgresServer server = start(folder);
                    Connection connection = connect(server, server.access().password());
                    var rows = connection.createStatement().executeQuery("select number from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
            }
        }
    }

    @Test
    void aServerLeftByAKilledServiceIsEndedFirst() throws StartFailure, IOException, SQLException {
        try (DataFolder folder = open()) {
            PostgresServer left = start(folder);
            try (Connection connection = connect(left, left.access().password())) {
                connection.createStatement().execute("create table kept as select 7 as number");
            }
            try (PostgresServer server = start(folder);
                    Connection connection = connect(server, server.access().password());
                    var rows = connection.createStatement().executeQuery("select number from kept")) {
                assertThat(rows.next()).isTrue();
                assertThatThrownBy(() -> connect(left, left.access().password()))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aServerThatIsKilledComesBackAtItsAddressWithWhatWasCommitted() throws StartFailure, IOException, SQLException {
        try (DataFolder folder = open();
                PostgresServer server = start(folder)) {
            try (Connection connection = connect(server, server.access().password())) {
                connection.createStatement().execute("create table kept as select 7 as number");
            }
            Path note = temporary.resolve("data/postgres/postmaster.pid");
            long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
                try (Connection connection = connect(server, server.access().password());
                        var rows = connection.createStatement().executeQuery("select number from kept")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isEqualTo(7);
                    assertThat(Files.readAllLines(note).getFirst().strip()).isNotEqualTo(Long.toString(pid));
                }
            });
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndDurabilityIsOn() throws StartFailure, IOException, SQLException {
        try (DataFolder folder = open();
                PostgresServer server = start(folder)) {
            assertThatThrownBy(() -> connect(server, "wrong")).isInstanceOf(SQLException.class);
            try (Connection connection = connect(server, server.access().password())) {
                assertThat(setting(connection, "fsync")).isEqualTo("on");
                assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
                assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
                assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(setting(connection, "is_superuser")).isEqualTo("off");
            }
        }
    }

    @Test
    void aFirstStartThatWasCutOffIsMadeAnew() throws StartFailure, IOException {
        try (DataFolder folder = open()) {
            Files.createDirectories(temporary.resolve("data/postgres.new/base"));
            start(folder).close();
            assertThat(temporary.resolve("data/postgres.new")).doesNotExist();
        }
    }

    @Test
    void aNoteOfAProcessLongGoneDoesNotStopTheStart() throws StartFailure, IOException {
        try (DataFolder folder = open()) {
            start(folder).close();
            // A number that belongs to another living program: this test.
            Files.writeString(
                    folder.postgres().resolve("postmaster.pid"),
                    ProcessHandle.current().pid() + "\n");
            start(folder).close();
        }
    }

    @Test
    void aCorruptFolderIsSaidInOneSentenceAndLeftAsItIs() throws StartFailure, IOException {
        try (DataFolder folder = open()) {
            start(folder).close();
            Path control = folder.postgres().resolve("global/pg_control");
            Files.write(control, new byte[10]);
            assertThatThrownBy(() -> start(folder))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("was left as it is")
                    .hasMessageContaining("postgres.log");
            assertThat(control).hasSize(10);
        }
    }

    private DataFolder open() throws StartFailure {
        return DataFolder.open(temporary.resolve("data"));
    }

    private static PostgresServer start(DataFolder folder) throws StartFailure {
        return PostgresServer.start(folder, PostgresBinaries.unpackedUnder(Settings.cache()), Map.of());
    }

    private static Connection connect(PostgresServer server, String password) throws SQLException {
        return DriverManager.getConnection(server.access().url(), DatabaseAccess.USER, password);
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
