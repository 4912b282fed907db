package io.epione.signals.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of the file holds what. Names count without regard to case and surrounding spaces; a space in a name is an
 * underscore.
 */
record Columns(Map<String, Integer> positions) {
    static final String SPECIMEN_TIME = "specimen_time";
    static final String NAME = "name";
    static final String RANGE = "reference_range";
    static final String LABORATORY = "laboratory";

    static Columns of(List<String> header) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i)
                    .replace("\uFEFF", "")
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replace(' ', '_');
            positions.putIfAbsent(name, i);
        }
        return new Columns(positions);
    }

    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!positions.containsKey("time") && !positions.containsKey(SPECIMEN_TIME)) {
            missing.add("time");
        }
        if (!positions.containsKey("code") && !positions.containsKey(NAME)) {
            missing.add("code");
        }
        if (!positions.containsKey("value")) {
            missing.add("value");
        }
        return missing;
    }

    /** Whether the file is a laboratory's. */
    boolean ofLaboratory() {
        return positions.containsKey(SPECIMEN_TIME)
                || positions.containsKey(LABORATORY)
                || positions.containsKey(RANGE);
    }

    /** A row's cell, null when the file has no such column, the row ends before it, or it is empty. */
    @Nullable
    String cell(List<String> row, String name) {
        return CsvRows.cell(row, positions.get(name));
    }
}
