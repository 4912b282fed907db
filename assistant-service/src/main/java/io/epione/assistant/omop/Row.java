package io.epione.assistant.omop;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a table; a column that nothing is said of stays empty. Not thread-safe. */
final class Row {
    private final Table table;
    private final Map<String, String> values = new HashMap<>();

    Row(Table table) {
        this.table = table;
    }

    Table table() {
        return table;
    }

    /** Null leaves it empty; a column that the table does not have is a mistake. */
    Row with(String column, @Nullable Object value) {
        if (!table.columns().contains(column)) {
            throw new IllegalArgumentException(table.table() + " has no " + column);
        }
        if (value != null) {
            values.put(column, value.toString());
        }
        return this;
    }

    String value(String column) {
        return values.getOrDefault(column, "");
    }
}
