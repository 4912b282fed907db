package io.epione.signals.mapping;

import io.epione.signals.AdapterResult;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import java.util.ArrayList;
import java.util.List;

/** What one delivery holds, in the making; not thread-safe. */
final class Collected {
    /** More than a day of readings every second. */
    static final int MOST_READINGS = 120_000;
    /** Where hardly anything can be read there is no use in saying so for every item. */
    static final int MOST_REJECTIONS = 10_000;

    private final List<Reading> readings = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private int items;
    private boolean full;

    /** The number of the next item. */
    int next() {
        return items++;
    }

    int size() {
        return readings.size() + rejections.size();
    }

    boolean isFull() {
        return full;
    }

    void add(Reading reading) {
        if (readings.size() == MOST_READINGS) {
            stop("Readings after the first " + MOST_READINGS + " were not read.");
        } else if (!full) {
            readings.add(reading);
        }
    }

    void reject(int index, String pointer, String code, String message) {
        if (rejections.size() == MOST_REJECTIONS) {
            stop("Reading stopped here: more than " + MOST_REJECTIONS + " items could not be read.");
        } else if (!full) {
            rejections.add(new Rejection(index, pointer, code, message));
        }
    }

    private void stop(String message) {
        if (!full) {
            full = true;
            rejections.add(new Rejection(-1, "", "too-many-items", message));
        }
    }

    AdapterResult result() {
        return new AdapterResult(items, readings, rejections);
    }
}
