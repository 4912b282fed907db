package io.epione.policies.disposition;

import java.util.Locale;

/** How soon, lowest first, so that the natural order is the order of urgency. */
public enum Level {
    /** Nothing about health in this turn. */
    NONE,
    SELF_CARE,
    /** Within 2 weeks. */
    ROUTINE,
    /** A clinician within 24 hours. */
    SOON,
    /** Within 4 hours, at a named place. */
    URGENT,
    /** Call the emergency number now. */
    EMERGENCY;

    /** The name in the contract, such as {@code self-care}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Level of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The higher of the two; the only way levels are ever combined. */
    public Level max(Level other) {
        return other.above(this) ? other : this;
    }

    /** Whether it is more urgent; no level is above itself. */
    public boolean above(Level other) {
        return compareTo(other) > 0;
    }
}
