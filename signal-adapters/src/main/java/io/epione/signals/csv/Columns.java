package io.epione.signals.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column of the file holds what. Names count without regard to case and surrounding spaces. */
record Columns(Map<String, Integer> positions) {
    static final List<String> REQUIRED = List.of("time", "code", "value");

    static Columns of(List<String> header) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            positions.putIfAbsent(name, i);
        }
        return new Columns(positions);
    }

    List<String> missing() {
        return REQUIRED.stream().filter(name -> !positions.containsKey(name)).toList();
    }

    /** A row's cell, null when the file has no such column, the row ends before it, or it is empty. */
    @Nullable
    String cell(List<String> row, String name) {
        Integer position = positions.get(name);
        if (position == null || position >= row.size()) {
            return null;
        }
        String text = row.get(position).strip();
        return text.isEmpty() ? null : text;
    }
}
