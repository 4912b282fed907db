package io.epione.profile.genome;

/** How the quality of an imputation is kept: in steps of a ten-thousandth, rounded down so that none looks better. */
final class ImputationScale {
    static final double STEPS = 10_000;
    /** Read, not imputed. */
    static final short NONE = -1;

    private ImputationScale() {}

    static short steps(double r2) {
        // The smallest nudge up undoes binary fractions: 0.87 is 8700 steps.
        return Double.isNaN(r2) ? NONE : (short) Math.floor(Math.clamp(r2, 0, 1) * STEPS + 1e-6);
    }
}
