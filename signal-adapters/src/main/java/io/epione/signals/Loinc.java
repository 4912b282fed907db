package io.epione.signals;

import java.util.regex.Pattern;

/** The shape of LOINC codes: up to seven digits, a hyphen and a check digit (mod 10, LOINC Users' Guide). */
public final class Loinc {
    private static final Pattern SHAPE = Pattern.compile("\\d{1,7}-\\d");

    private Loinc() {}

    public static boolean hasShape(String code) {
        return SHAPE.matcher(code).matches();
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
