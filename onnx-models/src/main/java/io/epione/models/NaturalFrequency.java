package io.epione.models;

import java.util.List;
import java.util.Locale;

/**
 * A probability as people read it best: so many of so many people.
 *
 * @param count how many, rounded; neither none nor all of them
 * @param of 100, or as many thousands as it takes
 */
public record NaturalFrequency(long count, long of) {
    private static final double LEAST = 0.95;
    private static final long MOST = 1_000_000;

    /** The nearest; of a million people at most. */
    public static NaturalFrequency of(double probability) {
        double rarer = Math.min(probability, 1 - probability);
        long of = 100;
        while (rarer * of < LEAST && of < MOST) {
            of *= 10;
        }
        return new NaturalFrequency(Math.round(probability * of), of);
    }

    /** Two that differ, each of as many people. */
    static List<NaturalFrequency> apart(double one, double other) {
        long of = Math.max(of(one).of, of(other).of);
        while (Math.round(one * of) == Math.round(other * of) && of < MOST) {
            of *= 10;
        }
        return List.of(
                new NaturalFrequency(Math.round(one * of), of), new NaturalFrequency(Math.round(other * of), of));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d of %,d", count, of);
    }
}
