package io.epione.assistant.conversation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain statements on the one data source; inside a transaction they take part in it. */
final class Sql {
    private final DataSource source;

    Sql(DataSource source) {
        this.source = source;
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String statement, Row<T> row, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters);
                ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new ConversationStoreDown(e);
        }
    }

    <T> Optional<T> first(String statement, Row<T> row, @Nullable Object... parameters) {
        return list(statement, row, parameters).stream().findFirst();
    }

    int update(String statement, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new ConversationStoreDown(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }
}
