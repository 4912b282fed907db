package io.epione.profile.glucose;

import java.time.Instant;

/**
 * A low or high episode by the consensus definition (Battelino 2019): at least 15 minutes beyond the threshold, ended by
 * at least 15 minutes back.
 *
 * @param kind {@code hypo} or {@code hyper}
 * @param level 1 (below 70, above 180), 2 (below 54, above 250)
 * @param extended longer than 120 minutes
 * @param mean mean glucose within the episode, mg/dL
 */
public record GlucoseEpisode(String kind, int level, boolean extended, Instant start, Instant end, double mean) {}
