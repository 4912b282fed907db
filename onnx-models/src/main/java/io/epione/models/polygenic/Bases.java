package io.epione.models.polygenic;

/** Two alleles in a byte: a number from 0 to 3 for A, C, G and T each, others for what is none of them. */
final class Bases {
    static final int NONE = 4;
    static final int LONGER = 5;
    private static final String LETTERS = "ACGT";

    private Bases() {}

    /** 0 to 3 for a letter in either case, {@link #NONE} for nothing, {@link #LONGER} for all else. */
    static int code(byte[] text, int from, int to) {
        if (from == to) {
            return NONE;
        }
        int code = to - from > 1 ? -1 : code(text[from]);
        return code < 0 ? LONGER : code;
    }

    /** 0 to 3 for a letter in either case, -1 for all else. */
    static int code(byte letter) {
        return switch (letter & ~0x20) {
            case 'A' -> 0;
            case 'C' -> 1;
            case 'G' -> 2;
            case 'T' -> 3;
            default -> -1;
        };
    }

    static byte letter(int code) {
        return (byte) LETTERS.charAt(code);
    }

    static int pair(int first, int second) {
        return first << 3 | second;
    }

    static int first(int pair) {
        return pair >> 3;
    }

    static int second(int pair) {
        return pair & 7;
    }

    static boolean single(int code) {
        return code < NONE;
    }

    /** A and T, C and G. */
    static int complement(int code) {
        return 3 - code;
    }

    static String text(int code) {
        return single(code) ? LETTERS.substring(code, code + 1) : "";
    }
}
