package io.epione.signals.consumer;

/**
 * The fields of one line as places in its bytes: parted by commas, or by tabs, or by spaces where there is no tab; quotes
 * and spaces around a field are no part of it. Several tabs are one. Not thread-safe.
 */
final class Fields {
    private static final int MOST = 64;

    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private byte[] bytes = new byte[0];
    private int count;

    void split(byte[] line, int from, int to, boolean commas) {
        bytes = line;
        count = 0;
        byte separator = commas ? (byte) ',' : hasTab(from, to) ? (byte) '\t' : (byte) ' ';
        int at = from;
        while (at <= to && count < MOST) {
            int end = at;
            while (end < to && bytes[end] != separator) {
                end++;
            }
            if (commas || !isBlank(at, end)) {
                put(at, end);
            }
            at = end + 1;
        }
    }

    private boolean hasTab(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\t') {
                return true;
            }
        }
        return false;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    private void put(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isPadding(bytes[start])) {
            start++;
        }
        while (start < end && isPadding(bytes[end - 1])) {
            end--;
        }
        starts[count] = start;
        ends[count++] = end;
    }

    private static boolean isPadding(byte letter) {
        return letter == ' ' || letter == '"' || letter == '\'';
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int field) {
        return starts[field];
    }

    int to(int field) {
        return ends[field];
    }

    int length(int field) {
        return ends[field] - starts[field];
    }

    byte letter(int field, int index) {
        return bytes[starts[field] + index];
    }
}
