package io.epione.models.polygenic;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The fields of one line, as ranges. Fields that a line lacks at its end are empty. */
final class Fields {
    private static final int LONGEST_CHROMOSOME = 300_000_000;

    private final int[] index = new int[Column.values().length];
    private final int[] starts;
    private final int[] ends;
    private byte[] bytes = {};

    Fields(Map<Column, Integer> columns) {
        int last = -1;
        for (Column column : Column.values()) {
            int at = columns.getOrDefault(column, -1);
            index[column.ordinal()] = at;
            last = Math.max(last, at);
        }
        starts = new int[last + 1];
        ends = new int[last + 1];
    }

    void split(TextLines line) {
        bytes = line.bytes();
        int at = line.from();
        int end = line.to();
        for (int field = 0; field < starts.length; field++) {
            starts[field] = Math.min(at, end);
            while (at < end && bytes[at] != '\t') {
                at++;
            }
            ends[field] = Math.min(at, end);
            at++;
        }
    }

    boolean has(Column column) {
        return index[column.ordinal()] >= 0;
    }

    boolean isEmpty(Column column) {
        int field = index[column.ordinal()];
        return field < 0 || starts[field] == ends[field];
    }

    String text(Column column) {
        int field = index[column.ordinal()];
        return field < 0 ? "" : new String(bytes, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /** Written TRUE, True or 1. */
    boolean isTrue(Column column) {
        int field = index[column.ordinal()];
        return field >= 0
                && starts[field] < ends[field]
                && ((bytes[starts[field]] | 0x20) == 't' || bytes[starts[field]] == '1');
    }

    int base(Column column) {
        int field = index[column.ordinal()];
        return field < 0 ? Bases.NONE : Bases.code(bytes, starts[field], ends[field]);
    }

    int chromosome(Column column) {
        int field = index[column.ordinal()];
        return Chromosomes.number(bytes, starts[field], ends[field]);
    }

    /** The number, or NaN. */
    double number(Column column) {
        int field = index[column.ordinal()];
        return field < 0 ? Double.NaN : Decimals.read(bytes, starts[field], ends[field]);
    }

    /** A position, or -1 when it is none. */
    int whole(Column column) {
        int field = index[column.ordinal()];
        int length = ends[field] - starts[field];
        int value = 0;
        for (int i = starts[field]; i < ends[field]; i++) {
            if (bytes[i] < '0' || bytes[i] > '9' || length > 9) {
                return -1;
            }
            value = value * 10 + bytes[i] - '0';
        }
        return value < 1 || value > LONGEST_CHROMOSOME ? -1 : value;
    }
}
