package io.epione.models.polygenic;

import io.epione.profile.genome.SnvCode;

/** What each pair of alleles of a score finds in each code of a packed row: one lookup for a variant. */
final class SnvTable {
    private static final int CODES = 256;
    private static final int PAIRS = 64;

    private final byte[] found = new byte[PAIRS * CODES];
    private final Mode mode;

    SnvTable(Mode mode) {
        this.mode = mode;
        for (int pair = 0; pair < PAIRS; pair++) {
            int effect = Bases.first(pair);
            int other = Bases.second(pair);
            for (int code = 0; code < CODES; code++) {
                found[pair * CODES + code] = Bases.single(effect) && other <= Bases.NONE && effect != other
                        ? find(effect, other, code)
                        : Found.of(Verdict.OTHER_ALLELES);
            }
        }
    }

    byte at(int pair, int code) {
        return found[pair << 8 | code];
    }

    private byte find(int effect, int other, int code) {
        int seen = mask(SnvCode.reference(code))
                | mask(SnvCode.alternative(code))
                | mask(SnvCode.first(code))
                | mask(SnvCode.second(code));
        if (!SnvCode.isCalled(code)) {
            return Found.of(Verdict.NO_CALL);
        }
        if (seen >= 16) {
            return Found.of(Verdict.OTHER_ALLELES);
        }
        if (other == Bases.NONE) {
            return effectOnly(effect, seen, code);
        }
        boolean ambiguous = other == Bases.complement(effect);
        if ((seen & ~(1 << effect | 1 << other)) == 0) {
            return ambiguous && mode == Mode.CAREFUL
                    ? Found.of(Verdict.AMBIGUOUS)
                    : found(
                            Bases.letter(effect) == SnvCode.reference(code) ? Verdict.MATCHED_SWAPPED : Verdict.MATCHED,
                            effect,
                            code);
        }
        int flippedEffect = Bases.complement(effect);
        boolean flipped = (seen & ~(1 << flippedEffect | 1 << Bases.complement(other))) == 0;
        return flipped && mode == Mode.CAREFUL
                ? found(Verdict.MATCHED_FLIPPED, flippedEffect, code)
                : Found.of(Verdict.OTHER_ALLELES);
    }

    /** The row of the file has to name both its alleles, and they must tell the strand. */
    private byte effectOnly(int effect, int seen, int code) {
        if (SnvCode.reference(code) == 0 || SnvCode.alternative(code) == 0) {
            return Found.of(Verdict.UNVERIFIABLE);
        }
        if ((seen & 1 << effect) == 0) {
            return Found.of(Verdict.OTHER_ALLELES);
        }
        return (seen & 1 << Bases.complement(effect)) != 0 && mode == Mode.CAREFUL
                ? Found.of(Verdict.AMBIGUOUS)
                : found(Verdict.MATCHED_EFFECT_ONLY, effect, code);
    }

    private static byte found(Verdict verdict, int effect, int code) {
        byte letter = Bases.letter(effect);
        int copies = (SnvCode.first(code) == letter ? 1 : 0) + (SnvCode.second(code) == letter ? 1 : 0);
        return Found.of(verdict, copies, SnvCode.second(code) == 0);
    }

    /** A bit for a base; 16 for what is none, such as an insertion of a consumer file. */
    private static int mask(byte letter) {
        int code = Bases.code(letter);
        return letter == 0 ? 0 : code < 0 ? 16 : 1 << code;
    }
}
