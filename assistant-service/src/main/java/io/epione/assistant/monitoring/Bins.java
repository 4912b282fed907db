package io.epione.assistant.monitoring;

/** Values on a logarithmic scale of 40 steps for each factor of ten, from a thousandth to ten million. */
final class Bins {
    private static final int A_DECADE = 40;
    private static final int LOWEST = -3 * A_DECADE;
    private static final int HIGHEST = 7 * A_DECADE;

    private Bins() {}

    /** @param value above zero */
    static int of(double value) {
        return Math.clamp(Math.round(Math.log10(value) * A_DECADE), LOWEST, HIGHEST);
    }

    /** How many steps a factor is. */
    static double steps(double factor) {
        return Math.log10(factor) * A_DECADE;
    }
}
