package io.epione.profile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads columns of the entry table. */
final class Columns {
    private Columns() {}

    static Instant instant(ResultSet rows, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(rows, column));
    }

    static @Nullable Instant instantOrNull(ResultSet rows, String column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Content content(ResultSet rows) throws SQLException {
        double amount = rows.getDouble("amount");
        boolean none = rows.wasNull();
        return new Content(
                instantOrNull(rows, "effective_end"),
                none ? null : amount,
                rows.getString("unit"),
                rows.getString("comparator"),
                rows.getString("body"));
    }
}
