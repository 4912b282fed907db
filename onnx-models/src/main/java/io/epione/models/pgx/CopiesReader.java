package io.epione.models.pgx;

import io.epione.models.pgx.ActivityRange.Copies;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds up the activity of a diplotype with its copy numbers ("*1x2/*4", "*36+*10/*1", "(*1/*2)xN"). Everything that is
 * written otherwise, and every allele whose function is not known, makes it unknown.
 */
record CopiesReader(ActivityTable table) {
    private static final String TIMES = "x(?<at>N|(?:≥|>=)?[1-9]\\d?)";
    private static final Pattern BOTH = Pattern.compile("\\((?<pair>[^()]+)\\)" + TIMES);
    /** An allele; what follows a dot names a variant of the same function. */
    private static final Pattern UNIT = Pattern.compile("(?<allele>\\*\\d{1,3})(?:\\.\\d{3})?(?:" + TIMES + ")?");

    Optional<ActivityRange> read(String diplotype) {
        String bare = diplotype.replaceAll("\\s", "").replaceAll("[X×]", "x").replaceAll("xn", "xN");
        Matcher both = BOTH.matcher(bare);
        if (both.matches()) {
            String[] pair = both.group("pair").split("/", -1);
            return pair.length == 2 ? eitherOf(pair[0], pair[1], inAll(both.group("at"))) : Optional.empty();
        }
        String[] pair = bare.split("/", -1);
        return pair.length == 2
                ? chromosome(pair[0]).flatMap(one -> chromosome(pair[1]).map(one::and))
                : Optional.empty();
    }

    /** Which of the two has more copies is not said. */
    private Optional<ActivityRange> eitherOf(String first, String second, Copies copies) {
        return chromosome(first)
                .flatMap(one -> chromosome(second)
                        .map(two ->
                                one.times(copies).and(two).or(two.times(copies).and(one))));
    }

    /** Alleles in a row on one chromosome, joined by plus. */
    private Optional<ActivityRange> chromosome(String text) {
        Optional<ActivityRange> sum = Optional.of(new ActivityRange(0, 0));
        for (String unit : text.split("\\+", -1)) {
            Matcher read = UNIT.matcher(unit);
            if (!read.matches()) {
                return Optional.empty();
            }
            Copies copies = read.group("at") == null ? Copies.ONE : copies(read.group("at"));
            sum = sum.flatMap(before -> table.of(read.group("allele")).map(of -> before.and(of.times(copies))));
        }
        return sum;
    }

    private static Copies copies(String text) {
        if (text.equals("N")) {
            return new Copies(2, Double.POSITIVE_INFINITY);
        }
        int number = Integer.parseInt(text.replaceAll("\\D", ""));
        return new Copies(number, Character.isDigit(text.charAt(0)) ? number : Double.POSITIVE_INFINITY);
    }

    /** Around both, some laboratories count all copies, of which one is the other's. */
    private static Copies inAll(String text) {
        Copies said = copies(text);
        return new Copies(Math.max(1, said.atLeast() - 1), said.atMost());
    }
}
