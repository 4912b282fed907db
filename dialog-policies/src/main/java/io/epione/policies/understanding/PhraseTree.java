package io.epione.policies.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phrases of the lexicon as a tree of words; finds every phrase that begins at a token. */
final class PhraseTree {
    private static final int MAX_FILLERS_BETWEEN = 4;

    private final Node root = new Node();
    private final Node literalRoot = new Node();

    private static final class Node {
        private final Map<Integer, Node> next = new HashMap<>(2);
        private final List<Concept> concepts = new ArrayList<>(1);
    }

    /** A phrase that was found; {@code corrected} words were one edit away. */
    record Found(Concept concept, int first, int last, int words, int corrected) {}

    /** Adds a phrase; in a literal one no filler may stand between the words. */
    void add(int[] words, Concept concept, boolean literal) {
        Node node = literal ? literalRoot : root;
        for (int word : words) {
            node = node.next.computeIfAbsent(word, _ -> new Node());
        }
        if (!node.concepts.contains(concept)) {
            node.concepts.add(concept);
        }
    }

    /** Everything that begins at a token. */
    List<Found> at(int start, List<Token> tokens, List<List<Vocabulary.Candidate>> candidates, Set<String> fillers) {
        List<Found> found = new ArrayList<>();
        Walk walk = new Walk(start, tokens, candidates, fillers, found);
        walk.from(root, start, new Count(0, 0, 0, 0), true);
        walk.from(literalRoot, start, new Count(0, 0, 0, 0), false);
        return found;
    }

    private record Count(int words, int corrected, int guarded, int skipped) {
        Count word(Vocabulary.Candidate candidate) {
            return new Count(
                    words + 1, corrected + (candidate.corrected() ? 1 : 0), guarded + (candidate.guarded() ? 1 : 0), 0);
        }

        Count filler() {
            return new Count(words, corrected, guarded, skipped + 1);
        }

        /** A common English word is only taken for another one beside a word that is certain. */
        boolean sound() {
            return guarded == 0 || (guarded == 1 && words > corrected);
        }
    }

    private record Walk(
            int start,
            List<Token> tokens,
            List<List<Vocabulary.Candidate>> candidates,
            Set<String> fillers,
            List<Found> found) {
        void from(Node node, int at, Count count, boolean skipping) {
            if (at >= tokens.size()
                    || tokens.get(at).sentence() != tokens.get(start).sentence()) {
                return;
            }
            for (Vocabulary.Candidate candidate : candidates.get(at)) {
                Node next = node.next.get(candidate.id());
                if (next != null) {
                    Count counted = count.word(candidate);
                    if (counted.sound()) {
                        next.concepts.forEach(concept ->
                                found.add(new Found(concept, start, at, counted.words(), counted.corrected())));
                    }
                    from(next, at + 1, counted, skipping);
                }
            }
            Token token = tokens.get(at);
            boolean filler = token.isWord() ? fillers.contains(token.text()) : token.is("\"") || token.is("-");
            if (skipping
                    && filler
                    && count.words() > 0
                    && count.skipped() < MAX_FILLERS_BETWEEN
                    && !node.next.isEmpty()) {
                from(node, at + 1, count.filler(), skipping);
            }
        }
    }
}
