package io.epione.assistant.reply.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * One stored value in the unit it is shown in.
 *
 * @param comparator {@code <}, {@code >} and their kin where the value is a limit of the meter, else empty
 * @param age how old it is; said with it when it is stale
 */
public record Reading(
        Source source,
        double value,
        String unit,
        int decimals,
        String comparator,
        Instant at,
        ZoneId zone,
        boolean stale,
        Duration age)
        implements Evidence {
    public Figure figure() {
        return new Figure(Figure.Role.VALUE, value, unit, decimals);
    }

    public Figure ageFigure() {
        return Ages.figure(age);
    }

    @Override
    public Support support() {
        return new Support(
                List.of(figure(), ageFigure()),
                Set.of(LocalDateTime.ofInstant(at, zone)),
                Set.of(),
                Set.of(source.label()),
                null,
                stale);
    }
}
