package io.epione.signals.genome;

import io.epione.profile.genome.Chromosome;
import org.jspecify.annotations.Nullable;

/** The ways in which files name chromosomes: 1, chr1, 23 for X, 25 and PAR for what X and Y share, M and MT. */
public final class ChromosomeNames {
    private ChromosomeNames() {}

    /** The chromosome of a name, from a place up to another, which is not included; null for all others. */
    public static @Nullable Chromosome of(byte[] bytes, int from, int to) {
        int at = from;
        if (to - at > 3 && lower(bytes[at]) == 'c' && lower(bytes[at + 1]) == 'h' && lower(bytes[at + 2]) == 'r') {
            at += 3;
        }
        return switch (to - at) {
            case 1 -> ofOne(bytes[at]);
            case 2 -> ofTwo(bytes[at], bytes[at + 1]);
            case 3 ->
                lower(bytes[at]) == 'p' && lower(bytes[at + 1]) == 'a' && lower(bytes[at + 2]) == 'r'
                        ? Chromosome.X
                        : null;
            default -> null;
        };
    }

    /** The same of a text. */
    public static @Nullable Chromosome of(String name) {
        byte[] bytes = name.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return of(bytes, 0, bytes.length);
    }

    private static @Nullable Chromosome ofOne(byte letter) {
        if (letter >= '1' && letter <= '9') {
            return Chromosome.all().get(letter - '1');
        }
        return switch (lower(letter)) {
            case 'x' -> Chromosome.X;
            case 'y' -> Chromosome.Y;
            case 'm' -> Chromosome.MT;
            default -> null;
        };
    }

    private static @Nullable Chromosome ofTwo(byte first, byte second) {
        if (lower(first) == 'm' && lower(second) == 't') {
            return Chromosome.MT;
        }
        if (lower(first) == 'x' && lower(second) == 'y') {
            return Chromosome.X;
        }
        if (first < '0' || first > '2' || second < '0' || second > '9') {
            return null;
        }
        int number = (first - '0') * 10 + second - '0';
        return switch (number) {
            case 0 -> null;
            case 23, 25 -> Chromosome.X;
            case 24 -> Chromosome.Y;
            case 26 -> Chromosome.MT;
            default -> number > 26 ? null : Chromosome.all().get(number - 1);
        };
    }

    private static int lower(byte letter) {
        return letter | 0x20;
    }
}
