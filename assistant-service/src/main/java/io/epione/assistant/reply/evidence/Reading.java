package io.epione.assistant.reply.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One stored value in the unit it is shown in.
 *
 * @param comparator {@code <}, {@code >} and their kin where the value is a limit of the meter, else empty
 * @param age how old it is; said with it when it is stale
 * @param estimated inferred, never measured
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
        Duration age,
        boolean estimated)
        implements Evidence {
    private static final Pattern DATED = Pattern.compile(", \\d{1,2} [A-Z][a-z]{2} \\d{4} at .*");

    /** One that was measured. */
    public Reading(
            Source source,
            double value,
            String unit,
            int decimals,
            String comparator,
            Instant at,
            ZoneId zone,
            boolean stale,
            Duration age) {
        this(source, value, unit, decimals, comparator, at, zone, stale, age, false);
    }

    /** The same, as something that was inferred. */
    public Reading asEstimate() {
        return new Reading(source, value, unit, decimals, comparator, at, zone, stale, age, true);
    }

    public Figure figure() {
        return new Figure(Figure.Role.VALUE, value, unit, decimals, comparator);
    }

    public Figure ageFigure() {
        return Ages.figure(age);
    }

    @Override
    public Support support() {
        Set<Claim> claims = EnumSet.noneOf(Claim.class);
        if (stale) {
            claims.add(Claim.STALE);
        }
        if (estimated) {
            claims.add(Claim.ESTIMATED);
        }
        return new Support(
                List.of(figure(), ageFigure()),
                Set.of(When.of(at, zone, When.Part.LATEST)),
                Set.of(),
                Set.copyOf(List.of(source.label(), name())),
                null,
                claims);
    }

    /** What it is called, so that digits of a name such as HbA1c are not taken for a value. */
    private String name() {
        return DATED.matcher(source.label()).replaceFirst("");
    }
}
