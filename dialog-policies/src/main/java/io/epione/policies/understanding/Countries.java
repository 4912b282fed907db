package io.epione.policies.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The country a person says to be in. */
final class Countries {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("usa", "US"),
            Map.entry("america", "US"),
            Map.entry("canada", "CA"),
            Map.entry("uk", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("britain", "GB"),
            Map.entry("ireland", "IE"),
            Map.entry("australia", "AU"),
            Map.entry("germany", "DE"),
            Map.entry("france", "FR"),
            Map.entry("india", "IN"),
            Map.entry("brazil", "BR"),
            Map.entry("spain", "ES"),
            Map.entry("italy", "IT"),
            Map.entry("netherlands", "NL"),
            Map.entry("austria", "AT"),
            Map.entry("switzerland", "CH"),
            Map.entry("japan", "JP"),
            Map.entry("mexico", "MX"),
            Map.entry("indonesia", "ID"),
            Map.entry("zealand", "NZ"),
            Map.entry("portugal", "PT"),
            Map.entry("poland", "PL"),
            Map.entry("sweden", "SE"));
    private static final Set<String> HERE = Set.of("in", "from", "here");

    private Countries() {}

    static @Nullable String in(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            String code = NAMES.get(tokens.get(i).text());
            boolean here = HERE.contains(tokens.get(i - 1).text())
                    || i > 1
                            && tokens.get(i - 1).isWord()
                            && HERE.contains(tokens.get(i - 2).text());
            if (code != null && here && living(tokens)) {
                return code;
            }
        }
        return null;
    }

    private static boolean living(List<Token> tokens) {
        return tokens.stream().anyMatch(t -> t.is("live") || t.is("im") || t.is("am") || t.is("living"));
    }
}
