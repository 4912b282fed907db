package io.epione.profile.glucose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Readings in the order of time, one for each moment; of several at one moment the last given counts.
 *
 * @param step the sensor's own interval: the median, in whole minutes (half to even); NaN for fewer than two readings
 */
record Readings(List<GlucosePoint> points, double step) {

    static Readings of(Collection<GlucosePoint> given) {
        var finite = new ArrayList<GlucosePoint>(given.size());
        boolean inOrder = true;
        for (GlucosePoint point : given) {
            if (Double.isFinite(point.mgPerDl())) {
                inOrder &= finite.isEmpty() || finite.getLast().at().isBefore(point.at());
                finite.add(point);
            }
        }
        List<GlucosePoint> points = List.copyOf(inOrder ? finite : ordered(finite));
        return new Readings(points, Math.rint(Statistics.median(intervals(points))));
    }

    private static Collection<GlucosePoint> ordered(List<GlucosePoint> points) {
        var byTime = new TreeMap<Instant, GlucosePoint>();
        points.forEach(point -> byTime.put(point.at(), point));
        return byTime.values();
    }

    int size() {
        return points.size();
    }

    double[] values() {
        double[] values = new double[points.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = points.get(i).mgPerDl();
        }
        return values;
    }

    /** Where the readings lie among ranges. */
    double[] places() {
        double[] places = new double[points.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = points.get(i).place();
        }
        return places;
    }

    int low() {
        int count = 0;
        for (GlucosePoint point : points) {
            count += point.isLow() ? 1 : 0;
        }
        return count;
    }

    int high() {
        int count = 0;
        for (GlucosePoint point : points) {
            count += point.isHigh() ? 1 : 0;
        }
        return count;
    }

    /** Minutes from each reading to the next. */
    double[] intervals() {
        return intervals(points);
    }

    private static double[] intervals(List<GlucosePoint> points) {
        double[] minutes = new double[Math.max(0, points.size() - 1)];
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = minutes(points.get(i).at(), points.get(i + 1).at());
        }
        return minutes;
    }

    double minutesInAll() {
        return points.isEmpty()
                ? 0
                : minutes(points.getFirst().at(), points.getLast().at());
    }

    static double minutes(Instant from, Instant to) {
        return (to.getEpochSecond() - from.getEpochSecond()) / 60.0 + (to.getNano() - from.getNano()) / 60e9;
    }
}
