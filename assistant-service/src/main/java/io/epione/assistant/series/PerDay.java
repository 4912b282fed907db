package io.epione.assistant.series;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value.Quantity;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What several entries of one day come to. */
enum PerDay {
    /** The newest word. */
    LAST(entries -> amount(entries.getLast())),
    /** A night and a nap. */
    SUM(entries -> entries.stream().mapToDouble(PerDay::amount).sum()),
    /** What is measured again and again. */
    MEDIAN(entries -> {
        double[] sorted = entries.stream().mapToDouble(PerDay::amount).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    });

    private final ToDoubleFunction<List<Entry.Observation>> comesTo;

    PerDay(ToDoubleFunction<List<Entry.Observation>> comesTo) {
        this.comesTo = comesTo;
    }

    /** @param entries of one day, oldest first, quantities */
    double of(List<Entry.Observation> entries) {
        return comesTo.applyAsDouble(entries);
    }

    private static double amount(Entry.Observation entry) {
        return ((Quantity) entry.value()).amount();
    }
}
