package io.epione.profile.genome;

/** Identifiers of dbSNP as numbers: an unsigned integer is wide enough for all of them. */
public final class RsId {
    private static final int MOST_DIGITS = 10;

    private RsId() {}

    /** The number of {@code rs4244285}, 0 where the text is no such identifier. */
    public static int parse(String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return parse(bytes, 0, bytes.length);
    }

    /** The same of bytes, from a place up to another, which is not included. */
    public static int parse(byte[] bytes, int from, int to) {
        if (to - from < 3
                || to - from > 2 + MOST_DIGITS
                || (bytes[from] | 0x20) != 'r'
                || (bytes[from + 1] | 0x20) != 's') {
            return 0;
        }
        long number = 0;
        for (int i = from + 2; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number > 0xffff_ffffL ? 0 : (int) number;
    }

    /** The text of a number. */
    public static String text(int number) {
        return "rs" + Integer.toUnsignedString(number);
    }
}
