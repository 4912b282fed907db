package io.epione.profile.glucose;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.epione.profile.observation.Value.Comparator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sensor reading.
 *
 * @param mgPerDl mg/dL; a censored reading of a meter stands at its limit
 * @param limit how a censored reading relates to its limit, such as {@link Comparator#LESS} for LO; null for a measured
 *     one
 */
public record GlucosePoint(
        Instant at,
        double mgPerDl,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Comparator limit) {
    public GlucosePoint(Instant at, double mgPerDl) {
        this(at, mgPerDl, null);
    }

    /** Where it belongs among ranges: a LO lies below a reading of the same number, a HI above. */
    @JsonIgnore
    public double place() {
        return switch (limit) {
            case LESS -> Math.nextDown(mgPerDl);
            case GREATER -> Math.nextUp(mgPerDl);
            case null, default -> mgPerDl;
        };
    }

    /** Whether the meter said less than a number. */
    @JsonIgnore
    public boolean isLow() {
        return limit == Comparator.LESS || limit == Comparator.AT_MOST;
    }

    /** Whether the meter said more than a number. */
    @JsonIgnore
    public boolean isHigh() {
        return limit == Comparator.GREATER || limit == Comparator.AT_LEAST;
    }
}
