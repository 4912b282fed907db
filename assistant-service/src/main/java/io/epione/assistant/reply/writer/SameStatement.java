package io.epione.assistant.reply.writer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a model's sentence states what the built-in one states. Every word that bears meaning, negations and hedges
 * among them, and every mark must be there as often and in the same order; only plain words may change. A name or a
 * period that is the only one of its kind may move within its clause. Immutable.
 */
@ApplicationScoped
class SameStatement {
    private final Vocabulary vocabulary;

    SameStatement(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Between two semicolons: what must keep its order, and what may move. */
    private record Clause(List<String> fixed, List<String> free) {
        Clause() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    boolean holds(Skeleton skeleton, String words) {
        if (!Sentences.standsFor(words, skeleton.text())) {
            return false;
        }
        Optional<List<Token>> said = Token.of(words);
        return said.isPresent() && holds(skeleton, Token.of(skeleton.text()).orElseThrow(), said.get());
    }

    private boolean holds(Skeleton skeleton, List<Token> ours, List<Token> said) {
        return clauses(skeleton, ours).equals(clauses(skeleton, said))
                && attached(ours).equals(attached(said));
    }

    private List<Clause> clauses(Skeleton skeleton, List<Token> tokens) {
        List<Clause> clauses = new ArrayList<>(List.of(new Clause()));
        int at = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            Vocabulary.Meaning meaning = vocabulary.meaning(tokens, at);
            at += meaning.length();
            Clause clause = clauses.getLast();
            if (token.text().equals(";")) {
                clauses.add(new Clause());
            } else if (token.kind() == Token.Kind.MARK) {
                (free(skeleton, token) ? clause.free() : clause.fixed()).add(token.text());
            } else if (token.kind() == Token.Kind.WORD && (meaning.length() > 1 || !vocabulary.plain(token))) {
                clause.fixed().add(meaning.word());
            }
        }
        clauses.forEach(clause -> clause.free().sort(null));
        return clauses;
    }

    private static boolean free(Skeleton skeleton, Token mark) {
        for (Place.Kind kind : List.of(Place.Kind.NAME, Place.Kind.PERIOD)) {
            if (mark.mark(kind)) {
                return skeleton.places().stream()
                                .filter(place -> place.kind() == kind)
                                .count()
                        == 1;
            }
        }
        return false;
    }

    /** The prepositions right before periods and times, which decide what these mean. */
    private List<String> attached(List<Token> tokens) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.mark(Place.Kind.PERIOD) || token.mark(Place.Kind.TIME)) {
                boolean preposition = i > 0 && vocabulary.preposition(tokens.get(i - 1));
                found.add(token.text() + (preposition ? tokens.get(i - 1).text() : ""));
            }
        }
        found.sort(null);
        return found;
    }
}
