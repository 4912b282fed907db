package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Chart;
import io.epione.assistant.reply.evidence.Limits;
import io.epione.assistant.reply.evidence.Point;
import io.epione.assistant.reply.evidence.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A series as a chart of at most 300 points; of each stretch the lowest and the highest stay, so no peak is lost. */
final class SeriesChart {
    static final int MOST_POINTS = 300;

    private SeriesChart() {}

    static Chart of(Series series) {
        String title = title(series.label()) + " " + series.span().words();
        String summary = title + ": " + series.count().text() + ", lowest "
                + series.lowestFigure().bounded() + ", highest "
                + series.highestFigure().bounded() + ", average "
                + series.mean().text() + StatisticAnswer.censored(series) + ".";
        List<List<Object>> points = thinned(series.points()).stream()
                .map(point -> List.<Object>of(point.at().toString(), rounded(point.value(), series.decimals())))
                .toList();
        Limits limits = series.limits();
        return Chart.of(
                title,
                summary,
                series.unit(),
                limits == null
                        ? null
                        : new Limits(
                                rounded(limits.low(), series.decimals()), rounded(limits.high(), series.decimals())),
                new Chart.Line(title(series.label()), points));
    }

    private static String title(String label) {
        return label.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + label.substring(1);
    }

    static List<Point> thinned(List<Point> points) {
        if (points.size() <= MOST_POINTS) {
            return points;
        }
        int stretches = MOST_POINTS / 2;
        List<Point> kept = new ArrayList<>(MOST_POINTS);
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) i * points.size() / stretches);
            int to = (int) ((long) (i + 1) * points.size() / stretches);
            List<Point> stretch = points.subList(from, to);
            Point low = stretch.stream()
                    .min(Comparator.comparingDouble(Point::value))
                    .orElseThrow();
            Point high = stretch.stream()
                    .max(Comparator.comparingDouble(Point::value))
                    .orElseThrow();
            kept.add(low.at().isBefore(high.at()) ? low : high);
            if (!low.equals(high)) {
                kept.add(low.at().isBefore(high.at()) ? high : low);
            }
        }
        return kept;
    }

    private static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
