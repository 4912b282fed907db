package io.epione.profile.store;

import io.epione.profile.Micros;
import io.epione.profile.person.PatientId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Tells whether anything is stored yet where deliveries write to: most are news, and need no look at single keys. */
final class Stretches {
    private Stretches() {}

    /** A part of a series, both ends included. */
    record Stretch(PatientId patient, int series, Instant first, Instant last) {
        Stretch and(Instant moment) {
            return new Stretch(
                    patient, series, moment.isBefore(first) ? moment : first, moment.isAfter(last) ? moment : last);
        }
    }

    /** What there is of a stretch: rows, or days that are sealed. */
    record Found(boolean rows, boolean sealed) {
        static final Found NOTHING = new Found(false, false);
    }

    /** For each stretch what there is of it. The limit keeps the database from joining the sets. */
    static List<Found> look(Connection connection, List<Stretch> stretches) throws SQLException {
        var found = new ArrayList<>(Collections.nCopies(stretches.size(), Found.NOTHING));
        if (stretches.isEmpty()) {
            return found;
        }
        try (var select = connection.prepareStatement("""
                select k.n, e.there is not null, s.there is not null
                from unnest(?::int[], ?::text[], ?::int[], ?::text[]::timestamptz[], ?::text[]::timestamptz[],
                            ?::date[], ?::date[]) k (n, patient, series, first, last, first_day, last_day)
                left join lateral (
                    select 1 as there from entry e
                    where e.patient = k.patient and e.series = k.series
                      and e.effective >= k.first and e.effective <= k.last
                    limit 1) e on true
                left join lateral (
                    select 1 as there from sealed_day s
                    where s.patient = k.patient and s.series = k.series
                      and s.day >= k.first_day and s.day <= k.last_day
                    limit 1) s on true
                where e.there is not null or s.there is not null""")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "int4", IntStream.range(0, stretches.size()).boxed().toArray()));
            select.setArray(
                    2,
                    array(connection, "text", stretches, each -> each.patient().value()));
            select.setArray(3, array(connection, "int4", stretches, Stretch::series));
            select.setArray(
                    4, array(connection, "text", stretches, each -> each.first().toString()));
            select.setArray(
                    5, array(connection, "text", stretches, each -> each.last().toString()));
            select.setArray(
                    6,
                    array(
                            connection,
                            "date",
                            stretches,
                            each -> Micros.day(each.first()).toString()));
            select.setArray(
                    7,
                    array(
                            connection,
                            "date",
                            stretches,
                            each -> Micros.day(each.last()).toString()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.set(rows.getInt(1), new Found(rows.getBoolean(2), rows.getBoolean(3)));
                }
            }
        }
        return found;
    }

    private static Array array(
            Connection connection, String type, List<Stretch> stretches, Function<Stretch, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, stretches.stream().map(part).toArray());
    }
}
