package io.epione.assistant.reply.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values over a span, oldest first, in the unit they are shown in. Every figure about them is computed here, from the
 * values, each time it is asked for.
 *
 * @param counted what one value is called, such as {@code readings}, {@code days} or {@code nights}
 * @param limits null where there is no range to count against
 * @param step how often a value is expected, null where nothing is expected
 */
public record Series(
        Source source,
        String label,
        List<Point> points,
        Span span,
        String unit,
        int decimals,
        String counted,
        @Nullable Limits limits,
        @Nullable Duration step)
        implements Evidence {
    private static final String READINGS = "readings";

    public Series {
        points = List.copyOf(points);
    }

    public boolean empty() {
        return points.isEmpty();
    }

    public Figure mean() {
        return figure(
                Figure.Role.MEAN,
                points.stream().mapToDouble(Point::value).average().orElseThrow());
    }

    public Figure total() {
        return figure(
                Figure.Role.TOTAL, points.stream().mapToDouble(Point::value).sum());
    }

    /** The lowest value, the earliest of equals. */
    public Point lowest() {
        return points.stream().min(Comparator.comparingDouble(Point::place)).orElseThrow();
    }

    /** The highest value, the earliest of equals. */
    public Point highest() {
        return points.stream()
                .reduce((one, two) -> two.place() > one.place() ? two : one)
                .orElseThrow();
    }

    public Figure lowestFigure() {
        return figure(Figure.Role.LOWEST, lowest());
    }

    public Figure highestFigure() {
        return figure(Figure.Role.HIGHEST, highest());
    }

    public Figure count() {
        String unit =
                points.size() == 1 && counted.endsWith("s") ? counted.substring(0, counted.length() - 1) : counted;
        return Figure.count(points.size(), unit);
    }

    public Figure within() {
        Limits bounds = bounds();
        return share(Figure.Role.SHARE_WITHIN, value -> value >= bounds.low() && value <= bounds.high());
    }

    public Figure below() {
        Limits bounds = bounds();
        return share(Figure.Role.SHARE_BELOW, value -> value < bounds.low());
    }

    public Figure above() {
        Limits bounds = bounds();
        return share(Figure.Role.SHARE_ABOVE, value -> value > bounds.high());
    }

    public Figure lowLimit() {
        return figure(Figure.Role.LOW_LIMIT, bounds().low());
    }

    public Figure highLimit() {
        return figure(Figure.Role.HIGH_LIMIT, bounds().high());
    }

    /** How much of the span has values; empty where nothing is expected. */
    public Optional<Figure> coverage() {
        if (step == null) {
            return Optional.empty();
        }
        double expected = Math.max(1, span.length().toMillis() / (double) step.toMillis());
        return Optional.of(new Figure(Figure.Role.COVERAGE, Math.min(100, 100 * points.size() / expected), "%", 0));
    }

    /** Which way the daily means go; empty while there are too few days to say. */
    public Optional<Direction> trend() {
        return Trends.of(points, span.zone());
    }

    private Limits bounds() {
        if (limits == null) {
            throw new IllegalStateException("there is no range for " + label);
        }
        return limits;
    }

    private Figure share(Figure.Role role, java.util.function.DoublePredicate counts) {
        long hits = points.stream().filter(point -> counts.test(point.place())).count();
        return new Figure(role, 100.0 * hits / points.size(), "%", 1);
    }

    /** The figure of a role that a whole series has. */
    public Figure figure(Figure.Role role) {
        return switch (role) {
            case MEAN -> mean();
            case TOTAL -> total();
            case LOWEST -> lowestFigure();
            case HIGHEST -> highestFigure();
            case SHARE_WITHIN -> within();
            case SHARE_BELOW -> below();
            case SHARE_ABOVE -> above();
            default -> throw new IllegalArgumentException("a series has no " + role);
        };
    }

    /** Whether some values only say that they lie beyond what the meter shows; a mean takes those at its limit. */
    public boolean censored() {
        return points.stream().anyMatch(Point::censored);
    }

    private Figure figure(Figure.Role role, Point point) {
        return new Figure(role, point.value(), unit, decimals, point.comparator());
    }

    private Figure figure(Figure.Role role, double value) {
        return new Figure(role, value, unit, decimals);
    }

    @Override
    public Support support() {
        Set<When> moments = new HashSet<>(span.moments());
        List<Figure> figures = new ArrayList<>();
        if (!empty()) {
            figures.addAll(List.of(mean(), lowestFigure(), highestFigure(), count()));
            if (!counted.equals(READINGS)) {
                figures.add(total());
            }
            if (limits != null) {
                figures.addAll(List.of(within(), below(), above(), lowLimit(), highLimit()));
            }
            coverage().ifPresent(figures::add);
            moments.add(when(lowest(), When.Part.LOWEST));
            moments.add(when(highest(), When.Part.HIGHEST));
            moments.add(when(points.getFirst(), When.Part.START));
            moments.add(when(points.getLast(), When.Part.LATEST));
            if (points.size() == 1) {
                figures.add(figure(Figure.Role.VALUE, points.getFirst()));
            }
        }
        Optional<Direction> trend = trend();
        return new Support(
                figures,
                moments,
                Set.of(span.words()),
                Set.copyOf(List.of(label, source.label())),
                trend.orElse(null),
                trend.isEmpty() ? Set.of(Claim.FEW_DAYS) : Set.of());
    }

    private When when(Point point, When.Part part) {
        return When.of(point.at(), span.zone(), part);
    }
}
