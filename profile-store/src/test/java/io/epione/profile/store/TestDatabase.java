package io.epione.profile.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for all tests of this module, with our migrations; tests keep apart by using their own people. */
final class TestDatabase {
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    static DataSource source() {
        return POSTGRES.getPostgresDatabase();
    }

    private static EmbeddedPostgres start() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
