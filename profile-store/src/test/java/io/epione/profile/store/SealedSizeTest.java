package io.epione.profile.store;

import static io.epione.profile.store.Profiles.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a stored reading costs once its day is sealed: the table with all its overhead, without indexes and payloads. */
class SealedSizeTest {
    private static final int DAYS = 2;
    private static final Instant MIDNIGHT = Instant.parse("2026-11-02T00:00:00Z");

    private final Profiles ana = Profiles.aPerson();

    @Test
    void aReadingPushedSinglyTakesAtMostEightBytes() throws SQLException {
        new GlucoseDays(ana, false).pushSingly(MIDNIGHT, DAYS);
        assertThat(bytesPerReading()).isLessThanOrEqualTo(8);
    }

    @Test
    void aReadingInMillimolesPushedSinglyTakesAtMostEightBytes() throws SQLException {
        new GlucoseDays(ana, true).pushSingly(MIDNIGHT, DAYS);
        assertThat(bytesPerReading()).isLessThanOrEqualTo(8);
    }

    @Test
    void aReadingOfOneLargeDeliveryTakesAtMostEightBytes() throws SQLException {
        new GlucoseDays(ana, false).pushAtOnce(MIDNIGHT, DAYS, NOON);
        assertThat(bytesPerReading()).isLessThanOrEqualTo(8);
    }

    /** As a table of many such people: a single day would not fill a page. */
    private double bytesPerReading() throws SQLException {
        int people = 500;
        new PostgresArchive(TestDatabase.source()).seal(ana.patient, NOON.plus(Duration.ofDays(1)), 100);
        try (var connection = TestDatabase.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temp table measured (like sealed_day including storage)");
            statement.execute("""
                    insert into measured
                    select gen_random_uuid()::text, series, day, entries, first_received, last_received, body
                    from sealed_day, generate_series(1, %d) where patient = '%s'""".formatted(people, ana.patient.value()));
            try (var rows = statement.executeQuery("select sum(entries), pg_table_size('measured') from measured")) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo((long) people * DAYS * GlucoseDays.A_DAY);
                return rows.getDouble(2) / rows.getLong(1);
            }
        }
    }
}
