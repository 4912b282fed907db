package io.epione.models.polygenic;

import io.epione.profile.genome.Chromosome;
import java.nio.charset.StandardCharsets;

/** Chromosomes as numbers in the order of {@link Chromosome}, from 1 on; 0 is none of them. */
final class Chromosomes {
    static final int UNPLACED = 0;
    /** How many numbers there are. */
    static final int COUNT = 1 + Chromosome.all().size();

    private static final int X = 1 + Chromosome.X.ordinal();
    private static final int MT = 1 + Chromosome.MT.ordinal();

    private Chromosomes() {}

    /** The number of a chromosome written in any of the usual ways; 0 for patches, alternative contigs and no name. */
    static int number(byte[] text, int from, int to) {
        int at = to - from > 3 && (text[from] | 0x20) == 'c' && (text[from + 1] | 0x20) == 'h' ? from + 3 : from;
        return switch (to - at) {
            case 1 -> letter(text[at]);
            case 2 -> two(text[at], text[at + 1]);
            default -> UNPLACED;
        };
    }

    static int number(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return number(bytes, 0, bytes.length);
    }

    private static int letter(byte letter) {
        return switch (letter | 0x20) {
            case 'x' -> X;
            case 'y' -> X + 1;
            case 'm' -> MT;
            default -> letter >= '1' && letter <= '9' ? letter - '0' : UNPLACED;
        };
    }

    /** 01 to 26, where 26 is what plink calls the mitochondria; XY are the ends of X that Y shares. */
    private static int two(byte first, byte second) {
        if (first == 'X' && second == 'Y') {
            return X;
        }
        if (first == 'M' && second == 'T') {
            return MT;
        }
        int number = (first - '0') * 10 + second - '0';
        boolean digits = first >= '0' && first <= '9' && second >= '0' && second <= '9';
        return digits && number <= MT + 1 ? Math.min(number, MT) : UNPLACED;
    }

    static Chromosome of(int number) {
        return Chromosome.all().get(number - 1);
    }
}
