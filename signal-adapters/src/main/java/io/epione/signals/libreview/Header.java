package io.epione.signals.libreview;

import io.epione.signals.csv.CsvRows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the second line, by their English names without the unit, and the units that glucose and ketones have.
 *
 * @param width how many columns a row has
 * @param glucoseUnits every unit that stands behind a name of glucose; the file is in one unit only
 */
record Header(
        Map<String, Integer> positions,
        int width,
        Set<String> glucoseUnits,
        @Nullable String ketoneUnit) {
    static final String TIME = "device timestamp";
    static final String TYPE = "record type";
    static final String HISTORIC = "historic glucose";
    static final String SCAN = "scan glucose";
    static final String STRIP = "strip glucose";
    static final String KETONE = "ketone";

    private static final List<String> WITH_UNIT = List.of(HISTORIC, SCAN, STRIP, KETONE);

    Header {
        positions = Map.copyOf(positions);
        glucoseUnits = Set.copyOf(glucoseUnits);
    }

    /** Whether a line is the header at all. */
    static boolean is(List<String> cells) {
        return cells.stream().map(Header::plain).anyMatch(TIME::equals);
    }

    static Header of(List<String> cells) {
        Map<String, Integer> positions = new HashMap<>();
        Set<String> glucoseUnits = new HashSet<>();
        String ketoneUnit = null;
        for (int i = 0; i < cells.size(); i++) {
            String name = plain(cells.get(i));
            String base =
                    WITH_UNIT.stream().filter(name::startsWith).findFirst().orElse(name);
            String unit = name.substring(base.length()).strip();
            if (base.equals(KETONE)) {
                ketoneUnit = unit;
            } else if (!base.equals(name)) {
                glucoseUnits.add(unit);
            }
            positions.putIfAbsent(base, i);
        }
        return new Header(positions, cells.size(), glucoseUnits, ketoneUnit);
    }

    private static String plain(String cell) {
        return cell.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

    List<String> missing() {
        return List.of(TIME, TYPE, HISTORIC).stream()
                .filter(name -> !positions.containsKey(name))
                .toList();
    }

    String glucoseUnit() {
        return glucoseUnits.iterator().next();
    }

    /** A row's cell, null where there is no such column or it is empty. */
    @Nullable
    String cell(List<String> row, String name) {
        return CsvRows.cell(row, positions.get(name));
    }
}
