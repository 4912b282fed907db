package io.epione.profile.store;

import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.profile.person.PatientId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads entries as they were known at one moment. Every query walks the primary key, series by series. */
final class EntryRows {
    /** What was known at a moment: received until then and not superseded yet. Binds the moment twice. */
    private static final String KNOWN = "e.received_at <= ? and (e.superseded_at is null or e.superseded_at > ?)";

    private static final int MANY = 20_000;

    private final Connection connection;
    private final PatientId patient;
    private final Instant knownAt;
    private @Nullable Recalls recalls;

    EntryRows(Connection connection, PatientId patient, Instant knownAt) {
        this.connection = connection;
        this.patient = patient;
        this.knownAt = knownAt;
    }

    /** One entry and the series it stands in. */
    record Row(Series series, Entry entry) {}

    /**
     * A stretch of effective time and how many entries to read of it.
     *
     * @param belowSeries at the moment {@code until} only series with a lower number
     */
    record Stretch(Instant from, Instant until, int belowSeries, int ofEachSeries, int inAll) {
        /** All of the stretch, up to so many entries of each series. */
        static Stretch of(Instant from, Instant until, int ofEachSeries) {
            return new Stretch(from, until, Integer.MAX_VALUE, ofEachSeries, MANY);
        }
    }

    /** The newest entries from (inclusive) until (inclusive), newest first; one moment by falling series number. */
    List<Row> newest(Collection<Series> series, Stretch stretch) throws SQLException {
        return newest(series, stretch, List.of());
    }

    /** The same without what is recalled. */
    List<Row> newestCounting(Collection<Series> series, Stretch stretch) throws SQLException {
        return newest(series, stretch, recalls().spans(series));
    }

    private List<Row> newest(Collection<Series> series, Stretch stretch, List<Recalls.Span> without)
            throws SQLException {
        if (series.isEmpty()) {
            return List.of();
        }
        var byId = new HashMap<Integer, Series>();
        series.forEach(s -> byId.put(s.id(), s));
        try (var select = connection.prepareStatement("""
                select e.* from unnest(?::int[]) k (series) cross join lateral (
                    select * from entry e
                    where e.patient = ? and e.series = k.series and e.effective >= ? and e.effective <= ?
                      and (e.effective, e.series) < (?, ?) and %s%s
                    order by e.effective desc limit ?) e
                order by e.effective desc, e.series desc limit ?""".formatted(KNOWN, outside(without)))) {
            select.setArray(1, connection.createArrayOf("int4", byId.keySet().toArray()));
            select.setString(2, patient.value());
            select.setObject(3, Columns.time(stretch.from()));
            select.setObject(4, Columns.time(stretch.until()));
            select.setObject(5, Columns.time(stretch.until()));
            select.setInt(6, stretch.belowSeries());
            select.setObject(7, Columns.time(knownAt));
            select.setObject(8, Columns.time(knownAt));
            int next = bind(select, 9, without);
            select.setInt(next, stretch.ofEachSeries());
            select.setInt(next + 1, stretch.inAll());
            try (var rows = select.executeQuery()) {
                return read(rows, byId);
            }
        }
    }

    /** The rows of a result over the columns of the table. */
    List<Row> read(ResultSet rows, Map<Integer, Series> byId) throws SQLException {
        var read = new ArrayList<Row>();
        while (rows.next()) {
            Series series = Objects.requireNonNull(byId.get(rows.getInt("series")));
            ZoneId zone = ZoneId.of(rows.getString("zone"));
            Content content = Columns.content(rows);
            var effective = new EffectiveTime(Columns.instant(rows, "effective"), content.end(), zone);
            var stored = new Provenance(
                    series.key().source(),
                    series.key().device(),
                    rows.getString("method"),
                    Columns.instant(rows, "received_at"),
                    rows.getObject("payload", UUID.class),
                    rows.getString("pointer"),
                    rows.getString("sent_value"),
                    rows.getString("sent_unit"));
            var provenance = recalls().covers(series, effective.start()) ? stored.asRecalled() : stored;
            read.add(new Row(
                    series, EntryBody.read(patient, series.key(), series.display(), content, effective, provenance)));
        }
        return read;
    }

    private Recalls recalls() throws SQLException {
        Recalls known = recalls;
        if (known == null) {
            known = Recalls.knownAt(connection, knownAt);
            recalls = known;
        }
        return known;
    }

    private static String outside(List<Recalls.Span> spans) {
        return spans.isEmpty()
                ? ""
                : " and not exists (select 1"
                        + " from unnest(?::int[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) r (series, f, u)"
                        + " where r.series = e.series and e.effective >= r.f and e.effective < r.u)";
    }

    /** The next free parameter. */
    private int bind(PreparedStatement statement, int first, List<Recalls.Span> spans) throws SQLException {
        if (spans.isEmpty()) {
            return first;
        }
        statement.setArray(first, array("int4", spans, Recalls.Span::series));
        statement.setArray(first + 1, array("text", spans, span -> span.from().toString()));
        statement.setArray(first + 2, array("text", spans, span -> span.until().toString()));
        return first + 3;
    }

    private Array array(String type, List<Recalls.Span> spans, Function<Recalls.Span, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, spans.stream().map(part).toArray());
    }

    /** Quantities in one unit, oldest first, by series; without what is recalled and what its method calls no sensor. */
    Map<Series, List<GlucosePoint>> sensed(Collection<Series> series, String unit, Instant from, Instant to)
            throws SQLException {
        var points = new HashMap<Series, List<GlucosePoint>>();
        var byId = new HashMap<Integer, Series>();
        series.forEach(s -> byId.put(s.id(), s));
        List<Recalls.Span> without = recalls().spans(series);
        try (var select = connection.prepareStatement("""
                select e.series, e.effective, e.amount, e.comparator from entry e
                where e.patient = ? and e.series = any(?) and e.effective >= ? and e.effective < ? and %s%s
                  and e.unit = ? and not string_to_array(e.method, ' ') && '{finger-stick,laboratory,self-reported}'
                order by e.series, e.effective""".formatted(KNOWN, outside(without)))) {
            select.setString(1, patient.value());
            select.setArray(2, connection.createArrayOf("int4", byId.keySet().toArray()));
            select.setObject(3, Columns.time(from));
            select.setObject(4, Columns.time(to));
            select.setObject(5, Columns.time(knownAt));
            select.setObject(6, Columns.time(knownAt));
            select.setString(bind(select, 7, without), unit);
            select.setFetchSize(10_000);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    points.computeIfAbsent(
                                    Objects.requireNonNull(byId.get(rows.getInt("series"))), k -> new ArrayList<>())
                            .add(new GlucosePoint(
                                    Columns.instant(rows, "effective"),
                                    rows.getDouble("amount"),
                                    limit(rows.getString("comparator"))));
                }
            }
        }
        return points;
    }

    private static Value.@Nullable Comparator limit(@Nullable String symbol) {
        Value.Comparator comparator = symbol == null ? Value.Comparator.EQUAL : Value.Comparator.of(symbol);
        return comparator == Value.Comparator.EQUAL ? null : comparator;
    }
}
