package io.epione.assistant.forecast;

import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The rows of forecasts that wait for their reading, and of how well they held. Takes part in the caller's transaction. */
@ApplicationScoped
class HeldRows {
    private final DataSource database;

    HeldRows(DataSource database) {
        this.database = database;
    }

    Held of(PatientId patient) {
        return list(
                        "select share, judged, inside from forecast_person where patient = ?",
                        row -> new Held(row.getDouble(1), row.getLong(2), row.getLong(3)),
                        patient.value())
                .stream()
                .findFirst()
                .orElse(Held.nothing());
    }

    /** The same, and whoever comes second waits; makes the row where there is none. */
    Held locked(PatientId patient) {
        Held nothing = Held.nothing();
        update(
                "insert into forecast_person (patient, share, judged, inside) values (?, ?, 0, 0) on conflict do nothing",
                patient.value(),
                nothing.share());
        list("select 1 from forecast_person where patient = ? for update", _ -> true, patient.value());
        return of(patient);
    }

    void write(PatientId patient, Held held) {
        update(
                "update forecast_person set share = ?, judged = ?, inside = ? where patient = ?",
                held.share(),
                held.judged(),
                held.inside(),
                patient.value());
    }

    void add(PatientId patient, Due due) {
        update(
                "insert into forecast_due (patient, due_at, low, high) values (?, ?, ?, ?) on conflict do nothing",
                patient.value(),
                time(due.at()),
                due.low(),
                due.high());
    }

    /** Takes out what is due until a moment, oldest first. */
    List<Due> take(PatientId patient, Instant until) {
        List<Due> due = list(
                "select due_at, low, high from forecast_due where patient = ? and due_at <= ? order by due_at",
                row -> new Due(row.getObject(1, OffsetDateTime.class).toInstant(), row.getDouble(2), row.getDouble(3)),
                patient.value(),
                time(until));
        if (!due.isEmpty()) {
            update("delete from forecast_due where patient = ? and due_at <= ?", patient.value(), time(until));
        }
        return due;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Row<T> reader, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("the forecasts cannot be read", e);
        }
    }

    private void update(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a forecast cannot be written", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
