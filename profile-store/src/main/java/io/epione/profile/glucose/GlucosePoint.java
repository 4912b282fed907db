package io.epione.profile.glucose;

import java.time.Instant;

/**
 * One sensor reading.
 *
 * @param mgPerDl mg/dL; a censored reading of a meter stands at its limit
 */
public record GlucosePoint(Instant at, double mgPerDl) {}
