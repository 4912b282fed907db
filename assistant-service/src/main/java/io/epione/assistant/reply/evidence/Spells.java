package io.epione.assistant.reply.evidence;

import io.epione.profile.glucose.GlucoseEpisode;
import io.epione.profile.glucose.GlucoseMetrics;
import io.epione.profile.glucose.GlucosePoint;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Low or high episodes within a series of sensor glucose, found by the consensus definition, from the values.
 *
 * @param low low episodes, else high ones
 * @param perMgDl what one mg/dL is in the unit that is shown
 */
public record Spells(Series series, boolean low, double perMgDl) implements Evidence {
    @Override
    public Source source() {
        return series.source();
    }

    /** The episodes beyond the outer limit, in the order of their starts. */
    public List<GlucoseEpisode> episodes() {
        List<GlucosePoint> points = series.points().stream()
                .map(point -> new GlucosePoint(point.at(), point.value() / perMgDl))
                .toList();
        return GlucoseMetrics.summary(points, series.span().zone()).episodes().stream()
                .filter(episode -> episode.kind().equals(low ? "hypo" : "hyper") && episode.level() == 1)
                .toList();
    }

    public Figure count() {
        int count = episodes().size();
        return Figure.count(count, (low ? "low" : "high") + (count == 1 ? " episode" : " episodes"));
    }

    /** How long all of them lasted together. */
    public Figure minutes() {
        long minutes = episodes().stream()
                .mapToLong(episode ->
                        Duration.between(episode.start(), episode.end()).toMinutes())
                .sum();
        return Figure.count(minutes, "minutes");
    }

    @Override
    public Support support() {
        Set<LocalDateTime> moments = new HashSet<>(series.span().moments());
        List<Figure> figures = new ArrayList<>();
        if (!series.empty()) {
            figures.addAll(List.of(count(), minutes(), low ? series.lowLimit() : series.highLimit()));
            figures.add(Figure.count(15, "minutes"));
            episodes().forEach(episode -> {
                moments.add(
                        LocalDateTime.ofInstant(episode.start(), series.span().zone()));
                moments.add(LocalDateTime.ofInstant(episode.end(), series.span().zone()));
            });
        }
        return new Support(figures, moments, Set.of(series.span().words()), Set.of(series.label()), null, false);
    }
}
