package io.epione.profile.store;

import io.epione.profile.observation.RawPayload;
import io.epione.profile.store.Reconciler.Key;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Marks where entries were taken back: a revision without content that was never known itself, so that no reader sees it,
 * and that ends the one before it. It stays, so that neither a repeat nor a late delivery goes past it.
 */
final class Withdrawals {
    private final Connection connection;
    private final RawPayload request;

    Withdrawals(Connection connection, RawPayload request) {
        this.connection = connection;
        this.request = request;
    }

    /** Marks the current revisions of the keys; how many there were. */
    int of(List<Key> keys) throws SQLException {
        Instant at = Texts.storable(request.receivedAt());
        try (var insert = connection.prepareStatement("""
                insert into entry (patient, series, effective, revision, zone, method, received_at, superseded_at,
                                   payload, pointer)
                select e.patient, e.series, e.effective, e.last + 1, e.zone, '(withdrawn)', e.at, e.at, ?, ''
                from unnest(?::int[], ?::text[]::timestamptz[]) k (series, effective)
                cross join lateral (
                    select c.patient, c.series, c.effective, c.zone, greatest(c.received_at, ?) as at,
                           (select max(r.revision) from entry r
                            where r.patient = c.patient and r.series = c.series and r.effective = c.effective) as last
                    from entry c
                    where c.patient = ? and c.series = k.series and c.effective = k.effective
                      and c.superseded_at is null
                    offset 0) e""")) {
            insert.setObject(1, request.id());
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", keys.stream().map(Key::series).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            keys.stream().map(key -> key.effective().toString()).toArray()));
            insert.setObject(4, Columns.time(at));
            insert.setString(5, request.patient().value());
            return insert.executeUpdate();
        }
    }
}
