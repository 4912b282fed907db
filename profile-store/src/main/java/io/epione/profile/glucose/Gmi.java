package io.epione.profile.glucose;

/**
 * The glucose management indicator: which HbA1c would be expected of many people with the same mean sensor glucose
 * (Bergenstal RM et al. Diabetes Care 2018;41:2275-2280). An estimate; no laboratory value, and never to be taken for one.
 */
public final class Gmi {
    private static final double AT_ZERO = 3.31;
    private static final double PER_MG_DL = 0.02392;

    private Gmi() {}

    /** Percent (NGSP). @param mean mg/dL */
    public static double of(double mean) {
        return AT_ZERO + PER_MG_DL * mean;
    }
}
