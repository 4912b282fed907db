package io.epione.assistant.reply.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which way a series goes: a straight line through the daily means, by least squares. Up or down only when the line
 * moves by at least 5 % of the mean over the days and its slope is more than twice its standard error; all else is
 * level.
 */
final class Trends {
    private static final int FEWEST_DAYS = 5;
    private static final double SMALLEST_CHANGE = 0.05;
    private static final double STANDARD_ERRORS = 2;

    private Trends() {}

    static Optional<Direction> of(List<Point> points, ZoneId zone) {
        Map<LocalDate, Double> daily = points.stream()
                .collect(Collectors.groupingBy(
                        point -> LocalDate.ofInstant(point.at(), zone),
                        TreeMap::new,
                        Collectors.averagingDouble(Point::value)));
        if (daily.size() < FEWEST_DAYS) {
            return Optional.empty();
        }
        return Optional.of(direction(daily));
    }

    private static Direction direction(Map<LocalDate, Double> daily) {
        int n = daily.size();
        double[] x = daily.keySet().stream().mapToDouble(LocalDate::toEpochDay).toArray();
        double[] y = daily.values().stream().mapToDouble(Double::doubleValue).toArray();
        double meanX = mean(x);
        double meanY = mean(y);
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = sxy / sxx;
        double residual = 0;
        for (int i = 0; i < n; i++) {
            double error = y[i] - meanY - slope * (x[i] - meanX);
            residual += error * error;
        }
        double standardError = Math.sqrt(residual / (n - 2) / sxx);
        double change = slope * (x[n - 1] - x[0]);
        boolean clear = Math.abs(slope) > STANDARD_ERRORS * standardError;
        if (!clear || Math.abs(change) < SMALLEST_CHANGE * Math.abs(meanY)) {
            return Direction.LEVEL;
        }
        return slope > 0 ? Direction.UP : Direction.DOWN;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
