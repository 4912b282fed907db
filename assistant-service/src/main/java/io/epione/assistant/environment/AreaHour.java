package io.epione.assistant.environment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed told of one area in one hour; what it did not tell is null.
 *
 * @param area the identifier of the area, such as {@code coimbra-centre}
 * @param hour when the hour begins
 * @param aqi US air quality index
 * @param pm25 fine dust, micrograms per cubic metre
 * @param temperature degrees Celsius
 * @param heatIndex degrees Celsius
 */
public record AreaHour(
        String area,
        String name,
        Instant hour,
        @Nullable Integer aqi,
        @Nullable Double pm25,
        @Nullable Double temperature,
        @Nullable Double heatIndex,
        Issue issue) {
    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * Where it comes from.
     *
     * @param source the name of who measured
     * @param url a public address, null for none
     * @param at when it was issued
     * @param freshFor how long after the end of its hour it still counts as now
     */
    public record Issue(String source, @Nullable String url, Instant at, Duration freshFor) {}

    /** Whether it is of the hour that runs, or not older than its feed allows. */
    public boolean isNow(Instant now) {
        return !hour.isAfter(now) && now.isBefore(hour.plus(HOUR).plus(issue.freshFor()));
    }

    boolean ofAir() {
        return aqi != null || pm25 != null;
    }

    boolean ofHeat() {
        return temperature != null || heatIndex != null;
    }
}
