package io.epione.assistant.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an absent database is, and what is none. That one is noticed is seen from outside, where it can be ended. */
@QuarkusTest
class DatabasePulseTest {
    private static final String LINES = "from pg_stat_activity where application_name = 'epione-pulse'";

    @Inject
    DatabasePulse pulse;

    @Inject
    AgroalDataSource pool;

    @Test
    void aPoolThatIsAllTakenIsNoAbsentDatabase() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size()
                    < pool.getConfiguration().connectionPoolConfiguration().maxSize()) {
                taken.add(pool.getConnection());
            }
            assertThat(pulse.away()).isFalse();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void aLineThatIsCutIsOpenedAnewAndIsNoAbsentDatabase() throws SQLException {
        long before = number("select max(pid) " + LINES);
        number("select count(pg_terminate_backend(pid)) " + LINES);
        await("another line").until(() -> {
            assertThat(pulse.away()).isFalse();
            return number("select count(*) " + LINES + " and pid <> " + before) == 1;
        });
        assertThat(pulse.away()).isFalse();
    }

    @Test
    @Timeout(4)
    void aServerThatTakesConnectionsAndSaysNothingIsAwaySoon() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/epione";
            PulseLine line = new PulseLine(url, Optional.of("epione"), Optional.empty());

            assertThatThrownBy(line::open)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure ->
                                    assertThat(PulseLine.unreachable(failure)).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
    void aServerThatCannotBeReachedOrIsEndingIsAway(String state) {
        assertThat(PulseLine.unreachable(new SQLException("", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"53300", "28P01", "3D000", "08004", "08P01"})
    void aServerThatIsFullOrRefusesSomebodyIsThere(String state) {
        assertThat(PulseLine.unreachable(new SQLException("", state))).isFalse();
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }
}
