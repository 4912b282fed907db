package io.epione.assistant.reply.evidence;

import io.epione.profile.glucose.GlucoseEpisode;
import io.epione.profile.glucose.GlucoseMetrics;
import io.epione.profile.glucose.GlucosePoint;
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
    private static final Figure SHORTEST = Figure.count(15, "minutes");

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

    @Override
    public Support support() {
        Set<When> moments = new HashSet<>(series.span().moments());
        List<Figure> figures = new ArrayList<>();
        if (!series.empty()) {
            figures.addAll(List.of(count(), low ? series.lowLimit() : series.highLimit(), SHORTEST));
            List<GlucoseEpisode> episodes = episodes();
            if (!episodes.isEmpty()) {
                GlucoseEpisode latest = episodes.getLast();
                moments.add(When.of(latest.start(), series.span().zone(), When.Part.START));
                moments.add(When.of(latest.end(), series.span().zone(), When.Part.END));
            }
        }
        return new Support(figures, moments, Set.of(series.span().words()), Set.of(series.label()), null, Set.of());
    }
}
