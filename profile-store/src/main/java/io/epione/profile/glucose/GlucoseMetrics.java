package io.epione.profile.glucose;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Computes the consensus metrics of continuous glucose. Equal to iglu 4.3.0 on its own example data to a relative 1e-6.
 * Stateless, thread-safe.
 *
 * <ul>
 *   <li>mean, sd (n - 1), cv = 100 sd / mean; gmi: {@link Gmi}
 *   <li>modd: mean absolute difference of values 24 hours apart (Service 1980); conga: their standard deviation
 *       (McDonnell 2005)
 *   <li>ranges and gri: {@link RangeShares}; lbgi, hbgi: {@link GlucoseRisk}; mage: {@link Mage}; wear: {@link Wear};
 *       episodes: {@link Episodes}
 * </ul>
 *
 * <p>A meter's LO and HI count in the ranges for what they say, below 54 and above 250 for every meter in use; in the
 * mean and in what is made of single values they stand at the meter's limit, as in the reports of the manufacturers, and
 * the summary says how many do: with LO the true mean is lower, with HI it is higher, and the spread is larger.
 *
 * <p>Of no readings every figure is NaN and the span lies at the epoch; a single one has a mean and ranges.
 * Readings that are mostly more than 45 minutes apart have no modd, conga and episodes.
 */
public final class GlucoseMetrics {
    private GlucoseMetrics() {}

    /**
     * @param points in any order; of several at one moment the last counts
     * @param zone in which days begin at midnight
     */
    public static GlucoseSummary summary(Collection<GlucosePoint> points, ZoneId zone) {
        var readings = Readings.of(points);
        double[] values = readings.values();
        double mean = Statistics.mean(values);
        double sd = Statistics.standardDeviation(values, mean);
        var shares = RangeShares.of(readings.places());
        double[] dayToDay = new double[0];
        List<GlucoseEpisode> episodes = List.of();
        double mage = Double.NaN;
        if (readings.size() > 1) {
            var grid = GlucoseGrid.every(Mage.STEP, readings, zone);
            mage = Mage.of(grid);
            if (GlucoseGrid.supports(readings.step())) {
                int step = GlucoseGrid.stepFor(readings.step());
                var own = step == Mage.STEP ? grid : GlucoseGrid.every(step, readings, zone);
                dayToDay = own.dayToDay();
                episodes = Episodes.of(own);
            }
        }
        return new GlucoseSummary(
                readings.first(),
                readings.last(),
                readings.size(),
                readings.low(),
                readings.high(),
                mean,
                sd,
                100 * sd / mean,
                Gmi.of(mean),
                shares.tir(),
                shares.tbr1(),
                shares.tbr2(),
                shares.tar1(),
                shares.tar2(),
                GlucoseRisk.low(values),
                GlucoseRisk.high(values),
                shares.glycaemiaRiskIndex(),
                Statistics.mean(Arrays.stream(dayToDay).map(Math::abs).toArray()),
                Statistics.standardDeviation(dayToDay),
                mage,
                Wear.percent(readings),
                episodes);
    }
}
