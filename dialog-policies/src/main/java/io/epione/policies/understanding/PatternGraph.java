package io.epione.policies.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ways of saying a concept that vary word by word, as a graph: every step is one of several words, and between steps
 * fillers and, where the pattern allows it, a few other words may stand. A gap never reaches over a negation, an "if" or
 * the end of a sentence, so that what stands in it cannot turn the meaning round.
 */
final class PatternGraph {
    private static final int MAX_FILLERS_BETWEEN = 4;
    private static final Set<String> NEVER_IN_A_GAP = Set.of(
            "but",
            "however",
            "although",
            "though",
            "except",
            "no",
            "not",
            "dont",
            "doesnt",
            "didnt",
            "isnt",
            "arent",
            "aint",
            "wasnt",
            "werent",
            "never",
            "without",
            "cant",
            "wont",
            "havent",
            "hasnt",
            "wouldnt",
            "if",
            "nor",
            "neither",
            "unless",
            "denies",
            "denied",
            "denying",
            "denial",
            "rejects");
    private static final Set<String> MARKS_IN_A_GAP = Set.of(",", "\"", "-");

    private final Node root = new Node();

    private static final class Node {
        private final Map<Integer, List<Node>> next = new HashMap<>(2);
        private final List<Concept> concepts = new ArrayList<>(1);
        private int gap;
    }

    /** Adds a pattern as {@link PatternText} reads it, its words as the vocabulary numbers them. */
    void add(List<Step> steps, Concept concept) {
        List<Node> frontier = List.of(root);
        for (Step step : steps) {
            Node join = new Node();
            List<Node> reached = new ArrayList<>(List.of(join));
            for (Node from : frontier) {
                from.gap = Math.max(from.gap, step.gapBefore());
                for (List<Integer> words : step.alternatives()) {
                    if (words.isEmpty()) {
                        reached.add(from);
                    } else {
                        chain(from, words, join);
                    }
                }
            }
            frontier = reached.stream().distinct().toList();
        }
        for (Node last : frontier) {
            if (last != root && !last.concepts.contains(concept)) {
                last.concepts.add(concept);
            }
        }
    }

    /**
     * @param gapBefore how many words of any kind may stand before this step
     * @param alternatives the numbers of the words that may stand here; an empty one makes the step optional
     */
    record Step(int gapBefore, List<List<Integer>> alternatives) {}

    private static void chain(Node from, List<Integer> words, Node join) {
        Node node = from;
        for (int i = 0; i < words.size(); i++) {
            Node next = i == words.size() - 1 ? join : new Node();
            node.next.computeIfAbsent(words.get(i), _ -> new ArrayList<>(1)).add(next);
            node = next;
        }
    }

    /** Everything that begins at a token. */
    List<PhraseTree.Found> at(
            int start, List<Token> tokens, List<List<Vocabulary.Candidate>> candidates, Set<String> fillers) {
        List<PhraseTree.Found> found = new ArrayList<>();
        for (Vocabulary.Candidate candidate : candidates.get(start)) {
            if (!candidate.guarded()) {
                int corrected = candidate.corrected() ? 1 : 0;
                root.next
                        .getOrDefault(candidate.id(), List.of())
                        .forEach(node ->
                                new Walk(start, tokens, candidates, fillers, found).reached(node, start, 1, corrected));
            }
        }
        return found;
    }

    private record Walk(
            int start,
            List<Token> tokens,
            List<List<Vocabulary.Candidate>> candidates,
            Set<String> fillers,
            List<PhraseTree.Found> found) {
        void reached(Node node, int at, int words, int corrected) {
            // Of three words or more at least one must be certain.
            if (corrected == 0 || words > 2 && corrected < words) {
                node.concepts.forEach(concept -> found.add(new PhraseTree.Found(concept, start, at, words, corrected)));
            }
            if (!node.next.isEmpty()) {
                from(node, at + 1, node.gap, words, corrected, 0);
            }
        }

        private void from(Node node, int at, int gap, int words, int corrected, int skipped) {
            if (at >= tokens.size()
                    || tokens.get(at).sentence() != tokens.get(start).sentence()) {
                return;
            }
            for (Vocabulary.Candidate candidate : candidates.get(at)) {
                if (!candidate.guarded()) {
                    int corrections = corrected + (candidate.corrected() ? 1 : 0);
                    node.next
                            .getOrDefault(candidate.id(), List.of())
                            .forEach(next -> reached(next, at, words + 1, corrections));
                }
            }
            Token token = tokens.get(at);
            if (token.isWord() && fillers.contains(token.text()) && skipped < MAX_FILLERS_BETWEEN) {
                from(node, at + 1, gap, words, corrected, skipped + 1);
            } else if (gap > 0 && passable(token)) {
                from(node, at + 1, gap - 1, words, corrected, skipped);
            }
        }

        private static boolean passable(Token token) {
            return token.kind() == Token.Kind.MARK
                    ? MARKS_IN_A_GAP.contains(token.text())
                    : !NEVER_IN_A_GAP.contains(token.text());
        }
    }
}
