package io.epione.profile.glucose;

import java.time.Instant;

/**
 * A low or high episode by the consensus definition (Battelino 2023): at least 15 minutes beyond the threshold, ended by
 * at least 15 minutes back. One of level 2 lies within one of level 1, and both are listed.
 *
 * @param kind {@code hypo} or {@code hyper}
 * @param level 1 (below 70, above 180), 2 (below 54, above 250)
 * @param extended a low one with more than 120 unbroken minutes below 70; never set for a high one or for level 2
 * @param start the first moment beyond the threshold
 * @param end the moment the return began
 * @param mean mean glucose within the episode, mg/dL
 */
public record GlucoseEpisode(String kind, int level, boolean extended, Instant start, Instant end, double mean) {}
