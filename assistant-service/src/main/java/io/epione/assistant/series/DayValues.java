package io.epione.assistant.series;

import io.epione.models.series.Daily;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Values of one measure and one device, oldest first, a day at most once. */
record DayValues(List<DayValue> days) {
    DayValues {
        days = List.copyOf(days);
    }

    static DayValues none() {
        return new DayValues(List.of());
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    DayValue last() {
        return days.getLast();
    }

    List<Daily> daily() {
        return days.stream().map(DayValue::daily).toList();
    }

    Optional<DayValue> on(LocalDate day) {
        return days.stream().filter(value -> value.day().equals(day)).findFirst();
    }
}
