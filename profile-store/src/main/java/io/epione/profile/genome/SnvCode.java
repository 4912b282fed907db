package io.epione.profile.genome;

import org.jspecify.annotations.Nullable;

/**
 * One byte for what a file says about one place where single bases differ: both alleles of the file, the genotype and
 * its phase. What does not fit (insertions, deletions, more than two alleles) has the code {@link #COMPLEX} and stands
 * in a table beside.
 *
 * <p>0: a site without a genotype and without alleles. 1 to 160: sixteen pairs of REF and ALT, times the ten states
 * below. 161 to 174: consumer files, which name no reference: ten pairs of bases, then four single ones. 175 to 179:
 * their letters for insertion and deletion. The rest is not used. Thread-safe.
 */
public final class SnvCode {
    /** A listed site with no genotype, of a format that names no reference. */
    public static final int NO_CALL = 0;
    /** The row stands in the table beside. */
    public static final int COMPLEX = 255;

    static final int STATES = 10;
    static final int STATE_NO_CALL = 0;
    private static final int STATE_HAPLOID = 8;
    private static final int FIRST_CONSUMER = 161;
    private static final int FIRST_SINGLE = FIRST_CONSUMER + 10;
    private static final int FIRST_LENGTH = FIRST_SINGLE + 4;
    private static final int CODES = FIRST_LENGTH + 5;

    private static final String BASES = "ACGT";
    private static final String[] PAIRS = {"AA", "AC", "AG", "AT", "CC", "CG", "CT", "GG", "GT", "TT"};
    private static final String[] LENGTHS = {"II", "DI", "DD", "I", "D"};

    private static final byte[] REFERENCE = new byte[256];
    private static final byte[] ALTERNATIVE = new byte[256];
    private static final byte[] FIRST = new byte[256];
    private static final byte[] SECOND = new byte[256];
    private static final SiteCall[] CALLS = new SiteCall[256];
    private static final byte[] CONSUMER = new byte[128 * 128];

    static {
        for (int code = 1; code < FIRST_CONSUMER; code++) {
            ofVcf(code);
        }
        for (int code = FIRST_CONSUMER; code < CODES; code++) {
            ofConsumer(code);
        }
        for (int code = 0; code < 256; code++) {
            CALLS[code] = FIRST[code] == 0 ? new SiteCall.NoCall() : called(code);
        }
    }

    private SnvCode() {}

    private static void ofVcf(int code) {
        int pair = (code - 1) / STATES;
        int state = (code - 1) % STATES;
        byte reference = (byte) BASES.charAt(pair / 4);
        byte alternative = pair % 4 == 3 ? 0 : otherBase(pair / 4, pair % 4);
        REFERENCE[code] = reference;
        ALTERNATIVE[code] = alternative;
        if (state == STATE_NO_CALL) {
            return;
        }
        boolean haploid = state >= STATE_HAPLOID;
        // States 1 to 3 are unphased, and 2 is the heterozygote; 4 to 7 are 0|0, 0|1, 1|0 and 1|1.
        int first = haploid ? state - STATE_HAPLOID : state < 4 ? (state == 3 ? 1 : 0) : (state - 4) / 2;
        int second = state < 4 ? (state >= 2 ? 1 : 0) : (state - 4) % 2;
        FIRST[code] = first == 0 ? reference : alternative;
        SECOND[code] = haploid ? 0 : second == 0 ? reference : alternative;
    }

    private static byte otherBase(int reference, int slot) {
        return (byte) BASES.charAt(slot < reference ? slot : slot + 1);
    }

    private static void ofConsumer(int code) {
        String letters = code < FIRST_SINGLE
                ? PAIRS[code - FIRST_CONSUMER]
                : code < FIRST_LENGTH
                        ? BASES.substring(code - FIRST_SINGLE, code - FIRST_SINGLE + 1)
                        : LENGTHS[code - FIRST_LENGTH];
        FIRST[code] = (byte) letters.charAt(0);
        SECOND[code] = letters.length() < 2 ? 0 : (byte) letters.charAt(1);
        CONSUMER[FIRST[code] * 128 + SECOND[code]] = (byte) code;
        if (SECOND[code] != 0) {
            CONSUMER[SECOND[code] * 128 + FIRST[code]] = (byte) code;
        }
    }

    private static SiteCall called(int code) {
        return new SiteCall.Called(
                text(REFERENCE[code]), String.valueOf((char) FIRST[code]), text(SECOND[code]), isPhased(code));
    }

    static @Nullable String text(byte letter) {
        return letter == 0 ? null : String.valueOf((char) letter);
    }

    /**
     * The code of a row of a VCF.
     *
     * @param reference A, C, G or T
     * @param alternative another of them, or 0 where the row has no alternative
     * @param first 0 for REF, 1 for ALT, below 0 for no call
     * @param second the same of the other copy; below 0 where there is one copy only
     * @return 0 where that is no such row
     */
    public static int vcf(byte reference, byte alternative, int first, int second, boolean phased) {
        int r = BASES.indexOf(reference);
        int a = alternative == 0 ? 4 : BASES.indexOf(alternative);
        if (r < 0 || a < 0 || a == r || Math.max(first, second) > (a == 4 ? 0 : 1)) {
            return 0;
        }
        int slot = a == 4 ? 3 : a < r ? a : a - 1;
        return 1 + (r * 4 + slot) * STATES + state(first, second, phased);
    }

    private static int state(int first, int second, boolean phased) {
        if (first < 0) {
            return STATE_NO_CALL;
        }
        if (second < 0) {
            return STATE_HAPLOID + first;
        }
        return phased ? 4 + 2 * first + second : 1 + first + second;
    }

    /**
     * The code of a row of a consumer file.
     *
     * @param first A, C, G, T, I or D
     * @param second the same, or 0 where there is one copy only
     * @return {@link #NO_CALL} for all other letters
     */
    public static int consumer(byte first, byte second) {
        return first < 0 || second < 0 ? NO_CALL : CONSUMER[first * 128 + second] & 0xff;
    }

    /** The same row without a genotype. */
    static int withoutCall(int code) {
        return code >= FIRST_CONSUMER ? NO_CALL : code - (code - 1) % STATES;
    }

    static boolean isValid(int code) {
        return code == COMPLEX || code >= 0 && code < CODES;
    }

    /** Whether the code holds a genotype. */
    public static boolean isCalled(int code) {
        return FIRST[code] != 0;
    }

    public static boolean isPhased(int code) {
        return code > 0 && code < FIRST_CONSUMER && (code - 1) % STATES >= 4 && (code - 1) % STATES < STATE_HAPLOID;
    }

    /** REF, or 0 where the format names none. */
    public static byte reference(int code) {
        return REFERENCE[code];
    }

    /** ALT, or 0 where the row has none. */
    public static byte alternative(int code) {
        return ALTERNATIVE[code];
    }

    /** The first allele, or 0 where there is no genotype. */
    public static byte first(int code) {
        return FIRST[code];
    }

    /** The second allele, or 0 where there is none. */
    public static byte second(int code) {
        return SECOND[code];
    }

    static SiteCall call(int code) {
        return CALLS[code];
    }
}
