package io.epione.assistant.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The vendors that the operator has registered. Nothing is remembered between requests, so that a suspension holds at
 * every node with the next one. Thread-safe; takes part in the running transaction.
 */
@ApplicationScoped
class Vendors {
    private static final String COLUMNS =
            "select client, name, formats, status, pushes_per_minute, changed_by, changed_at from vendor ";

    private final Rows rows;
    private final Clock clock;

    @Inject
    Vendors(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Optional<Vendor> find(String client) {
        return rows.first(COLUMNS + "where client = ?", Vendors::read, client);
    }

    List<Vendor> all() {
        return rows.list(COLUMNS + "order by client", Vendors::read);
    }

    /** Notes what a vendor asks for; once the operator has decided about it nothing is changed. */
    void ask(String client, String name, Set<String> formats, @Nullable Integer pushesPerMinute) {
        rows.update(
                """
                insert into vendor (client, name, formats, status, pushes_per_minute, changed_by, changed_at)
                values (?, ?, ?, 'requested', nullif(?, 0), ?, ?)
                on conflict (client)
                do update set name = excluded.name, formats = excluded.formats,
                              pushes_per_minute = excluded.pushes_per_minute,
                              changed_by = excluded.changed_by, changed_at = excluded.changed_at
                where vendor.status = 'requested'
                """,
                client,
                name,
                formats.stream().sorted().toArray(String[]::new),
                pushesPerMinute == null ? 0 : pushesPerMinute,
                client,
                clock.instant());
    }

    /** Registers a vendor, also one that asked, or says anew what holds for it; whether it is suspended stays. */
    void put(String client, String name, Set<String> formats, @Nullable Integer pushesPerMinute, String by) {
        rows.update(
                """
                insert into vendor (client, name, formats, status, pushes_per_minute, changed_by, changed_at)
                values (?, ?, ?, 'active', nullif(?, 0), ?, ?)
                on conflict (client)
                do update set name = excluded.name, formats = excluded.formats,
                              pushes_per_minute = excluded.pushes_per_minute,
                              status = case vendor.status when 'requested' then 'active' else vendor.status end,
                              changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """,
                client,
                name,
                formats.stream().sorted().toArray(String[]::new),
                pushesPerMinute == null ? 0 : pushesPerMinute,
                by,
                clock.instant());
    }

    /** Also for a vendor that nobody registered: who must be stopped may be unknown until then. */
    void put(String client, Vendor.Status status, String by) {
        rows.update("""
                insert into vendor (client, name, formats, status, changed_by, changed_at)
                values (?, ?, '{}', ?, ?, ?)
                on conflict (client)
                do update set status = excluded.status,
                              changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """, client, client, status.code(), by, clock.instant());
    }

    private static Vendor read(ResultSet row) throws SQLException {
        return new Vendor(
                row.getString(1),
                row.getString(2),
                Set.of((String[]) row.getArray(3).getArray()),
                Vendor.Status.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                row.getObject(5, Integer.class),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
