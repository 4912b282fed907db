package io.epione.policies.understanding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ages: "my 3 week old baby", "67-year-old woman", "I'm 67", "67F", "newborn". */
final class AgeReader {
    private static final double MAX_AGE = 120;
    private static final Set<String> NOT_AFTER_AGE = Set.of(
            "week", "weeks", "month", "months", "days", "day", "hours", "kg", "lbs", "pounds", "stone", "cm", "mg",
            "minutes", "percent", "%", "times", "miles", "wks", "wk", "w", "units", "/", "over", "of");

    /** "Baby 14 months, had a cold". */
    private static final Set<String> BABIES =
            Set.of("baby", "infant", "newborn", "toddler", "son", "daughter", "boy", "girl", "lo");

    private AgeReader() {}

    /** An age that ends before {@code next}; {@code sex} where the form gives it. */
    record Read(double years, @Nullable String sex, int next) {}

    static @Nullable Read at(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is("newborn") || token.is("neonate")) {
            return new Read(0.02, null, i + 1);
        }
        Numbers.Read number = Numbers.at(tokens, i);
        if (number == null || number.value() > MAX_AGE * 12) {
            return null;
        }
        Read old = yearsOld(tokens, number);
        if (old != null) {
            return old;
        }
        String next = word(tokens, number.next());
        boolean plain = number.value() == Math.rint(number.value()) && number.value() <= MAX_AGE;
        if (plain && (next.equals("yo") || next.equals("y") || next.equals("yrs"))) {
            int end = next.equals("y") && word(tokens, number.next() + 1).equals("/")
                    ? number.next() + 3
                    : number.next() + 1;
            return new Read(number.value(), sexLetter(word(tokens, end)), end);
        }
        String sex = sexLetter(next);
        boolean start = i == 0
                || !tokens.get(i - 1).isWord()
                || Set.of("a", "am", "im").contains(tokens.get(i - 1).text());
        if (plain && sex != null && start && !next.equals("male") && !next.equals("female")) {
            return new Read(number.value(), sex, number.next() + 1);
        }
        return plain && introduced(tokens, i, number) ? new Read(number.value(), null, number.next()) : null;
    }

    private static @Nullable Read yearsOld(List<Token> tokens, Numbers.Read number) {
        String unit = word(tokens, number.next());
        Double hours = Times.unit(unit.equals("mo") || unit.equals("mth") || unit.equals("mths") ? "month" : unit);
        int after = number.next() + 1;
        boolean old = word(tokens, after).equals("old")
                || number.next() >= 2
                        && BABIES.contains(word(tokens, number.next() - 2))
                        && (unit.startsWith("month") || unit.startsWith("week"))
                || word(tokens, after).equals("of") && word(tokens, after + 1).equals("age")
                || unit.startsWith("yo");
        if (hours == null || hours < 24 || !old) {
            return null;
        }
        double years = number.value() * hours / (365 * 24);
        int end = word(tokens, after).equals("of") ? after + 2 : after + 1;
        return years <= MAX_AGE ? new Read(years, null, end) : null;
    }

    /** "I'm 67", "aged 67", "she is 67". */
    private static boolean introduced(List<Token> tokens, int i, Numbers.Read number) {
        if (i == 0 || !tokens.get(i).isNumber()) {
            return false;
        }
        String before = tokens.get(i - 1).text();
        boolean aged = before.equals("aged") || before.equals("age") || before.equals("turned");
        boolean am = before.equals("im")
                || before.equals("hes")
                || before.equals("shes")
                || i > 1
                        && (before.equals("am") && tokens.get(i - 2).is("i")
                                || before.equals("is")
                                        && Set.of("he", "she")
                                                .contains(tokens.get(i - 2).text()));
        return aged || am && number.value() >= 10 && !NOT_AFTER_AGE.contains(word(tokens, number.next()));
    }

    private static @Nullable String sexLetter(String word) {
        return switch (word) {
            case "f", "female" -> "female";
            case "m", "male" -> "male";
            default -> null;
        };
    }

    private static String word(List<Token> tokens, int i) {
        return i < tokens.size() ? tokens.get(i).text() : "";
    }
}
