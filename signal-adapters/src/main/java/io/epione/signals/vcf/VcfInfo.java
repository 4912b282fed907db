package io.epione.signals.vcf;

import java.nio.charset.StandardCharsets;

/** FILTER and what is needed of INFO. Holds until the next row is read; not thread-safe. */
final class VcfInfo {
    private final boolean flagsImputed;

    private boolean passed;
    private boolean typed;
    private boolean imputed;
    private double quality;
    private int end;

    VcfInfo(boolean flagsImputed) {
        this.flagsImputed = flagsImputed;
    }

    void read(byte[] bytes, int filterFrom, int filterTo, int to) {
        passed = isPass(bytes, filterFrom, filterTo);
        typed = false;
        imputed = false;
        quality = Double.NaN;
        end = 0;
        if (!passed) {
            filter(bytes, filterFrom, filterTo);
        }
        int at = filterTo + 1;
        if (to - at == 1 && bytes[at] == '.') {
            return;
        }
        while (at < to) {
            int next = at;
            int equals = -1;
            while (next < to && bytes[next] != ';') {
                if (bytes[next] == '=' && equals < 0) {
                    equals = next;
                }
                next++;
            }
            take(bytes, at, equals < 0 ? next : equals, next);
            at = next + 1;
        }
    }

    /** Imputation servers write there how a row came about. */
    private void filter(byte[] bytes, int from, int to) {
        for (String word : text(bytes, from, to).split(";")) {
            switch (word) {
                case "GENOTYPED", "GENOTYPED_ONLY", "TYPED" -> typed = true;
                case "IMPUTED" -> imputed = true;
                case "PASS" -> {
                    // Beside one of the others.
                }
                default -> {
                    return;
                }
            }
        }
        passed = true;
    }

    private void take(byte[] bytes, int from, int nameTo, int to) {
        switch (nameTo - from) {
            case 2 -> {
                if (is(bytes, from, "R2")) {
                    quality = decimal(bytes, nameTo, to);
                }
            }
            case 3 -> {
                if (is(bytes, from, "END")) {
                    end = position(bytes, nameTo + 1, to);
                } else if (is(bytes, from, "DR2")) {
                    quality = decimal(bytes, nameTo, to);
                } else if (is(bytes, from, "IMP")) {
                    imputed = true;
                } else if (is(bytes, from, "ER2")) {
                    typed = true;
                }
            }
            case 5 -> typed |= is(bytes, from, "TYPED");
            case 7 -> imputed |= is(bytes, from, "IMPUTED");
            case 10 -> typed |= is(bytes, from, "TYPED_ONLY");
            default -> {
                // Not needed.
            }
        }
    }

    private static boolean is(byte[] bytes, int from, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (bytes[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** 0 where it is none. */
    private static int position(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || to - from > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The first of several; NaN where it is no number. */
    private static double decimal(byte[] bytes, int equals, int to) {
        String text = equals >= to ? "" : text(bytes, equals + 1, to).split(",", 2)[0];
        return text.matches("\\d{1,9}(\\.\\d{1,12})?([eE][-+]?\\d{1,3})?") ? Double.parseDouble(text) : Double.NaN;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    static boolean isPass(byte[] bytes, int from, int to) {
        int length = to - from;
        return length == 0
                || length == 1 && bytes[from] == '.'
                || length == 4 && is(bytes, from, "PASS")
                || length == 1 && bytes[from] == '0';
    }

    boolean passed() {
        return passed;
    }

    /** The last position of a stretch, 0 where the row is none. */
    int end() {
        return end;
    }

    /** Quality of the imputation, 0 where none is given, NaN where the row was read. */
    double r2() {
        boolean inferred = imputed || !typed && !flagsImputed && !Double.isNaN(quality);
        return !inferred ? Double.NaN : Double.isNaN(quality) ? 0 : Math.clamp(quality, 0, 1);
    }
}
