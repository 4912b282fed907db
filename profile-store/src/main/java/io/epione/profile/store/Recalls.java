package io.epione.profile.store;

import io.epione.profile.observation.DeviceRecall;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The recalls that held at one moment. */
record Recalls(List<DeviceRecall> active) {
    private static final String KNOWN = "select * from device_recall"
            + " where recalled_at <= ? and (lifted_at is null or lifted_at > ?) order by recalled_at, id";

    /** A stretch of time in which the entries of a series do not count; the end is exclusive. */
    record Span(int series, Instant from, Instant until) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    static Recalls knownAt(Connection connection, Instant moment) throws SQLException {
        try (var select = connection.prepareStatement(KNOWN)) {
            select.setObject(1, Columns.time(moment));
            select.setObject(2, Columns.time(moment));
            try (var rows = select.executeQuery()) {
                return new Recalls(read(rows));
            }
        }
    }

    static List<DeviceRecall> read(ResultSet rows) throws SQLException {
        var recalls = new ArrayList<DeviceRecall>();
        while (rows.next()) {
            recalls.add(new DeviceRecall(
                    rows.getObject("id", UUID.class),
                    rows.getString("client"),
                    rows.getString("device"),
                    rows.getBoolean("unnamed"),
                    Columns.instant(rows, "covers_from"),
                    Columns.instantOrNull(rows, "covers_until"),
                    rows.getString("reason"),
                    rows.getString("recalled_by"),
                    Columns.instant(rows, "recalled_at"),
                    Columns.instantOrNull(rows, "lifted_at")));
        }
        return recalls;
    }

    boolean covers(Series series, Instant at) {
        return !active.isEmpty() && spans(List.of(series)).stream().anyMatch(span -> span.holds(at));
    }

    List<Span> spans(Collection<Series> series) {
        return active.stream()
                .flatMap(recall -> series.stream()
                        .filter(one ->
                                recall.concerns(one.key().source(), one.key().device()))
                        .map(one -> span(one.id(), recall)))
                .toList();
    }

    static Span span(int series, DeviceRecall recall) {
        return new Span(
                series,
                Texts.bound(recall.from()),
                Optional.ofNullable(recall.until()).map(Texts::bound).orElse(Texts.LATEST));
    }
}
