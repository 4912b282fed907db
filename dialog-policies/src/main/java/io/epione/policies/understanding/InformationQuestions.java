package io.epione.policies.understanding;

import io.epione.policies.understanding.Finding.Status;
import java.util.List;
import java.util.Set;

/** Tells a question for information from a complaint. */
final class InformationQuestions {
    private static final Set<String> ASKING = Set.of(
            "what", "whats", "how", "hows", "why", "when", "which", "who", "where", "can", "could", "does", "do", "is",
            "are", "should", "would", "will", "tell", "explain", "show", "define", "list", "compare", "give", "did",
            "was", "were", "has", "have", "please", "and", "hi", "hello", "hey");

    private InformationQuestions() {}

    static boolean isOne(List<Token> tokens, List<Finding> findings) {
        if (tokens.isEmpty()) {
            return false;
        }
        boolean complains = findings.stream()
                .anyMatch(finding -> finding.status() == Status.PRESENT || finding.status() == Status.POSSIBLE);
        boolean asks =
                ASKING.contains(tokens.getFirst().text()) || tokens.stream().anyMatch(token -> token.is("?"));
        return asks && !complains;
    }
}
