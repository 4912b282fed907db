package io.epione.profile.glucose;

import java.time.Instant;
import java.util.List;

/**
 * The consensus metrics of a span of continuous glucose (Battelino 2019; definitions as in iglu 4.3.0). Percentages are
 * 0 to 100, concentrations mg/dL; a metric that the span does not support is {@link Double#NaN}.
 *
 * @param readings how many readings the figures rest on
 * @param censoredLow how many of them are a meter's LO, which mean, sd and what is made of them take at its limit
 * @param censoredHigh likewise of HI
 * @param tir 70 to 180 inclusive
 * @param tbr1 54 to below 70
 * @param tbr2 below 54
 * @param tar1 above 180 to 250
 * @param tar2 above 250
 * @param conga with a lag of 24 h
 * @param mage mean of MAGE+ and MAGE-
 * @param wear percent of the expected readings that are there
 */
public record GlucoseSummary(
        Instant from,
        Instant to,
        int readings,
        int censoredLow,
        int censoredHigh,
        double mean,
        double sd,
        double cv,
        double gmi,
        double tir,
        double tbr1,
        double tbr2,
        double tar1,
        double tar2,
        double lbgi,
        double hbgi,
        double gri,
        double modd,
        double conga,
        double mage,
        double wear,
        List<GlucoseEpisode> episodes) {
    public GlucoseSummary {
        episodes = List.copyOf(episodes);
    }

    /** Whether it is enough to judge by, as {@link SensorData#sufficient()}. */
    public boolean sufficient() {
        return SensorData.enough(wear, from, to);
    }
}
