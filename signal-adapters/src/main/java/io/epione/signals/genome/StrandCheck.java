package io.epione.signals.genome;

import io.epione.profile.genome.SnvCode;

/**
 * Whether a file writes the forward strand, by known sites whose alleles differ from their complements. Not thread-safe.
 */
public final class StrandCheck {
    private static final int ENOUGH = 3;

    private int agreeing;
    private int opposing;

    /** A row of the file. */
    public void see(int rsId, int code) {
        KnownSites.Site site = rsId == 0 ? null : KnownSites.find(rsId);
        if (site == null || site.alleles().isEmpty() || !SnvCode.isCalled(code)) {
            return;
        }
        if (isOf(site.alleles(), SnvCode.first(code), SnvCode.second(code))) {
            agreeing++;
        } else if (isOf(site.alleles(), complement(SnvCode.first(code)), complement(SnvCode.second(code)))) {
            opposing++;
        }
    }

    private static boolean isOf(String alleles, byte first, byte second) {
        return alleles.indexOf(first) >= 0 && (second == 0 || alleles.indexOf(second) >= 0);
    }

    /** The base of the other strand; all else stays. */
    public static byte complement(byte base) {
        return (byte)
                switch (base) {
                    case 'A' -> 'T';
                    case 'C' -> 'G';
                    case 'G' -> 'C';
                    case 'T' -> 'A';
                    default -> base;
                };
    }

    /** Refuses a file most of whose known sites are written on the other strand. */
    public void refuseOtherStrand() throws RefusedGenome {
        if (opposing >= ENOUGH && opposing > agreeing) {
            throw new RefusedGenome(
                    "other-strand", "The alleles are not those of the forward strand; export them so (\"plus\").");
        }
    }

    /** Known sites that are written as the forward strand has them. */
    public int agreeing() {
        return agreeing;
    }

    /** Known sites that are written as the other strand has them. */
    public int opposing() {
        return opposing;
    }
}
