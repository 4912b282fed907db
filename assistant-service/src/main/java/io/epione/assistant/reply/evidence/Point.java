package io.epione.assistant.reply.evidence;

import java.time.Instant;

/**
 * One value of a series, in the unit it is shown in.
 *
 * @param comparator {@code <}, {@code >} and their kin where the value is a limit of the meter, else empty
 */
public record Point(Instant at, double value, String comparator) {
    public Point(Instant at, double value) {
        this(at, value, "");
    }

    boolean censored() {
        return !comparator.isEmpty();
    }

    /** Where it belongs among others: what is below 40 lies below 40. */
    double place() {
        return switch (comparator) {
            case "<" -> Math.nextDown(value);
            case ">" -> Math.nextUp(value);
            default -> value;
        };
    }
}
