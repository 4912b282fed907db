package io.epione.profile.store;

import io.epione.profile.Micros;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import io.epione.profile.store.OrderedRows.Asked;
import io.epione.profile.store.OrderedRows.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The statement of one search. It walks the primary key, series by series; conditions that are not asked are left out. */
final class SearchQuery {
    /** How far before a moment an entry may have begun that reaches it; a year said as a date is the longest usual one. */
    static final Duration LONGEST = Duration.ofDays(366);

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
        var byId = new HashMap<Integer, Series>();
        series.keySet().forEach(s -> byId.put(s.id(), s));
        int most = criteria.offset() + criteria.limit() + 1;
        List<EntryRows.Row> rows = new OrderedRows(connection, patient, asked(series, after, most)).read(byId);
        return rows.subList(Math.min(criteria.offset(), rows.size()), rows.size());
    }

    private Asked asked(Map<Series, Wanted> series, @Nullable PageCursor after, int most) throws SQLException {
        var arguments = new ArrayList<Object>();
        String conditions = conditions(arguments);
        if (after != null) {
            conditions += " and (e.effective, e.series) " + (criteria.oldestFirst() ? ">" : "<") + " (?, ?)";
            arguments.add(after.effective());
            arguments.add(after.series());
        }
        var sealed = new SealedSearch(criteria, series, after);
        return new Asked(
                new Part(SERIES, wanted(series)),
                new Part(conditions, arguments),
                sealed,
                sealed.days(),
                Texts.LATEST,
                sealed.takesAll(),
                criteria.oldestFirst(),
                most,
                most);
    }

    long count(Map<Series, Wanted> series) throws SQLException {
        if (series.isEmpty()) {
            return 0;
        }
        var byId = new HashMap<Integer, Series>();
        series.keySet().forEach(s -> byId.put(s.id(), s));
        var sealed = new SealedSearch(criteria, series, null);
        List<Object> arguments = new ArrayList<>(wanted(series));
        arguments.add(patient.value());
        String conditions = conditions(arguments);
        arguments.addAll(List.of(
                patient.value(),
                Micros.day(sealed.days().from()),
                Micros.day(sealed.days().until())));
        long count = 0;
        try (var select = OrderedRows.bind(connection.prepareStatement("""
                        with k as materialized (select * from %s)
                        select null::int as series, coalesce(sum(e.entries), 0) as entries, null::bytea as block
                        from k cross join lateral (
                            select count(*) as entries from entry e
                            where e.patient = ? and e.series = k.series and %s) e
                        union all
                        select k.series, 0, s.body from k join sealed_day s on s.series = k.series
                        where s.patient = ? and s.day >= ? and s.day <= ?""".formatted(SERIES, conditions)), arguments);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                byte[] block = rows.getBytes("block");
                count += block == null
                        ? rows.getLong("entries")
                        : sealed.count(Objects.requireNonNull(byId.get(rows.getInt("series"))), DayBlock.of(block));
            }
        }
        return count;
    }

    private List<Object> wanted(Map<Series, Wanted> series) throws SQLException {
        var ids = new ArrayList<Integer>();
        var words = new ArrayList<@Nullable String>();
        var said = new ArrayList<Boolean>();
        series.forEach((each, wanted) -> {
            ids.add(each.id());
            words.add(wanted instanceof Wanted.ByMethod(var any, boolean _) ? String.join(" ", any) : null);
            said.add(!(wanted instanceof Wanted.ByMethod(var _, boolean is)) || is);
        });
        return List.of(
                connection.createArrayOf("int4", ids.toArray()),
                connection.createArrayOf("text", words.toArray()),
                connection.createArrayOf("bool", said.toArray()));
    }

    private String conditions(List<Object> arguments) throws SQLException {
        var sql = new StringBuilder("e.superseded_at is null");
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
        and(" and e.effective <= ?", span.until(), sql, arguments);
        and(" and coalesce(e.effective_end, e.effective) <= ?", span.until(), sql, arguments);
    }

    private static void and(String condition, @Nullable Instant bound, StringBuilder sql, List<Object> arguments) {
        if (bound != null) {
            sql.append(condition);
            arguments.add(Texts.bound(bound));
        }
    }
}
