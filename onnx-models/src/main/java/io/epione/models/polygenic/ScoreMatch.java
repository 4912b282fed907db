package io.epione.models.polygenic;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of a score a person's file could answer.
 *
 * @param variants how many the score has
 * @param rows     how many there are of each verdict; a verdict of none is left out
 * @param weighted share of the weights that counts, 0 to 1
 * @param imputed  how many that count were inferred from neighbours, with an r² of 0.3 or more
 * @param filled   how many that do not count were given the average of the stated frequencies
 */
public record ScoreMatch(int variants, Map<Verdict, Integer> rows, double weighted, int imputed, int filled) {
    public ScoreMatch {
        Map<Verdict, Integer> inOrder = new EnumMap<>(Verdict.class);
        inOrder.putAll(rows);
        rows = Collections.unmodifiableMap(inOrder);
    }

    ScoreMatch(int variants, int[] verdicts, double weighted, int imputed, int filled) {
        this(variants, byVerdict(verdicts), weighted, imputed, filled);
    }

    private static Map<Verdict, Integer> byVerdict(int[] verdicts) {
        Map<Verdict, Integer> rows = new EnumMap<>(Verdict.class);
        for (int i = 0; i < verdicts.length; i++) {
            if (verdicts[i] > 0) {
                rows.put(Verdict.of(i), verdicts[i]);
            }
        }
        return rows;
    }

    /** How many variants count. */
    public int matched() {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().counts())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Share of the variants that count, 0 to 1. */
    public double rate() {
        return variants == 0 ? 0 : (double) matched() / variants;
    }
}
