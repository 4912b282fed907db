package io.epione.profile.store;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.person.PatientId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Finds the series of entries and opens those that are new. The caller holds the lock of the person. */
final class SeriesDirectory {
    private final Layers layers;

    SeriesDirectory(Layers layers) {
        this.layers = layers;
    }

    /** What a batch says about one series. */
    private static final class Wanted {
        private final Entry first;
        private String display = "";
        private boolean findings;
        private final Set<String> parts = new TreeSet<>();

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

    /** The number of every series the entries belong to. */
    Map<SeriesKey, Integer> open(Connection connection, PatientId patient, Collection<Entry> entries)
            throws SQLException {
        var wanted = new LinkedHashMap<SeriesKey, Wanted>();
        for (Entry entry : entries) {
            wanted.computeIfAbsent(SeriesKey.of(entry), k -> new Wanted(entry)).add(entry);
        }
        Map<UUID, Integer> known = find(connection, patient, wanted.keySet());
        int next = nextNumber(connection, patient);
        var numbers = new HashMap<SeriesKey, Integer>();
        for (var each : wanted.entrySet()) {
            Integer number = known.get(each.getKey().identity());
            if (number == null) {
                number = next++;
                insert(connection, patient, number, each.getKey(), each.getValue());
            } else {
                extend(connection, patient, number, each.getValue());
            }
            numbers.put(each.getKey(), number);
        }
        return numbers;
    }

    private static Map<UUID, Integer> find(Connection connection, PatientId patient, Set<SeriesKey> keys)
            throws SQLException {
        var known = new HashMap<UUID, Integer>();
        try (var select = connection.prepareStatement(
                "select identity, id from series where patient = ? and identity = any(?)")) {
            select.setString(1, patient.value());
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", keys.stream().map(SeriesKey::identity).toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        }
        return known;
    }

    private static int nextNumber(Connection connection, PatientId patient) throws SQLException {
        try (var select =
                connection.prepareStatement("select coalesce(max(id), 0) + 1 from series where patient = ?")) {
            select.setString(1, patient.value());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void insert(Connection connection, PatientId patient, int number, SeriesKey key, Wanted wanted)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into series (patient, id, identity, kind, source, device, code_system, code, display, component,
                                    category, findings, part_codes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, patient.value());
            insert.setInt(2, number);
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
    private static void extend(Connection connection, PatientId patient, int number, Wanted wanted)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                update series
                set display = case when display = '' then ? else display end,
                    findings = findings or ?,
                    part_codes = array(select distinct p from unnest(part_codes || ?::text[]) p order by p)
                where patient = ? and id = ?
                  and ((display = '' and ? <> '') or (? and not findings) or not part_codes @> ?::text[])""")) {
            var parts = connection.createArrayOf("text", wanted.parts.toArray());
            update.setString(1, wanted.display);
            update.setBoolean(2, wanted.findings);
            update.setArray(3, parts);
            update.setString(4, patient.value());
            update.setInt(5, number);
            update.setString(6, wanted.display);
            update.setBoolean(7, wanted.findings);
            update.setArray(8, parts);
            update.executeUpdate();
        }
    }
}
