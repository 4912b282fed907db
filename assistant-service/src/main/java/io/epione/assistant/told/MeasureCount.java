package io.epione.assistant.told;

import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Appended.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** One measure of a delivery in the making: memory grows with days, and with readings only of a sensor. Not thread-safe. */
final class MeasureCount {
    private final String what;
    private final DataCategory layer;
    private final boolean sensor;
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final LongStream.Builder times = LongStream.builder();
    private int readings;
    private int fresh;
    private int corrected;

    /** @param sensor whether it comes in a rhythm of its own, so that gaps can be told */
    MeasureCount(String what, DataCategory layer, boolean sensor) {
        this.what = what;
        this.layer = layer;
        this.sensor = sensor;
    }

    void add(Instant at, LocalDate day, Outcome outcome) {
        readings++;
        days.add(day);
        if (sensor) {
            times.add(at.getEpochSecond());
        }
        switch (outcome) {
            case STORED -> fresh++;
            case CORRECTED -> corrected++;
            case DUPLICATE -> {}
        }
    }

    /** To be asked once. */
    Coverage done() {
        return new Coverage(
                what,
                layer,
                readings,
                fresh,
                corrected,
                days.size(),
                days.getFirst(),
                days.getLast(),
                sensor ? Gaps.of(times.build()) : List.of(),
                sensor);
    }
}
