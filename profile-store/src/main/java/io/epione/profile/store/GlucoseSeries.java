package io.epione.profile.store;

import io.epione.profile.glucose.GlucosePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One series out of what several sources sent about the same hours. The source (with device and code) that has more
 * readings in the span goes first and keeps all of them; another adds a reading only where no reading of those before
 * it lies within five minutes. So overlapping sources are not counted twice, and none is averaged with another.
 */
final class GlucoseSeries {
    private static final Duration APART = Duration.ofMinutes(5);

    private GlucoseSeries() {}

    static List<GlucosePoint> merge(Map<Series, List<GlucosePoint>> bySeries) {
        if (bySeries.size() == 1) {
            return bySeries.values().iterator().next();
        }
        var ordered = new ArrayList<>(bySeries.entrySet());
        ordered.sort(Comparator.comparing((Map.Entry<Series, List<GlucosePoint>> e) ->
                        -e.getValue().size())
                .thenComparing(e -> e.getKey().key().source())
                .thenComparing(e -> e.getKey().key().device())
                .thenComparing(e -> e.getKey().key().code()));
        var merged = new TreeMap<Instant, GlucosePoint>();
        for (var each : ordered) {
            var added = each.getValue().stream()
                    .filter(point -> isApart(point.at(), merged))
                    .toList();
            added.forEach(point -> merged.put(point.at(), point));
        }
        return List.copyOf(merged.values());
    }

    private static boolean isApart(Instant at, TreeMap<Instant, GlucosePoint> others) {
        Instant before = others.floorKey(at);
        Instant after = others.ceilingKey(at);
        return (before == null || Duration.between(before, at).compareTo(APART) >= 0)
                && (after == null || Duration.between(at, after).compareTo(APART) >= 0);
    }
}
