package io.epione.profile.store;

import io.epione.profile.Micros;
import io.epione.profile.person.PatientId;
import io.epione.profile.store.EntryRows.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads the first entries of many series in the order of time, those that stand in rows and those of sealed days. Both
 * come with one statement, as a day may be sealed or opened between two. Of the sealed days only as many are read as the
 * limit can need: those whose entries surely count are counted, a day at the edge or known in part counts for none.
 */
final class OrderedRows {
    private static final String STATEMENT = """
            with k as materialized (select * from %1$s),
            hot as materialized (
                select e.* from k cross join lateral (
                    select * from entry e where e.patient = ? and e.series = k.series and %2$s
                    order by e.effective%3$s limit ?) e
                order by e.effective%3$s, e.series%3$s limit ?),
            each as (select series, %4$s(effective) as reached from hot group by series having count(*) >= ?),
            total as (select %4$s(effective) as reached from hot having count(*) >= ?)
            select h.*, null::int as sealed, null::bytea as block from hot h
            union all
            select (null::entry).*, k.series, s.body
            from k left join each using (series) left join total on true cross join lateral (
                select d.day, d.body,
                       sum(case when d.day in (?, ?) or d.last_received > ? or not ? then 0 else d.entries end)
                           over (order by d.day%3$s rows between unbounded preceding and 1 preceding) as before
                from sealed_day d
                where d.patient = ? and d.series = k.series and d.first_received <= ? and d.day >= ? and d.day <= ?
                  and d.day %5$s coalesce((each.reached at time zone 'UTC')::date, d.day)
                  and d.day %5$s coalesce((total.reached at time zone 'UTC')::date, d.day)) s
            where coalesce(s.before, 0) < ?""";

    private final Connection connection;
    private final PatientId patient;
    private final Asked asked;

    OrderedRows(Connection connection, PatientId patient, Asked asked) {
        this.connection = connection;
        this.patient = patient;
        this.asked = asked;
    }

    /**
     * What is asked for.
     *
     * @param series the statement's relation {@code k (series, ...)}, with its arguments
     * @param hot conditions on {@code entry e} and {@code k}, with their arguments
     * @param sealed the same conditions on a row of a sealed day
     * @param days no entry outside this span matches
     * @param knownAt no entry that was received later matches
     * @param all whether every entry matches that lies well within the span and was known at the moment
     * @param ofEach how many of each series at most
     * @param inAll how many at most
     */
    record Asked(
            Part series,
            Part hot,
            Condition sealed,
            Days days,
            Instant knownAt,
            boolean all,
            boolean oldestFirst,
            int ofEach,
            int inAll) {}

    /** A piece of a statement and what is bound to it. */
    record Part(String sql, List<Object> arguments) {}

    record Days(Instant from, Instant until) {}

    interface Condition {
        /** Which rows of a day match. */
        boolean[] matching(Series series, DayBlock day);
    }

    private record Found(
            Series series, Instant effective, int payload, Function<Map<Integer, UUID>, Revision> revision) {}

    List<Row> read(Map<Integer, Series> byId) throws SQLException {
        var found = new ArrayList<Found>();
        try (var select = prepare();
                var rows = select.executeQuery()) {
            while (rows.next()) {
                int sealed = rows.getInt("sealed");
                if (rows.wasNull()) {
                    Revision revision = Revision.of(rows);
                    Series series = Objects.requireNonNull(byId.get(rows.getInt("series")));
                    found.add(new Found(series, revision.effective(), 0, _ -> revision));
                } else {
                    add(Objects.requireNonNull(byId.get(sealed)), DayBlock.of(rows.getBytes("block")), found);
                }
            }
        }
        List<Found> first = first(found);
        Map<Integer, UUID> payloads = new PayloadNumbers(connection, patient)
                .ids(first.stream()
                        .map(Found::payload)
                        .filter(number -> number > 0)
                        .toList());
        Recalls recalls = Recalls.knownAt(connection, asked.knownAt());
        return first.stream()
                .map(f -> new Row(
                        f.series(),
                        f.revision()
                                .apply(payloads)
                                .entry(patient, f.series(), recalls.covers(f.series(), f.effective()))))
                .toList();
    }

    private void add(Series series, DayBlock day, List<Found> found) {
        boolean[] matching = asked.sealed().matching(series, day);
        for (int i = 0; i < matching.length; i++) {
            if (matching[i]) {
                int row = i;
                found.add(new Found(
                        series,
                        Micros.instant(day.effective()[row]),
                        day.payload(row),
                        payloads -> day.revision(row, payloads)));
            }
        }
    }

    private List<Found> first(List<Found> found) {
        Comparator<Found> order = Comparator.comparing(Found::effective)
                .thenComparing(f -> f.series().id());
        found.sort(asked.oldestFirst() ? order : order.reversed());
        var perSeries = new HashMap<Integer, Integer>();
        return found.stream()
                .filter(f -> perSeries.merge(f.series().id(), 1, Integer::sum) <= asked.ofEach())
                .limit(asked.inAll())
                .toList();
    }

    private PreparedStatement prepare() throws SQLException {
        boolean rising = asked.oldestFirst();
        var arguments = new ArrayList<Object>(asked.series().arguments());
        arguments.add(patient.value());
        arguments.addAll(asked.hot().arguments());
        arguments.addAll(List.of(asked.ofEach(), asked.inAll(), asked.ofEach(), asked.inAll()));
        Object first = Micros.day(asked.days().from());
        Object last = Micros.day(asked.days().until());
        arguments.addAll(List.of(first, last, asked.knownAt(), asked.all(), patient.value(), asked.knownAt()));
        arguments.addAll(List.of(first, last, asked.ofEach()));
        PreparedStatement statement = connection.prepareStatement(STATEMENT.formatted(
                asked.series().sql(),
                asked.hot().sql(),
                rising ? "" : " desc",
                rising ? "max" : "min",
                rising ? "<=" : ">="));
        return bind(statement, arguments);
    }

    static PreparedStatement bind(PreparedStatement statement, List<Object> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case Instant instant -> statement.setObject(i + 1, Columns.time(instant));
                case java.sql.Array array -> statement.setArray(i + 1, array);
                case Object other -> statement.setObject(i + 1, other);
            }
        }
        return statement;
    }
}
