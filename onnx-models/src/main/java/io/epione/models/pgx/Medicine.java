package io.epione.models.pgx;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a medicine is recognised in a record or in a question.
 *
 * @param names    other names, small letters: brands and spellings
 * @param not      words beside which it is not meant: a cream is not an infusion
 * @param oncology whether the oncology team is called before the next dose
 */
record Medicine(List<String> names, List<String> not, boolean oncology) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}-]+");

    Medicine {
        names = names == null ? List.of() : List.copyOf(names);
        not = not == null ? List.of() : List.copyOf(not);
    }

    boolean meant(String ingredient, String text) {
        List<String> words = List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1));
        return (words.contains(ingredient) || names.stream().anyMatch(words::contains))
                && not.stream().noneMatch(words::contains);
    }
}
