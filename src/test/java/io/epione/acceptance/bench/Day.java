package io.epione.acceptance.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A day of a glucose sensor, a reading every five minutes; the days of a benchmark follow each other.
 *
 * @param values in mg/dL
 */
record Day(Instant start, List<Integer> values) {
    static final int READINGS = 288;

    private static final Instant FIRST = Instant.parse("1950-01-01T00:00:00Z");
    private static final int SECONDS = 300;

    static Day of(int number) {
        return new Day(
                FIRST.plus(number, ChronoUnit.DAYS),
                IntStream.range(0, READINGS)
                        .map(i ->
                                120 + (int) Math.round(45 * Math.sin((i + 7 * number) / 20.0)) + (i * 31 + number) % 7)
                        .boxed()
                        .toList());
    }

    Instant at(int reading) {
        return start.plusSeconds((long) SECONDS * reading);
    }

    String csv() {
        return lines("\n", i -> at(i) + ",2339-0," + values.get(i) + ",mg/dL", "time,code,value,unit\n", "\n");
    }

    String nightscout() {
        return lines(",", i -> entry(at(i), values.get(i)), "[", "]");
    }

    static String entry(Instant at, int value) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"sgv\",\"sgv\":%d,\"date\":%d,\"dateString\":\"%s\",\"direction\":\"Flat\",\"device\":\"bench\"}",
                value,
                at.toEpochMilli(),
                at);
    }

    private static String lines(String between, IntFunction<String> line, String before, String after) {
        return IntStream.range(0, READINGS).mapToObj(line).collect(Collectors.joining(between, before, after));
    }
}
