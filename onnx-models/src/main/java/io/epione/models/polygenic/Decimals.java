package io.epione.models.polygenic;

import java.nio.charset.StandardCharsets;

/** Reads decimal numbers from bytes: exact, and without an object for the usual ones. */
final class Decimals {
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private Decimals() {}

    /**
     * The number written in a range; NaN when it is none. Up to 15 digits and a power of ten up to 22 both parts are
     * exact doubles, so one operation rounds correctly; all else goes through the library.
     */
    static double read(byte[] text, int from, int to) {
        long digits = 0;
        int count = 0;
        boolean any = false;
        int scale = 0;
        boolean point = false;
        int at = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        for (; at < to; at++) {
            byte b = text[at];
            if (b >= '0' && b <= '9') {
                any = true;
                digits = digits * 10 + (b - '0');
                count += digits == 0 ? 0 : 1;
                scale -= point ? 1 : 0;
                if (count > 15) {
                    return slowly(text, from, to);
                }
            } else if (b == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (at < to) {
            int exponent = exponent(text, at, to);
            if (exponent == Integer.MIN_VALUE) {
                return slowly(text, from, to);
            }
            scale += exponent;
        }
        if (!any || Math.abs(scale) >= TENS.length) {
            return slowly(text, from, to);
        }
        double value = scale < 0 ? digits / TENS[-scale] : digits * TENS[scale];
        return text[from] == '-' ? -value : value;
    }

    private static int exponent(byte[] text, int at, int to) {
        if (text[at] != 'e' && text[at] != 'E') {
            return Integer.MIN_VALUE;
        }
        int i = at + 1;
        boolean negative = i < to && text[i] == '-';
        i += i < to && (text[i] == '-' || text[i] == '+') ? 1 : 0;
        if (i >= to || to - i > 3) {
            return Integer.MIN_VALUE;
        }
        int value = 0;
        for (; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return Integer.MIN_VALUE;
            }
            value = value * 10 + (text[i] - '0');
        }
        return negative ? -value : value;
    }

    private static double slowly(byte[] text, int from, int to) {
        String word = new String(text, from, to - from, StandardCharsets.US_ASCII).trim();
        if (word.isEmpty() || "0123456789.".indexOf(word.charAt(word.length() - 1)) < 0) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
