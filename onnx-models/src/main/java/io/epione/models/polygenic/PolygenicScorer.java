package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoreResult.Audit;
import io.epione.models.polygenic.ScoreResult.Scored;
import io.epione.models.polygenic.ScoreResult.Withheld;
import io.epione.models.polygenic.Standing.NotPlaced;
import io.epione.models.polygenic.Standing.Placed;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.person.Sex;
import java.util.Locale;

/** Scores one person's genotypes. Thread-safe; a million variants take some milliseconds. */
public final class PolygenicScorer {
    private static final int ADULT = 18;
    private static final double ENOUGH = 0.75;

    private PolygenicScorer() {}

    /** The sum over what matches, and where it stands: never for a minor, nor for somebody whose age is not known. */
    public static ScoreResult score(InstalledScore score, PackedGenotypes genotypes, Subject who) {
        ScoreCard card = score.card();
        Integer age = who.age();
        if (age == null || age < ADULT) {
            return new Withheld(card, "age", "Polygenic scores are computed for adults whose date of birth is known.");
        }
        Sex only = card.only();
        if (only != null && only != who.sex()) {
            return new Withheld(
                    card, "sex", "The score was made for people whose sex is recorded as " + only.code() + ".");
        }
        return score.on(genotypes.build())
                .<ScoreResult>map(file -> score(card, file, genotypes, who, Mode.CAREFUL))
                .orElseGet(() -> new Withheld(
                        card,
                        "build",
                        "The score is not installed for " + genotypes.build()
                                + ", on which the file's positions are."));
    }

    static Scored score(ScoreCard card, ScoringFile file, PackedGenotypes genotypes, Subject who, Mode mode) {
        byte[] found = Join.of(file, genotypes, mode);
        Sum sum = Sum.of(file, found, card.frequencies() != null && mode == Mode.CAREFUL);
        ScoreMatch match = sum.match();
        return new Scored(
                card, sum.value(), sum.alleles(), match, standing(card, match, sum, who), new Audit(file, found));
    }

    private static Standing standing(ScoreCard card, ScoreMatch match, Sum sum, Subject who) {
        String stated = who.group();
        if (match.rate() < ENOUGH) {
            return new NotPlaced(
                    "few-matched",
                    String.format(
                            Locale.ROOT,
                            "Your file answers %d of the score's %d variants (%.0f %%); below 75 %% nothing is"
                                    + " compared.",
                            match.matched(),
                            match.variants(),
                            Math.floor(100 * match.rate())));
        }
        if (stated == null) {
            return new NotPlaced("no-group", "No reference group is stated, and none is guessed.");
        }
        if (match.matched() + match.filled() < match.variants()) {
            return new NotPlaced(
                    "incomplete",
                    String.format(
                            Locale.ROOT,
                            "%d variants are missing from your file and the score states no frequencies to stand in for"
                                    + " them, so the sum cannot be compared with others.",
                            match.variants() - match.matched() - match.filled()));
        }
        return card.group(stated)
                .<Standing>map(group -> place(group, sum.value()))
                .orElseGet(() -> new NotPlaced(
                        "no-distribution",
                        "The score comes with no distribution for the stated group " + stated + "."));
    }

    private static Standing place(ScoreCard.Group group, double sum) {
        double z = (sum - group.mean()) / group.sd();
        return new Placed(group, z, 100 * Normal.below(z));
    }
}
