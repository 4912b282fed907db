package io.epione.profile.store;

import io.epione.profile.consent.Layers;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.person.PatientId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds the series of entries and opens those that are new. The caller holds the locks of their people. */
final class SeriesDirectory {
    private final Layers layers;

    SeriesDirectory(Layers layers) {
        this.layers = layers;
    }

    private record Owned(PatientId patient, SeriesKey key) {}

    /** What a delivery says about one series, and its number. */
    private static final class Wanted {
        private final Entry first;
        private String display = "";
        private boolean findings;
        private final Set<String> parts = new TreeSet<>();
        private int number;

        private Wanted(Entry first) {
            this.first = first;
        }

        private void add(Entry entry) {
            if (display.isEmpty()) {
                display = Texts.storable(entry.code().display());
            }
            if (entry instanceof Entry.Observation o && !(o.value() instanceof Value.Quantity)) {
                findings = true;
                addParts(o.value());
            }
        }

        private boolean tellsMore(ResultSet series) throws SQLException {
            return !display.isEmpty() && series.getString("display").isEmpty()
                    || findings && !series.getBoolean("findings")
                    || !parts.isEmpty()
                            && !List.of((String[]) series.getArray("part_codes").getArray())
                                    .containsAll(parts);
        }

        private void addParts(Value value) {
            if (value instanceof Value.Components(List<Value.Component> components)) {
                for (Value.Component part : components) {
                    if (part.code().system().equals(Code.LOINC)) {
                        parts.add(Texts.storable(part.code().code()));
                    }
                    addParts(part.value());
                }
            }
        }
    }

    /** For each entry the number of its series. */
    int[] open(Connection connection, List<Entry> entries) throws SQLException {
        var wanted = new LinkedHashMap<Owned, Wanted>();
        var series = new Wanted[entries.size()];
        for (int i = 0; i < series.length; i++) {
            Entry entry = entries.get(i);
            // Readings come in runs of one series.
            series[i] = i > 0 && SeriesKey.isShared(entries.get(i - 1), entry)
                    ? series[i - 1]
                    : wanted.computeIfAbsent(new Owned(entry.patient(), SeriesKey.of(entry)), _ -> new Wanted(entry));
            series[i].add(entry);
        }
        find(connection, new ArrayList<>(wanted.entrySet()));
        var last = new HashMap<PatientId, Integer>();
        for (var each : wanted.entrySet()) {
            if (each.getValue().number == 0) {
                PatientId patient = each.getKey().patient();
                int number = (last.containsKey(patient) ? last.get(patient) : lastNumber(connection, patient)) + 1;
                last.put(patient, number);
                each.getValue().number = number;
                insert(connection, each.getKey(), each.getValue());
            }
        }
        return Arrays.stream(series).mapToInt(of -> of.number).toArray();
    }

    /** Numbers those that are there, and tells them what they did not know. */
    private static void find(Connection connection, List<Map.Entry<Owned, Wanted>> wanted) throws SQLException {
        var learning = new ArrayList<Map.Entry<Owned, Wanted>>();
        try (var select = connection.prepareStatement("""
                select k.n, s.id, s.display, s.findings, s.part_codes
                from unnest(?::int[], ?::text[], ?::uuid[]) k (n, patient, identity)
                cross join lateral (
                    select id, display, findings, part_codes from series s
                    where s.patient = k.patient and s.identity = k.identity
                    offset 0) s""")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "int4", IntStream.range(0, wanted.size()).boxed().toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            wanted.stream()
                                    .map(each -> each.getKey().patient().value())
                                    .toArray()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid",
                            wanted.stream()
                                    .map(each -> each.getKey().key().identity())
                                    .toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var each = wanted.get(rows.getInt(1));
                    each.getValue().number = rows.getInt(2);
                    if (each.getValue().tellsMore(rows)) {
                        learning.add(each);
                    }
                }
            }
        }
        for (var each : learning) {
            extend(connection, each.getKey().patient(), each.getValue());
        }
    }

    private static int lastNumber(Connection connection, PatientId patient) throws SQLException {
        try (var select = connection.prepareStatement("select coalesce(max(id), 0) from series where patient = ?")) {
            select.setString(1, patient.value());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void insert(Connection connection, Owned owned, Wanted wanted) throws SQLException {
        SeriesKey key = owned.key();
        try (var insert = connection.prepareStatement("""
                insert into series (patient, id, identity, kind, source, device, code_system, code, display, component,
                                    category, findings, part_codes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, owned.patient().value());
            insert.setInt(2, wanted.number);
            insert.setObject(3, key.identity());
            insert.setString(4, key.kind());
            insert.setString(5, key.source());
            insert.setString(6, key.device());
            insert.setString(7, key.system());
            insert.setString(8, key.code());
            insert.setString(9, wanted.display);
            insert.setString(10, key.component());
            insert.setString(11, layers.of(wanted.first).name());
            insert.setBoolean(12, wanted.findings);
            insert.setArray(13, connection.createArrayOf("text", wanted.parts.toArray()));
            insert.executeUpdate();
        }
    }

    /** A series learns words, findings and parts, and never forgets them. */
    private static void extend(Connection connection, PatientId patient, Wanted wanted) throws SQLException {
        try (var update = connection.prepareStatement("""
                update series
                set display = case when display = '' then ? else display end,
                    findings = findings or ?,
                    part_codes = array(select distinct p from unnest(part_codes || ?::text[]) p order by p)
                where patient = ? and id = ?""")) {
            update.setString(1, wanted.display);
            update.setBoolean(2, wanted.findings);
            update.setArray(3, connection.createArrayOf("text", wanted.parts.toArray()));
            update.setString(4, patient.value());
            update.setInt(5, wanted.number);
            update.executeUpdate();
        }
    }
}
