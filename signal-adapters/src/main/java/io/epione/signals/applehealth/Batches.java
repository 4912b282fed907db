package io.epione.signals.applehealth;

import io.epione.signals.AdapterResult;
import io.epione.signals.Demographics;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands on what was read, so much at a time. */
final class Batches {
    /** Most items of a batch. */
    static final int MOST_ITEMS = 2_000;
    /** Most elements that are passed without handing on, so that the bytes of a batch are bounded as well. */
    private static final int MOST_ELEMENTS = 20_000;

    private final Consumer<AdapterResult> out;
    private List<Reading> readings = new ArrayList<>();
    private List<Rejection> rejections = new ArrayList<>();
    private int received;
    private int elements;
    private @Nullable Demographics demographics;
    private int items;

    Batches(Consumer<AdapterResult> out) {
        this.out = out;
    }

    /** The number of the next item. */
    int next() {
        if (received == MOST_ITEMS) {
            handOn();
        }
        received++;
        return items++;
    }

    /** An element was passed, of whatever kind. */
    void passed() {
        if (++elements >= MOST_ELEMENTS) {
            handOn();
        }
    }

    void add(Reading reading) {
        readings.add(reading);
        handOnWhenFull();
    }

    void reject(Rejection rejection) {
        rejections.add(rejection);
        handOnWhenFull();
    }

    void person(Demographics said) {
        demographics = said;
    }

    private void handOnWhenFull() {
        if (readings.size() + rejections.size() >= MOST_ITEMS) {
            handOn();
        }
    }

    void handOn() {
        var batch = new AdapterResult(received, readings, rejections, demographics);
        readings = new ArrayList<>();
        rejections = new ArrayList<>();
        received = 0;
        elements = 0;
        demographics = null;
        out.accept(batch);
    }
}
