package io.epione.profile.observation;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something was true of the person.
 *
 * @param start the moment, or the start of a period; kept to the microsecond
 * @param end the end of a period, null for a moment
 * @param zone the zone or offset it was measured in
 */
public record EffectiveTime(Instant start, @Nullable Instant end, ZoneId zone) {
    public static EffectiveTime at(Instant instant, ZoneId zone) {
        return new EffectiveTime(instant, null, zone);
    }
}
