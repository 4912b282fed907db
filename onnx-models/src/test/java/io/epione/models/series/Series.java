package io.epione.models.series;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Series for tests, one value a day. */
final class Series {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private Series() {}

    static List<Daily> of(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(day -> new Daily(FIRST.plusDays(day), values[day]))
                .toList();
    }
}
