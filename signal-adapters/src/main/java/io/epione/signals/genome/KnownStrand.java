package io.epione.signals.genome;

import io.epione.profile.genome.SnvCode;

/** Turns genotypes of an unknown strand to the forward one, where a known site's alleles tell which it is. */
public final class KnownStrand {
    private KnownStrand() {}

    /** The code on the forward strand; {@link SnvCode#NO_CALL} where that cannot be told. */
    public static int forward(int rsId, int code) {
        KnownSites.Site site = rsId == 0 ? null : KnownSites.find(rsId);
        if (site == null || site.alleles().isEmpty() || !SnvCode.isCalled(code)) {
            return SnvCode.NO_CALL;
        }
        byte first = SnvCode.first(code);
        byte second = SnvCode.second(code);
        if (isOf(site, first, second)) {
            return code;
        }
        byte turned = StrandCheck.complement(first);
        byte otherTurned = StrandCheck.complement(second);
        return isOf(site, turned, otherTurned) ? SnvCode.consumer(turned, otherTurned) : SnvCode.NO_CALL;
    }

    private static boolean isOf(KnownSites.Site site, byte first, byte second) {
        return site.alleles().indexOf(first) >= 0
                && (second == 0 || site.alleles().indexOf(second) >= 0);
    }
}
