package io.epione.profile.observation;

import io.epione.profile.person.ZoneHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /**
     * The day to which a moment of this time belongs: by the clock it was measured with, or by the person's zones where
     * that clock said UTC, which senders write without meaning it.
     */
    public LocalDate dayOf(Instant moment, ZoneHistory zones) {
        boolean utc = zone.normalized().equals(ZoneOffset.UTC);
        return LocalDate.ofInstant(moment, utc ? zones.at(moment) : zone);
    }
}
