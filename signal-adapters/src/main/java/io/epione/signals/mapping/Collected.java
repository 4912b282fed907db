package io.epione.signals.mapping;

import io.epione.signals.AdapterResult;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one delivery holds, in the making; not thread-safe. */
final class Collected {
    /** More than a day of readings every second. */
    static final int MOST_READINGS = 120_000;
    /** Where hardly anything can be read there is no use in saying so for every item. */
    static final int MOST_REJECTIONS = 10_000;

    private final List<Reading> readings = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private @Nullable String person;
    private @Nullable Rejection anotherPerson;
    private int items;
    private boolean full;

    /** The number of the next item. */
    int next() {
        return items++;
    }

    /** Notes whom an item is about. The sender's name for the person may be any, but only one. */
    void about(Scope item, List<Place> places) {
        for (Place place : places) {
            String named = item.text(place);
            if (named == null || named.equals(person)) {
                continue;
            }
            if (person == null) {
                person = named;
            } else if (anotherPerson == null) {
                full = true;
                anotherPerson = new Rejection(
                        -1,
                        item.pointer(place),
                        "another-person",
                        "The delivery holds items of two people; send one person's at a time.");
            }
        }
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
        reject(new Rejection(index, pointer, code, message));
    }

    void reject(Rejection rejection) {
        if (rejections.size() == MOST_REJECTIONS) {
            stop("Reading stopped here: more than " + MOST_REJECTIONS + " items could not be read.");
        } else if (!full) {
            rejections.add(rejection);
        }
    }

    private void stop(String message) {
        if (!full) {
            full = true;
            rejections.add(new Rejection(-1, "", "too-many-items", message));
        }
    }

    AdapterResult result() {
        return anotherPerson == null
                ? new AdapterResult(items, readings, rejections)
                : new AdapterResult(items, List.of(), List.of(anotherPerson));
    }
}
