package io.epione.models.pgx;

/**
 * Between which two activity scores copies of a gene lie; one score where both are equal.
 *
 * @param high infinite where more copies are possible than a report counts
 */
record ActivityRange(double low, double high) {
    /** As CPIC writes it: "1.25", or "≥2.0" where it is open. */
    String text() {
        if (low == high) {
            return String.valueOf(low);
        }
        return Double.isInfinite(high) ? "≥" + low : low + " to " + high;
    }

    ActivityRange and(ActivityRange other) {
        return new ActivityRange(low + other.low, high + other.high);
    }

    ActivityRange or(ActivityRange other) {
        return new ActivityRange(Math.min(low, other.low), Math.max(high, other.high));
    }

    ActivityRange times(Copies copies) {
        // No function stays none however many copies there are, where a product with infinity would be none at all.
        return new ActivityRange(low * copies.atLeast(), high == 0 ? 0 : high * copies.atMost());
    }

    /**
     * How many copies of an allele lie on one chromosome.
     *
     * @param atMost infinite where a report does not count them
     */
    record Copies(int atLeast, double atMost) {
        static final Copies ONE = new Copies(1, 1);
    }
}
