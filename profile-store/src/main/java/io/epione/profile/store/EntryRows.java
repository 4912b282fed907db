package io.epione.profile.store;

import io.epione.profile.Micros;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.profile.person.PatientId;
import io.epione.profile.store.OrderedRows.Asked;
import io.epione.profile.store.OrderedRows.Days;
import io.epione.profile.store.OrderedRows.Part;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

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
        var ids = connection.createArrayOf("int4", byId.keySet().toArray());
        var arguments = new ArrayList<Object>(
                List.of(stretch.from(), stretch.until(), stretch.until(), stretch.belowSeries(), knownAt, knownAt));
        arguments.addAll(arrays(without));
        var hot = new Part(
                "(e.effective >= ? and e.effective <= ? and (e.effective, e.series) < (?, ?) and " + KNOWN
                        + outside(without) + ")",
                arguments);
        return new OrderedRows(
                        connection,
                        patient,
                        new Asked(
                                new Part("unnest(?::int[]) k (series)", List.of(ids)),
                                hot,
                                (s, day) -> counting(
                                        known(day, stretch.from(), stretch.until(), s.id() < stretch.belowSeries()),
                                        day,
                                        s.id(),
                                        without),
                                new Days(stretch.from(), stretch.until()),
                                knownAt,
                                without.isEmpty(),
                                false,
                                stretch.ofEachSeries(),
                                stretch.inAll()))
                .read(byId);
    }

    /** Which rows of a sealed day were known and lie in a span, with or without its last moment. */
    private boolean[] known(DayBlock day, Instant from, Instant until, boolean last) {
        boolean[] matching = day.known(Micros.of(knownAt));
        long least = Micros.of(from);
        long most = Micros.of(until) - (last ? 0 : 1);
        for (int i = 0; i < matching.length; i++) {
            long effective = day.effective()[i];
            matching[i] &= effective >= least && effective <= most;
        }
        return matching;
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

    private List<Object> arrays(List<Recalls.Span> spans) throws SQLException {
        return spans.isEmpty()
                ? List.of()
                : List.of(
                        array("int4", spans, Recalls.Span::series),
                        array("text", spans, span -> span.from().toString()),
                        array("text", spans, span -> span.until().toString()));
    }

    private Array array(String type, List<Recalls.Span> spans, Function<Recalls.Span, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, spans.stream().map(part).toArray());
    }

    /** Of the rows of a sealed day those that lie outside the spans of their series. */
    private static boolean[] counting(boolean[] matching, DayBlock day, int series, List<Recalls.Span> without) {
        for (Recalls.Span span : without) {
            for (int i = 0; i < matching.length; i++) {
                matching[i] &= series != span.series() || !span.holds(Micros.instant(day.effective()[i]));
            }
        }
        return matching;
    }

    /** Quantities in one unit, oldest first, by series; without what is recalled and what its method calls no sensor. */
    Map<Series, List<GlucosePoint>> sensed(Collection<Series> series, String unit, Instant from, Instant to)
            throws SQLException {
        var points = new HashMap<Series, List<GlucosePoint>>();
        var byId = new HashMap<Integer, Series>();
        series.forEach(s -> byId.put(s.id(), s));
        Instant first = Texts.bound(from);
        Instant last = Texts.bound(to).minusNanos(1);
        List<Recalls.Span> without = recalls().spans(series);
        try (var select = connection.prepareStatement("""
                select e.series, e.effective, e.amount, e.comparator, null::bytea as block from entry e
                where e.patient = ? and e.series = any(?) and e.effective >= ? and e.effective < ? and %s%s
                  and e.unit = ? and not string_to_array(e.method, ' ') && ?
                union all
                select s.series, null, null, null, s.body from sealed_day s
                where s.patient = ? and s.series = any(?) and s.day >= ? and s.day <= ? and s.first_received <= ?
                """.formatted(KNOWN, outside(without)))) {
            var ids = connection.createArrayOf("int4", byId.keySet().toArray());
            var none = connection.createArrayOf("text", Provenance.NO_SENSOR.toArray());
            var arguments = new ArrayList<Object>(List.of(patient.value(), ids, from, to, knownAt, knownAt));
            arguments.addAll(arrays(without));
            arguments.addAll(List.of(unit, none, patient.value(), ids, Micros.day(first), Micros.day(last), knownAt));
            OrderedRows.bind(select, arguments);
            select.setFetchSize(10_000);
            // a year of blocks as bytes, not as their hexadecimal digits
            select.unwrap(PGStatement.class).setPrepareThreshold(-1);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    List<GlucosePoint> of = points.computeIfAbsent(
                            Objects.requireNonNull(byId.get(rows.getInt("series"))), k -> new ArrayList<>());
                    byte[] block = rows.getBytes("block");
                    if (block == null) {
                        of.add(new GlucosePoint(
                                Columns.instant(rows, "effective"),
                                rows.getDouble("amount"),
                                limit(rows.getString("comparator"))));
                    } else {
                        DayBlock day = DayBlock.of(block);
                        addSensed(
                                day,
                                counting(known(day, first, last, true), day, rows.getInt("series"), without),
                                unit,
                                of);
                    }
                }
            }
        }
        points.values().removeIf(List::isEmpty);
        points.values().forEach(EntryRows::order);
        return points;
    }

    /** Sealed days come in their order, so that a year is nearly always sorted already. */
    private static void order(List<GlucosePoint> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).at().isBefore(points.get(i - 1).at())) {
                points.sort(Comparator.comparing(GlucosePoint::at));
                return;
            }
        }
    }

    private static void addSensed(DayBlock day, boolean[] counting, String unit, List<GlucosePoint> points) {
        long[] effective = day.effective();
        double[] amounts = day.amounts().values();
        @Nullable String[] units = day.units();
        @Nullable String[] methods = day.methods();
        @Nullable String[] comparators = day.comparators();
        String method = null;
        boolean sensor = false;
        for (int i = 0; i < counting.length; i++) {
            if (!counting[i] || !unit.equals(units[i])) {
                continue;
            }
            // Readings come in runs of one method.
            String next = String.valueOf(methods[i]);
            if (!next.equals(method)) {
                method = next;
                sensor = Provenance.isSensor(method);
            }
            if (sensor) {
                points.add(new GlucosePoint(Micros.instant(effective[i]), amounts[i], limit(comparators[i])));
            }
        }
    }

    private static Value.@Nullable Comparator limit(@Nullable String symbol) {
        Value.Comparator comparator = symbol == null ? Value.Comparator.EQUAL : Value.Comparator.of(symbol);
        return comparator == Value.Comparator.EQUAL ? null : comparator;
    }
}
