package io.epione.models.series;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** How far the last days of one signal lie from the person's own four weeks before the last one. */
final class Usual {
    private static final int RECENT_DAYS = 3;
    private static final int LEFT_OUT_DAYS = 7;
    private static final int BASELINE_DAYS = 28;
    private static final int BASELINE_LEAST = 14;
    /** Makes the median absolute deviation of a normal distribution its standard deviation. */
    private static final double TO_SD = 1.4826;

    private Usual() {}

    /**
     * The robust z of the days up to {@code day}: the median of the last three against the median and the median absolute
     * deviation of days 7 to 34 before; empty without a recent day or with fewer than 14 days to compare with.
     *
     * @param least the smallest spread that is believed, in the unit of the values
     */
    static OptionalDouble z(List<Daily> values, LocalDate day, double least) {
        SortedValues recent = between(values, day.minusDays(RECENT_DAYS), day);
        LocalDate end = day.minusDays(LEFT_OUT_DAYS);
        SortedValues baseline = between(values, end.minusDays(BASELINE_DAYS), end);
        if (recent.size() == 0 || baseline.size() < BASELINE_LEAST) {
            return OptionalDouble.empty();
        }
        double usual = baseline.median();
        var deviations = new SortedValues();
        values.stream()
                .filter(value -> isBetween(value, end.minusDays(BASELINE_DAYS), end))
                .forEach(value -> deviations.add(Math.abs(value.value() - usual)));
        return OptionalDouble.of((recent.median() - usual) / Math.max(least, TO_SD * deviations.median()));
    }

    private static SortedValues between(List<Daily> values, LocalDate after, LocalDate until) {
        var found = new SortedValues();
        values.stream().filter(value -> isBetween(value, after, until)).forEach(value -> found.add(value.value()));
        return found;
    }

    private static boolean isBetween(Daily value, LocalDate after, LocalDate until) {
        return value.day().isAfter(after) && !value.day().isAfter(until);
    }
}
