package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFile.Alleles;
import io.epione.profile.genome.SiteCall;
import io.epione.profile.genome.SiteCall.Called;
import io.epione.profile.genome.SiteCall.Imputed;
import io.epione.profile.genome.Sites;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Insertions, deletions and whatever else has more letters than one: matched as they are written, on one strand. */
final class LongAlleles {
    private LongAlleles() {}

    static byte find(ScoringFile score, int row, Sites sites, int site) {
        Alleles alleles = score.alleles(row);
        String reference = sites.reference(site);
        String alternatives = sites.alternatives(site);
        return switch (sites.call(site)) {
            case Called called -> find(alleles, reference, alternatives, called);
            case Imputed imputed -> find(alleles, reference, alternatives, imputed.call());
            case SiteCall.NoCall _ -> Found.of(Verdict.NO_CALL);
            case SiteCall.NotInFile _ -> Found.of(Verdict.NOT_IN_FILE);
        };
    }

    private static byte find(Alleles score, @Nullable String reference, @Nullable String alternatives, Called called) {
        if (alternatives != null && alternatives.contains(",")) {
            return Found.of(Verdict.MULTI_ALLELIC);
        }
        if (reference == null) {
            return Found.of(Verdict.OTHER_ALLELES);
        }
        boolean both = Stream.of(reference, alternatives, called.first(), called.second())
                .allMatch(one -> one == null || one.equals(score.effect()) || one.equals(score.other()));
        boolean effectOnly = score.other() == null
                && (score.effect().equals(reference) || score.effect().equals(alternatives));
        if (!both && !effectOnly) {
            return Found.of(Verdict.OTHER_ALLELES);
        }
        int copies = (called.first().equals(score.effect()) ? 1 : 0)
                + (score.effect().equals(called.second()) ? 1 : 0);
        Verdict verdict = effectOnly
                ? Verdict.MATCHED_EFFECT_ONLY
                : reference.equals(score.effect()) ? Verdict.MATCHED_SWAPPED : Verdict.MATCHED;
        return Found.of(verdict, copies, called.second() == null);
    }
}
