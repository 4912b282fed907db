package io.epione.models.pgx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The order of allele names: numbers by their value, so *2 before *17 and c.557 before c.1129. */
final class Names {
    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    static final Comparator<String> NATURAL = Names::compare;

    private Names() {}

    private static int compare(String one, String two) {
        List<String> first = parts(one);
        List<String> second = parts(two);
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            int order = part(first.get(i), second.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(first.size(), second.size());
    }

    private static int part(String one, String two) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(two.charAt(0));
        return numbers ? Long.compare(Long.parseLong(one), Long.parseLong(two)) : one.compareTo(two);
    }

    private static List<String> parts(String name) {
        return new ArrayList<>(
                PART.matcher(name).results().map(MatchResult::group).toList());
    }
}
