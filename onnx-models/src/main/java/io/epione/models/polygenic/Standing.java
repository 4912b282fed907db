package io.epione.models.polygenic;

/** Where a sum stands among others, or why that is not said. */
public sealed interface Standing {
    /**
     * Beside a stated reference group.
     *
     * @param z          standard deviations from the group's mean
     * @param percentile share of the group below it, 0 to 100, were the group's sums spread normally
     */
    record Placed(ScoreCard.Group group, double z, double percentile) implements Standing {}

    /**
     * No percentile.
     *
     * @param code   {@code few-matched}, {@code no-group}, {@code no-distribution} or {@code incomplete}
     * @param reason a sentence for people
     */
    record NotPlaced(String code, String reason) implements Standing {}
}
