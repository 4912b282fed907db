package io.epione.assistant.vendor;

import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Appended.Outcome;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import io.epione.signals.Intake;
import io.epione.signals.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Counts what became of each delivery. Thread-safe; takes part in the running transaction. */
@ApplicationScoped
public class UsageLog {
    private final DataSource database;

    @Inject
    UsageLog(DataSource database) {
        this.database = database;
    }

    /** A delivery and what became of it. */
    public record Counted(Intake intake, Appended appended) {
        private String[] codes() {
            return Stream.concat(
                            intake.batch().quarantined().stream().map(Quarantined::code),
                            intake.rejections().stream().map(Rejection::code))
                    .toArray(String[]::new);
        }
    }

    /** Counts deliveries. */
    public void record(List<Counted> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into vendor_delivery
                            (patient, payload, client, format, received_at, received, accepted, duplicates, corrected,
                             quarantined, rejected, codes, delays)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            for (Counted counted : deliveries) {
                bind(insert, connection, counted);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new UsageFailure(e);
        }
    }

    private static void bind(PreparedStatement insert, Connection connection, Counted counted) throws SQLException {
        Intake intake = counted.intake();
        Appended appended = counted.appended();
        RawPayload raw = intake.batch().payload();
        insert.setString(1, raw.patient().value());
        insert.setObject(2, raw.id());
        insert.setString(3, raw.client());
        insert.setString(4, raw.format());
        insert.setObject(5, raw.receivedAt().atOffset(ZoneOffset.UTC));
        insert.setInt(6, intake.received());
        insert.setInt(7, appended.count(Outcome.STORED));
        insert.setInt(8, appended.count(Outcome.DUPLICATE));
        insert.setInt(9, appended.count(Outcome.CORRECTED));
        insert.setInt(10, intake.batch().quarantined().size());
        insert.setInt(11, intake.rejections().size());
        insert.setArray(12, connection.createArrayOf("text", counted.codes()));
        insert.setArray(
                13, connection.createArrayOf("int4", Delays.of(intake.batch().entries(), appended, raw.receivedAt())));
    }

    /** The database did not do what it was asked. */
    static final class UsageFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsageFailure(SQLException cause) {
            super(cause);
        }
    }
}
