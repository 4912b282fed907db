package io.epione.assistant.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Whether the database can be reached, known at every moment, so that an answer that must not wait asks here and not the
 * pool, which tries twice and waits a second in between. Away is what a new connection cannot reach: a busy pool, a
 * server that takes no more connections or a single line that breaks is not. Thread-safe.
 */
@ApplicationScoped
public class DatabasePulse {
    private static final Logger LOG = Logger.getLogger(DatabasePulse.class);
    private static final Duration AGAIN = Duration.ofMillis(250);

    private final PulseLine lines;
    private final AgroalDataSource pool;
    private volatile boolean away;
    private volatile boolean stopped;

    @Inject
    DatabasePulse(PulseLine lines, AgroalDataSource pool) {
        this.lines = lines;
        this.pool = pool;
    }

    /** False again within a second after the database is back. */
    public boolean away() {
        return away;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("database-pulse").start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void watch() {
        while (!stopped) {
            try {
                Connection line = lines.open();
                note(false);
                listen(line);
            } catch (SQLException | RuntimeException e) {
                note(e instanceof SQLException failure && PulseLine.unreachable(failure));
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    /** A line that breaks says nothing by itself: a new one is tried at once. */
    private void listen(Connection line) {
        try (line) {
            boolean there = true;
            while (there && !stopped) {
                there = PulseLine.beats(line);
            }
        } catch (SQLException e) {
            LOG.debugf("The line broke: SQL state %s", e.getSQLState());
        }
    }

    private void note(boolean unreachable) {
        if (unreachable == away || stopped) {
            return;
        }
        if (unreachable) {
            LOG.error("The database cannot be reached.");
            // Who still waits for an answer of it is told now, and no dead connection is handed out later.
            pool.flush(FlushMode.ALL);
        } else {
            LOG.info("The database can be reached again.");
        }
        away = unreachable;
    }
}
