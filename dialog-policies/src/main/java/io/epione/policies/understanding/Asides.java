package io.epione.policies.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes out what people put between their words while they speak, such as "um" or ", you know,": it says nothing and
 * would part words that belong together.
 */
final class Asides {
    private static final Set<String> ALONE =
            Set.of("um", "uh", "uhm", "erm", "hm", "tbh", "hmm", "ugh", "honestly", "basically");
    private static final Set<String> BETWEEN_COMMAS = Set.of(
            "like",
            "well",
            "so",
            "just",
            "really",
            "actually",
            "okay",
            "ok",
            "seriously",
            "anyway",
            "oh",
            "yeah",
            "see",
            "look",
            "lol",
            "literally");
    private static final List<List<String>> PHRASES = List.of(
            List.of("you", "know"), List.of("i", "mean"), List.of("sorry", "to", "say"), List.of("to", "be", "honest"));

    /** What makes "you know" a question or a clause. */
    private static final Set<String> BEFORE_A_VERB = Set.of(
            "do", "did", "dont", "didnt", "does", "if", "as", "what", "when", "how", "would", "should", "can", "let",
            "that");

    private Asides() {}

    static List<Token> takenOut(List<Token> tokens) {
        List<Token> kept = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int words = length(tokens, at);
            if (words == 0) {
                kept.add(tokens.get(at));
                at++;
            } else {
                at += words;
                // Of the commas around it none is left: they are the aside's and not the sentence's.
                if (at < tokens.size()
                        && tokens.get(at).is(",")
                        && !kept.isEmpty()
                        && kept.getLast().is(",")) {
                    kept.removeLast();
                    at++;
                }
            }
        }
        return kept;
    }

    /** How many tokens the aside at this place has, 0 where there is none. */
    private static int length(List<Token> tokens, int at) {
        String word = tokens.get(at).text();
        int run = 0;
        while (at + run < tokens.size() && emptyWord(tokens.get(at + run))) {
            run++;
        }
        if (run > 0 && comma(tokens, at - 1) && comma(tokens, at + run)) {
            return run;
        }
        if (ALONE.contains(word)) {
            return 1;
        }
        boolean verb = at > 0 && BEFORE_A_VERB.contains(tokens.get(at - 1).text());
        return verb
                ? 0
                : PHRASES.stream()
                        .filter(phrase -> stands(phrase, tokens, at))
                        .mapToInt(List::size)
                        .findFirst()
                        .orElse(0);
    }

    private static boolean emptyWord(Token token) {
        return ALONE.contains(token.text()) || BETWEEN_COMMAS.contains(token.text());
    }

    private static boolean comma(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(",");
    }

    private static boolean stands(List<String> phrase, List<Token> tokens, int at) {
        for (int i = 0; i < phrase.size(); i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
