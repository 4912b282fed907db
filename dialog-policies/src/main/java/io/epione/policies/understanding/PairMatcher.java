package io.epione.policies.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds concepts that are said by two words near each other, in either order: "my chest really hurts". */
final class PairMatcher {
    private static final int WINDOW = 9;
    private static final Set<String> BREAKS = Set.of(
            "but",
            "however",
            "although",
            "though",
            "except",
            "because",
            "when",
            "while",
            "whenever",
            "after",
            "before",
            "which",
            "who",
            "if",
            "then",
            "than",
            "instead",
            "only");
    private static final Set<String> JOINS = Set.of("and", "or", "plus", ",", "/");
    private static final Set<String> LEADS = Set.of("to", "into", "down", "towards", "up");
    private static final Set<String> PLACES = Set.of(
            "in", "on", "at", "across", "around", "over", "behind", "under", "near", "to", "into", "through", "side",
            "left", "right", "upper", "lower", "middle", "center", "centre", "inside", "within", "along", "all", "up",
            "down", "from", "between", "of", "both", "towards", "with", "whole", "entire", "front", "tip", "part",
            "for", "bottom", "top", "one", "other", "dont", "doesnt", "isnt", "not", "no", "arent", "didnt", "wasnt",
            "any");

    private final Lexicon lexicon;

    PairMatcher(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Mention> mentions(List<Token> tokens, List<List<Vocabulary.Candidate>> candidates) {
        boolean[] sites = new boolean[tokens.size()];
        for (int i = 0; i < sites.length; i++) {
            sites[i] = lexicon.siteOf(candidates.get(i)) != null;
        }
        List<Mention> found = new ArrayList<>();
        for (Lexicon.WordPair pair : lexicon.pairs()) {
            List<Integer> sensations = positions(pair.sensation(), candidates);
            if (!sensations.isEmpty()) {
                List<Integer> places = positions(pair.site(), candidates);
                for (int sensation : sensations) {
                    for (int place : places) {
                        if (sensation != place && joined(tokens, sites, sensation, place)) {
                            int first = Math.min(sensation, place);
                            int last = Math.max(sensation, place);
                            found.add(new Mention(pair.concept(), first, last, sensation, 2, 0, true, false));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean separated(List<Token> tokens, int first, int last) {
        return tokens.subList(first, last).stream().anyMatch(token -> token.is(",") || token.is("and"));
    }

    private static List<Integer> positions(Lexicon.WordGroup group, List<List<Vocabulary.Candidate>> candidates) {
        List<Integer> found = new ArrayList<>(1);
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).stream()
                    .anyMatch(c -> !c.guarded() && group.words().contains(c.id()))) {
                found.add(i);
            }
        }
        return found;
    }

    private boolean joined(List<Token> tokens, boolean[] sites, int sensation, int place) {
        int first = Math.min(sensation, place);
        int last = Math.max(sensation, place);
        if (last - first > WINDOW
                || tokens.get(first).sentence() != tokens.get(last).sentence()) {
            return false;
        }
        boolean placeFirst = place < sensation;
        // "rash on chest, sore throat": the sore belongs to the throat.
        if (placeFirst && last + 1 < sites.length && sites[last + 1] && separated(tokens, first, last)) {
            return false;
        }
        int unknown = 0;
        boolean join = false;
        boolean openSite = false;
        for (int i = first + 1; i < last; i++) {
            String word = tokens.get(i).text();
            if (BREAKS.contains(word)) {
                return false;
            }
            if (JOINS.contains(word)) {
                join = true;
                openSite = false;
            } else if (sites[i]) {
                openSite = true;
            } else if (LEADS.contains(word)) {
                openSite = false;
            } else if (!lexicon.fillers().contains(word) && !PLACES.contains(word)) {
                unknown++;
            }
        }
        if (placeFirst) {
            // "chest and arm hurt" belongs together, "chest infection and back pain" does not.
            return (join ? unknown == 0 : unknown <= 1) && !(openSite && !join);
        }
        return !openSite && unknown <= (join ? 1 : 3);
    }
}
