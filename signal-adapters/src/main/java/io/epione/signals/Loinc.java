package io.epione.signals;

/** The shape of LOINC codes: up to seven digits, a hyphen and a check digit (mod 10, LOINC Users' Guide). */
public final class Loinc {
    private static final int MOST_DIGITS = 7;

    private Loinc() {}

    public static boolean hasShape(String code) {
        int hyphen = code.length() - 2;
        if (hyphen < 1 || hyphen > MOST_DIGITS || code.charAt(hyphen) != '-') {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            if (i != hyphen && (code.charAt(i) < '0' || code.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    /** @param code of the right shape */
    public static boolean hasCheckDigit(String code) {
        int hyphen = code.indexOf('-');
        int sum = 0;
        for (int i = hyphen - 1, place = 0; i >= 0; i--, place++) {
            int digit = code.charAt(i) - '0';
            int weighed = place % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10 == code.charAt(hyphen + 1) - '0';
    }
}
