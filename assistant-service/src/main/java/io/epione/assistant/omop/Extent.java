package io.epione.assistant.omop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of which something was written, and how much was left out. Not thread-safe. */
final class Extent {
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private long leftOut;

    void add(LocalDate day) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
    }

    void leaveOut() {
        leftOut++;
    }

    long leftOut() {
        return leftOut;
    }

    @Nullable
    LocalDate first() {
        return first;
    }

    @Nullable
    LocalDate last() {
        return last;
    }
}
