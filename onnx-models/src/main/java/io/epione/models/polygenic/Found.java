package io.epione.models.polygenic;

/** A verdict, the copies of the effect allele, and how they came about, in one byte. */
final class Found {
    private static final int COPIES_SHIFT = 4;
    private static final int ONE_COPY = 0x40;
    private static final int IMPUTED = 0x80;

    private Found() {}

    static byte of(Verdict verdict) {
        return (byte) verdict.ordinal();
    }

    /**
     * Genotypes that count.
     *
     * @param copies of the effect allele
     * @param haploid whether the person has one copy only of the site
     */
    static byte of(Verdict verdict, int copies, boolean haploid) {
        return (byte) (verdict.ordinal() | copies << COPIES_SHIFT | (haploid ? ONE_COPY : 0));
    }

    static byte imputed(byte found) {
        return (byte) (found | IMPUTED);
    }

    static Verdict verdict(byte found) {
        return Verdict.of(found & 0xf);
    }

    static boolean counts(byte found) {
        return (found & 0xf) >= Verdict.MATCHED.ordinal();
    }

    static int copies(byte found) {
        return found >> COPIES_SHIFT & 3;
    }

    /** How many alleles were looked at: 1 or 2. */
    static int alleles(byte found) {
        return (found & ONE_COPY) != 0 ? 1 : 2;
    }

    static boolean isImputed(byte found) {
        return (found & IMPUTED) != 0;
    }
}
