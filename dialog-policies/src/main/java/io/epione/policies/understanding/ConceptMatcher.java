package io.epione.policies.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the concepts of the lexicon in a text: phrases by the longest match, then pairs of words near each other. */
final class ConceptMatcher {
    private final Lexicon lexicon;
    private final PairMatcher pairs;

    ConceptMatcher(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.pairs = new PairMatcher(lexicon);
    }

    /** Mentions in the order of the text; those of figures of speech are left out with all that stands in them. */
    List<Mention> mentions(List<Token> tokens) {
        List<List<Vocabulary.Candidate>> candidates = candidates(tokens);
        List<Mention> kept = longest(phrases(tokens, candidates));
        for (Mention pair : pairs.mentions(tokens, candidates)) {
            if (kept.stream().noneMatch(other -> displaces(other, pair))) {
                kept.add(pair);
            }
        }
        kept.removeIf(mention -> mention.concept().kind() == Concept.Kind.FIGURE);
        kept.sort(Comparator.comparingInt(Mention::first)
                .thenComparingInt(Mention::last)
                .thenComparing(mention -> mention.concept().id()));
        return kept;
    }

    private List<List<Vocabulary.Candidate>> candidates(List<Token> tokens) {
        Map<String, List<Vocabulary.Candidate>> known = new HashMap<>();
        List<List<Vocabulary.Candidate>> all = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            all.add(
                    token.kind() == Token.Kind.MARK
                            ? List.of()
                            : known.computeIfAbsent(token.text(), lexicon.vocabulary()::candidates));
        }
        return all;
    }

    private List<Mention> phrases(List<Token> tokens, List<List<Vocabulary.Candidate>> candidates) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!candidates.get(i).isEmpty()) {
                for (PhraseTree.Found f : lexicon.phrases().at(i, tokens, candidates, lexicon.fillers())) {
                    found.add(mention(f, false));
                }
                for (PhraseTree.Found f : lexicon.patterns().at(i, tokens, candidates, lexicon.fillers())) {
                    found.add(mention(f, true));
                }
            }
        }
        return found;
    }

    private static Mention mention(PhraseTree.Found f, boolean loose) {
        return new Mention(f.concept(), f.first(), f.last(), f.first(), f.words(), f.corrected(), false, loose);
    }

    private static List<Mention> longest(List<Mention> found) {
        found.sort(Comparator.comparing((Mention m) -> m.concept().kind() != Concept.Kind.FIGURE || !m.loose())
                .thenComparingInt(m -> -m.words())
                .thenComparingInt(Mention::corrected)
                .thenComparingInt(m -> m.last() - m.first())
                .thenComparingInt(Mention::first)
                .thenComparing(m -> m.concept().id()));
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : found) {
            if (kept.stream().noneMatch(other -> displaces(other, mention))) {
                kept.add(mention);
            }
        }
        return kept;
    }

    /** Whether a mention that was kept leaves no room for a later one. */
    private static boolean displaces(Mention kept, Mention other) {
        if (kept.concept().equals(other.concept())) {
            return kept.first() <= other.last() && other.first() <= kept.last();
        }
        boolean figure = kept.concept().kind() == Concept.Kind.FIGURE;
        if (kept.loose() || other.loose()) {
            // A way of speaking takes with it what begins or ends in it; other patterns leave room for what stands in
            // their gaps.
            return figure && (kept.covers(other.first()) || kept.covers(other.last()));
        }
        if (other.pair()) {
            return figure
                    ? kept.covers(other.first()) || kept.covers(other.last())
                    : !kept.pair() && kept.covers(other);
        }
        return kept.covers(other) && (kept.words() > other.words() || kept.corrected() < other.corrected());
    }
}
