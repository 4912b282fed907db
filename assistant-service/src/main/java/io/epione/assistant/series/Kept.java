package io.epione.assistant.series;

import io.epione.models.series.Daily;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule looked at, as it is kept with its decision.
 *
 * @param day the day it was made for
 * @param series values by moment (a day, or an instant where it is finer), by the key of the measure
 */
record Kept(LocalDate day, Map<String, Map<String, Double>> series) {
    static Map<String, Double> byDay(List<Daily> values) {
        var byDay = new TreeMap<String, Double>();
        values.forEach(value -> byDay.put(value.day().toString(), value.value()));
        return byDay;
    }

    /** The values of a measure whose moments are days, oldest first. */
    List<Daily> daily(String measure) {
        return new TreeMap<>(series.getOrDefault(measure, Map.of()))
                .entrySet().stream()
                        .map(value -> new Daily(LocalDate.parse(value.getKey()), value.getValue()))
                        .toList();
    }
}
