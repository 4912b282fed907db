package io.epione.signals.vcf;

import java.util.Arrays;

/** The column of the sample. Holds until the next row is read; not thread-safe. */
final class VcfGenotype {
    /** Below this quality a stretch of a gVCF is not believed to be the reference: one in a hundred would be wrong. */
    private static final int LEAST_QUALITY = 20;

    private static final int MOST_ALLELES = 99;

    private byte[] format = new byte[0];
    private int gt = -1;
    private int ft = -1;
    private int gq = -1;
    private int dp = -1;
    private int minDp = -1;
    private int ps = -1;

    private int first;
    private int second;
    private boolean phased;
    private boolean passed;
    private int quality;
    private int depth;
    private byte[] row = new byte[0];
    private int setFrom;
    private int setTo;

    void read(byte[] bytes, int formatFrom, int formatTo, int from, int to) {
        if (!Arrays.equals(bytes, formatFrom, formatTo, format, 0, format.length)) {
            format = Arrays.copyOfRange(bytes, formatFrom, formatTo);
            learn();
        }
        first = -1;
        second = -1;
        phased = false;
        passed = true;
        quality = -1;
        depth = -1;
        row = bytes;
        setFrom = 0;
        setTo = 0;
        int at = from;
        for (int field = 0; at <= to; field++) {
            int end = at;
            while (end < to && bytes[end] != ':') {
                end++;
            }
            take(field, bytes, at, end);
            at = end + 1;
        }
    }

    private void take(int field, byte[] bytes, int from, int to) {
        if (field == gt) {
            alleles(bytes, from, to);
        } else if (field == ft) {
            passed = VcfInfo.isPass(bytes, from, to);
        } else if (field == gq) {
            quality = number(bytes, from, to);
        } else if (field == minDp || field == dp && depth < 0) {
            depth = number(bytes, from, to);
        } else if (field == ps && !(to - from == 1 && bytes[from] == '.')) {
            setFrom = from;
            setTo = to;
        }
    }

    private void learn() {
        gt = -1;
        ft = -1;
        gq = -1;
        dp = -1;
        minDp = -1;
        ps = -1;
        String[] names = new String(format, java.nio.charset.StandardCharsets.ISO_8859_1).split(":");
        for (int i = 0; i < names.length; i++) {
            switch (names[i]) {
                case "GT" -> gt = i;
                case "FT" -> ft = i;
                case "GQ", "RGQ" -> gq = i;
                case "DP" -> dp = i;
                case "MIN_DP" -> minDp = i;
                case "PS", "PSL" -> ps = i;
                default -> {
                    // Not needed.
                }
            }
        }
    }

    /** One or two numbers; with a point for any of them, or with more than two copies, there is no call. */
    private void alleles(byte[] bytes, int from, int to) {
        int at = from < to && (bytes[from] == '|' || bytes[from] == '/') ? from + 1 : from;
        int a = 0;
        int b = -1;
        int separators = 0;
        int digits = 0;
        for (; at < to; at++) {
            int letter = bytes[at];
            if (letter >= '0' && letter <= '9' && a <= MOST_ALLELES) {
                a = a * 10 + letter - '0';
                digits++;
            } else if ((letter == '|' || letter == '/') && digits > 0 && separators == 0) {
                separators = 1;
                phased = letter == '|';
                b = a;
                a = 0;
                digits = 0;
            } else {
                phased = false;
                return;
            }
        }
        if (digits > 0) {
            first = separators == 0 ? a : b;
            second = separators == 0 ? -1 : a;
        }
    }

    private static int number(byte[] bytes, int from, int to) {
        int number = from == to ? -1 : 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || number > 10_000_000) {
                return i > from && bytes[i] == '.' ? number : -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    boolean called() {
        return first >= 0;
    }

    /** The number of an allele, -1 where there is no call. */
    int first() {
        return first;
    }

    /** The number of the other one, -1 where there is none. */
    int second() {
        return second;
    }

    boolean phased() {
        return phased;
    }

    /** Whether the two copies are phased and differ, so that it matters which other rows they are phased with. */
    boolean phasedApart() {
        return phased && first != second;
    }

    /** The name of the phase set, empty where the row names none. */
    byte[] phaseSet() {
        return Arrays.copyOfRange(row, setFrom, setTo);
    }

    boolean isOfPhaseSet(byte[] name) {
        return Arrays.equals(row, setFrom, setTo, name, 0, name.length);
    }

    /** Whether the sample's own filter lets the genotype pass. */
    boolean passed() {
        return passed;
    }

    /** Whether depth or quality, where given, are too low to say that something is the reference. */
    boolean weak() {
        return first == 0 && second <= 0 && (quality >= 0 && quality < LEAST_QUALITY || depth == 0);
    }
}
