package io.epione.profile.store;

import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statement of one search. It walks the primary key, series by series; conditions that are not asked are left out. */
final class SearchQuery {
    /** How far before a moment an entry may have begun that reaches it; a year said as a date is the longest usual one. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final String SERIES = "unnest(?::int[], ?::text[], ?::boolean[]) k (series, words, said)";

    private final Connection connection;
    private final PatientId patient;
    private final EntrySearch.Criteria criteria;

    SearchQuery(Connection connection, PatientId patient, EntrySearch.Criteria criteria) {
        this.connection = connection;
        this.patient = patient;
        this.criteria = criteria;
    }

    /** One entry more than the page holds, to know whether another page follows. */
    List<EntryRows.Row> page(Map<Series, Wanted> series, @Nullable PageCursor after) throws SQLException {
        if (series.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Object>();
        String conditions = conditions(series, arguments);
        if (after != null) {
            conditions += " and (e.effective, e.series) " + (criteria.oldestFirst() ? ">" : "<") + " (?, ?)";
            arguments.add(after.effective());
            arguments.add(after.series());
        }
        String order = criteria.oldestFirst() ? "" : " desc";
        int most = criteria.offset() + criteria.limit() + 1;
        arguments.add(most);
        arguments.add(criteria.offset());
        arguments.add(criteria.limit() + 1);
        try (var select = prepare("""
                select e.* from %s
                cross join lateral (select * from entry e where %s order by e.effective%s limit ?) e
                order by e.effective%s, e.series%s offset ? limit ?""".formatted(SERIES, conditions, order, order, order), arguments);
                var rows = select.executeQuery()) {
            var byId = new HashMap<Integer, Series>();
            series.keySet().forEach(s -> byId.put(s.id(), s));
            return new EntryRows(connection, patient, Texts.LATEST).read(rows, byId);
        }
    }

    long count(Map<Series, Wanted> series) throws SQLException {
        if (series.isEmpty()) {
            return 0;
        }
        var arguments = new ArrayList<Object>();
        String conditions = conditions(series, arguments);
        try (var select = prepare("""
                        select coalesce(sum(e.entries), 0) from %s
                        cross join lateral (select count(*) as entries from entry e where %s) e""".formatted(SERIES, conditions), arguments);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String conditions(Map<Series, Wanted> series, List<Object> arguments) throws SQLException {
        var ids = new ArrayList<Integer>();
        var words = new ArrayList<@Nullable String>();
        var said = new ArrayList<Boolean>();
        series.forEach((each, wanted) -> {
            ids.add(each.id());
            words.add(wanted instanceof Wanted.ByMethod(var any, boolean _) ? String.join(" ", any) : null);
            said.add(!(wanted instanceof Wanted.ByMethod(var _, boolean is)) || is);
        });
        arguments.add(connection.createArrayOf("int4", ids.toArray()));
        arguments.add(connection.createArrayOf("text", words.toArray()));
        arguments.add(connection.createArrayOf("bool", said.toArray()));
        var sql = new StringBuilder("e.patient = ? and e.series = k.series and e.superseded_at is null");
        arguments.add(patient.value());
        sql.append(
                " and (k.words is null or (string_to_array(k.words, ' ') && string_to_array(e.method, ' ')) = k.said)");
        if (!criteria.statuses().isEmpty()) {
            sql.append(" and e.body ->> 'status' = any(?)");
            arguments.add(connection.createArrayOf("text", criteria.statuses().toArray()));
        }
        span(criteria.span(), sql, arguments);
        return sql.toString();
    }

    private static void span(EntrySearch.Span span, StringBuilder sql, List<Object> arguments) {
        and(" and e.effective >= ?", span.from(), sql, arguments);
        and(" and e.effective < ?", span.before(), sql, arguments);
        Instant reaching = span.reaching();
        if (reaching != null) {
            and(" and e.effective >= ?", reaching.minus(LONGEST), sql, arguments);
            and(" and (e.effective >= ?", reaching, sql, arguments);
            and(" or e.effective_end > ?)", reaching, sql, arguments);
        }
        and(" and coalesce(e.effective_end, e.effective) <= ?", span.until(), sql, arguments);
    }

    private static void and(String condition, @Nullable Instant bound, StringBuilder sql, List<Object> arguments) {
        if (bound != null) {
            sql.append(condition);
            arguments.add(Texts.bound(bound));
        }
    }

    private PreparedStatement prepare(String sql, List<Object> arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
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
