package io.epione.models.polygenic;

import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.genome.SiteCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On how many of a person's copies all alleles of a haplotype lie together, once its sites were matched one by one. */
final class Haplotype {
    private Haplotype() {}

    /** What became of the haplotype as a whole. */
    static byte find(ScoringFile score, int[] rows, byte[] found, PackedGenotypes genotypes) {
        boolean first = true;
        boolean second = true;
        boolean missing = false;
        boolean haploid = false;
        boolean imputed = false;
        List<SiteCall.Called> differing = new ArrayList<>();
        for (int row : rows) {
            if (!Found.counts(found[row])) {
                return found[row];
            }
            SiteCall.Called call = called(genotypes.at(
                    Chromosomes.of(score.chromosome(row)).label(),
                    score.columns().positions()[row]));
            if (call == null) {
                return Found.of(Verdict.NO_CALL);
            }
            String effect = effect(score, row, found[row]);
            first &= effect.equals(call.first());
            second &= effect.equals(call.second());
            missing |= Found.copies(found[row]) == 0;
            haploid |= call.second() == null;
            imputed |= Found.isImputed(found[row]);
            if (!call.first().equals(call.second())) {
                differing.add(call);
            }
        }
        // One site that differs tells its copies by itself, and where an allele is on neither copy nothing is to be
        // told.
        if (!missing && !haploid && differing.size() > 1 && !differing.stream().allMatch(SiteCall.Called::phased)) {
            return Found.of(Verdict.UNPHASED);
        }
        byte whole = Found.of(Verdict.MATCHED, (first ? 1 : 0) + (second ? 1 : 0), haploid);
        return imputed ? Found.imputed(whole) : whole;
    }

    /** Null where several rows of the file contradict each other. */
    private static SiteCall.@Nullable Called called(SiteCall call) {
        return switch (call) {
            case SiteCall.Called called -> called;
            case SiteCall.Imputed imputed -> imputed.call();
            case SiteCall.NoCall _, SiteCall.NotInFile _ -> null;
        };
    }

    /** In the letters of the file. */
    private static String effect(ScoringFile score, int row, byte found) {
        int effect = Bases.first(score.columns().pairs()[row]);
        return Bases.text(Found.verdict(found) == Verdict.MATCHED_FLIPPED ? Bases.complement(effect) : effect);
    }
}
