package io.epione.policies.understanding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How bad something is said to be, from 0 to 10. */
final class Severities {
    private static final int REACH = 5;
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("worst", 10),
            Map.entry("unbearable", 9),
            Map.entry("excruciating", 9),
            Map.entry("agonising", 9),
            Map.entry("agonizing", 9),
            Map.entry("agony", 9),
            Map.entry("screaming", 9),
            Map.entry("severe", 8),
            Map.entry("severely", 8),
            Map.entry("intense", 8),
            Map.entry("intensely", 8),
            Map.entry("terrible", 8),
            Map.entry("horrible", 8),
            Map.entry("awful", 8),
            Map.entry("extreme", 8),
            Map.entry("extremely", 8),
            Map.entry("crippling", 8),
            Map.entry("horrendous", 8),
            Map.entry("bad", 7),
            Map.entry("badly", 7),
            Map.entry("strong", 7),
            Map.entry("massive", 8),
            Map.entry("moderate", 5),
            Map.entry("mild", 2),
            Map.entry("mildly", 2),
            Map.entry("slight", 2),
            Map.entry("slightly", 2),
            Map.entry("minor", 2));

    private Severities() {}

    /** What a word says, null for other words. */
    static @Nullable Integer word(String word) {
        return WORDS.get(word);
    }

    /** The severity said of a mention, null when none is said. */
    static @Nullable Integer of(Mention mention, List<Token> tokens) {
        int sentence = tokens.get(mention.anchor()).sentence();
        Integer highest = null;
        for (int i = Math.max(0, mention.first() - REACH); i < tokens.size() && i <= mention.last() + REACH + 4; i++) {
            Token token = tokens.get(i);
            if (token.sentence() != sentence) {
                continue;
            }
            Integer said = scale(tokens, i);
            if (said == null && i <= mention.last() + REACH) {
                said = WORDS.get(token.text());
            }
            if (said != null && (highest == null || said > highest)) {
                highest = said;
            }
        }
        return highest;
    }

    /** "8/10", "8 out of 10". */
    private static @Nullable Integer scale(List<Token> tokens, int i) {
        Numbers.Read first = Numbers.at(tokens, i);
        if (first == null || first.value() > 10 || first.next() + 1 >= tokens.size()) {
            return null;
        }
        int at = first.next();
        boolean slash = tokens.get(at).is("/");
        boolean outOf = tokens.get(at).is("out") && tokens.get(at + 1).is("of");
        Numbers.Read second = slash || outOf ? Numbers.at(tokens, at + (slash ? 1 : 2)) : null;
        return second != null && second.value() == 10 ? (int) Math.round(first.value()) : null;
    }
}
