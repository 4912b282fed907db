package io.epione.profile.glucose;

import io.epione.profile.person.ZoneHistory;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ambulatory glucose profile: days of sensor glucose laid over each other, as percentiles 5, 25, 50, 75 and 95 by the
 * time of day (Battelino 2019, Diabetes Care 42:1593; Bergenstal 2013, J Diabetes Sci Technol 7:562). Immutable.
 *
 * <p>The consensus names the percentiles and how much data they need, not how they are smoothed. Here there is a point
 * every quarter of an hour, made of the readings within half an hour of it. The time of day is what the person's clock
 * showed: where clocks are put back an hour counts twice on that day, where they are put forward one is missing.
 *
 * <p>Below 14 days at 70 % there is no curve: the slots are empty.
 *
 * @param days how many of the person's days have a reading
 * @param slots from midnight on; empty where the data are too few
 */
public record AmbulatoryProfile(SensorData data, int days, List<Slot> slots) {
    /** The days with readings that a time of day needs to have percentiles; our own bound, the consensus names none. */
    public static final int LEAST_DAYS = 5;

    public AmbulatoryProfile {
        slots = List.copyOf(slots);
    }

    /**
     * One time of day; all mg/dL, NaN where too few days have readings.
     *
     * @param readings those within half an hour
     * @param days on how many days they are
     */
    public record Slot(
            LocalTime at, int readings, int days, double p5, double p25, double p50, double p75, double p95) {
        static Slot of(LocalTime at, int[] counts, int readings, int days) {
            if (days < LEAST_DAYS) {
                double none = Double.NaN;
                return new Slot(at, readings, days, none, none, none, none, none);
            }
            return new Slot(
                    at,
                    readings,
                    days,
                    Percentiles.of(counts, readings, 0.05),
                    Percentiles.of(counts, readings, 0.25),
                    Percentiles.of(counts, readings, 0.5),
                    Percentiles.of(counts, readings, 0.75),
                    Percentiles.of(counts, readings, 0.95));
        }

        /** Whether there are percentiles. */
        public boolean known() {
            return days >= LEAST_DAYS;
        }
    }

    /**
     * @param points in the order of time
     * @param zones where the person was
     */
    public static AmbulatoryProfile of(Collection<GlucosePoint> points, ZoneHistory zones) {
        var data = SensorData.of(points);
        var histogram = new DayHistogram();
        for (GlucosePoint point : points) {
            histogram.add(point.mgPerDl(), LocalDateTime.ofInstant(point.at(), zones.at(point.at())));
        }
        List<Slot> slots = data.sufficient()
                ? IntStream.range(0, DayHistogram.SLOTS)
                        .mapToObj(histogram::around)
                        .toList()
                : List.of();
        return new AmbulatoryProfile(data, histogram.days(), slots);
    }
}
