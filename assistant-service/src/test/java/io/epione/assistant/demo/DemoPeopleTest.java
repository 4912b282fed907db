package io.epione.assistant.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.config.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoPeopleTest {
    private final DemoPeople demo;
    private final SettableClock settable;
    private final Clock clock;
    private final DataSource database;

    @Inject
    DemoPeopleTest(DemoPeople demo, SettableClock settable, Clock clock, DataSource database) {
        this.demo = demo;
        this.settable = settable;
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void timeGoesOn() {
        settable.reset();
    }

    @Test
    void aRestartNeitherDoublesNorLosesAndFillsUpToNow() throws SQLException {
        settable.set(later());
        demo.bringUpToNow();
        long first = entries();
        assertThat(first).isGreaterThan(90_000);

        assertThat(demo.bringUpToNow()).isEmpty();
        assertThat(entries()).isEqualTo(first);

        settable.advance(Duration.ofDays(1));
        assertThat(demo.bringUpToNow()).hasSize(6);
        assertThat(entries() - first).isBetween(900L, 1_300L);
        assertThat(count("select count(*) from entry where revision > 1")).isZero();
    }

    @Test
    void aGeneratedValueLeadsBackToTheNoteThatSaysSo() throws SQLException {
        demo.bringUpToNow();

        assertThat(count("select count(*) from entry e join raw_payload p on p.patient = e.patient and p.id = e.payload"
                        + " where p.format = 'demo' and e.pointer <> 'line:1'"))
                .isZero();
    }

    @Test
    void aRealPersonWithTheIdentifierOfAGeneratedOneGetsNothing() throws SQLException {
        settable.set(later());
        demo.bringUpToNow();
        change("update person set synthetic = false where id = 'ana'");
        try {
            settable.advance(Duration.ofHours(1));
            assertThat(demo.bringUpToNow())
                    .hasSize(5)
                    .noneMatch(id -> id.value().equals("ana"));
        } finally {
            change("update person set synthetic = true where id = 'ana'");
        }
    }

    @Test
    void whatWasCutOffHalfWayIsFilledWithoutDoubling() throws SQLException {
        settable.set(later());
        demo.bringUpToNow();
        long whole = entries();
        change("update demo_progress set until = until - interval '2 days' where patient = 'ana'");

        assertThat(demo.bringUpToNow())
                .singleElement()
                .satisfies(id -> assertThat(id.value()).isEqualTo("ana"));
        assertThat(entries()).isEqualTo(whole);
    }

    /** After everything that is filled already, so that the tests run in any order. */
    private Instant later() throws SQLException {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        long filled = count("select coalesce(max(extract(epoch from until)), 0)::bigint from demo_progress");
        Instant after =
                Instant.ofEpochSecond(filled).truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        return (after.isAfter(hour) ? after : hour).plusSeconds(60);
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private long entries() throws SQLException {
        return count("select count(*) from entry e join series s on s.patient = e.patient and s.id = e.series"
                + " where s.source = 'demo'");
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
