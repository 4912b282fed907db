package io.epione.profile.glucose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Low and high episodes by the consensus (Battelino 2023): begun by at least 15 minutes beyond the threshold, ended by
 * at least 15 minutes back, so that a shorter return does not end one. Found on even steps, within each unbroken run of
 * them; an episode of level 2 lies within one of level 1 and is listed beside it. An episode's end is the step at which
 * the return began. Low episodes with more than 120 unbroken minutes below 70 are extended.
 */
final class Episodes {
    private static final double LENGTH = 15;
    private static final double EXTENDED = 120;

    private final GlucoseGrid grid;
    private final int least;

    private Episodes(GlucoseGrid grid) {
        this.grid = grid;
        this.least = (int) Math.ceil(LENGTH / grid.stepMinutes());
    }

    /** In the order of their starts. */
    static List<GlucoseEpisode> of(GlucoseGrid grid) {
        var finder = new Episodes(grid);
        var episodes = new ArrayList<GlucoseEpisode>();
        for (GlucoseGrid.Run run : grid.runs(0)) {
            finder.find(run, "hypo", 1, 70, episodes);
            finder.find(run, "hypo", 2, 54, episodes);
            finder.find(run, "hyper", 1, 180, episodes);
            finder.find(run, "hyper", 2, 250, episodes);
        }
        episodes.sort(Comparator.comparing(GlucoseEpisode::start).thenComparing(GlucoseEpisode::level));
        return episodes;
    }

    private void find(GlucoseGrid.Run run, String kind, int level, double limit, List<GlucoseEpisode> episodes) {
        double[] values = run.values();
        double sign = kind.equals("hyper") ? 1 : -1;
        int begin = -1;
        int longest = 0;
        for (int from = 0; from < values.length; ) {
            boolean out = sign * values[from] > sign * limit;
            int to = from;
            while (to < values.length && sign * values[to] > sign * limit == out) {
                to++;
            }
            int length = to - from;
            if (out && (begin >= 0 || length >= least)) {
                begin = begin < 0 ? from : begin;
                longest = Math.max(longest, length);
            }
            if (begin >= 0 && !out && length >= least) {
                episodes.add(episode(run, begin, from, kind, level, longest));
                begin = -1;
                longest = 0;
            }
            from = to;
        }
        if (begin >= 0) {
            episodes.add(episode(run, begin, values.length, kind, level, longest));
        }
    }

    private GlucoseEpisode episode(GlucoseGrid.Run run, int from, int to, String kind, int level, int longest) {
        boolean extended = level == 1 && kind.equals("hypo") && longest >= EXTENDED / grid.stepMinutes() + 1;
        return new GlucoseEpisode(
                kind,
                level,
                extended,
                grid.timeOf(run.firstStep() + from),
                grid.timeOf(run.firstStep() + to),
                Statistics.mean(Arrays.copyOfRange(run.values(), from, to)));
    }
}
