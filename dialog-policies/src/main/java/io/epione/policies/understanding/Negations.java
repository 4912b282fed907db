package io.epione.policies.understanding;

import io.epione.policies.understanding.Finding.Status;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of a text deny: how far a "no" reaches, over lists and up to where it ends. */
final class Negations {
    private static final int LIST_PART = 3;
    /** Whoever says one of these begins to speak of somebody. */
    static final Set<String> SPEAKERS = Set.of("i", "im", "ive", "my", "he", "she", "we", "hes", "shes");
    /** What a list of denials ends with, so that its commas join. */
    private static final Set<String> LIST_ENDS = Set.of("or", "nor", "whatever", "etc");

    private final List<Token> tokens;
    private final boolean[] mentioned;
    private final List<Trigger.At> found;
    private final Set<String> fillers;
    private final Set<String> bridge;

    Negations(
            List<Token> tokens, boolean[] mentioned, List<Trigger.At> found, Set<String> fillers, Set<String> bridge) {
        this.tokens = tokens;
        this.mentioned = mentioned;
        this.found = found;
        this.fillers = fillers;
        this.bridge = bridge;
    }

    /** Negated, possible, or null where nothing negates it. */
    @Nullable
    Status of(Mention mention) {
        for (int i = found.size() - 1; i >= 0; i--) {
            Trigger.At at = found.get(i);
            boolean sameSentence = tokens.get(at.first()).sentence()
                    == tokens.get(mention.anchor()).sentence();
            if (!sameSentence) {
                continue;
            }
            if (at.kind() == Trigger.Kind.NEGATION_AFTER && at.first() > mention.last()) {
                if (at.first() - mention.last() <= 3 && onlyFillers(mention.last() + 1, at.first())) {
                    return Status.NEGATED;
                }
            } else if (at.last() < mention.anchor()) {
                Status reached = reach(at, mention.anchor());
                if (reached != null) {
                    return reached == Status.NEGATED && doubled(i) ? Status.POSSIBLE : reached;
                }
            }
        }
        return null;
    }

    private @Nullable Status reach(Trigger.At at, int anchor) {
        return switch (at.kind()) {
            case CLINICAL_NEGATION -> ended(at.last() + 1, anchor) ? null : Status.NEGATED;
            case NEGATION -> bridged(at.last() + 1, anchor);
            case NEGATION_AFTER -> beginsAList(at) ? bridged(at.last() + 1, anchor) : null;
            default -> null;
        };
    }

    /** "No symptoms at all: no fever": what stands before the colon is no finding that the "no" could answer. */
    private boolean beginsAList(Trigger.At at) {
        boolean colon =
                !tokens.get(at.first()).isWord() && tokens.get(at.last()).is("no");
        return colon && at.first() > 0 && !mentioned[at.first() - 1];
    }

    /** A second negation right before the first, as in "not without": nobody knows what is meant. */
    private boolean doubled(int index) {
        Trigger.At nearest = found.get(index);
        for (int i = index - 1; i >= 0; i--) {
            Trigger.At other = found.get(i);
            boolean negation = other.kind() == Trigger.Kind.NEGATION || other.kind() == Trigger.Kind.CLINICAL_NEGATION;
            if (negation
                    && tokens.get(other.first()).sentence()
                            == tokens.get(nearest.first()).sentence()) {
                for (int t = other.last() + 1; t < nearest.first(); t++) {
                    if (mentioned[t] || tokens.get(t).kind() == Token.Kind.MARK || joins(t)) {
                        return false;
                    }
                }
                return nearest.first() - other.last() <= 5;
            }
        }
        return false;
    }

    private @Nullable Status bridged(int from, int anchor) {
        // "No, my chest hurts" answers a question.
        if (from < anchor && tokens.get(from).is(",") || ended(from, anchor)) {
            return null;
        }
        int unknown = 0;
        boolean and = false;
        boolean list = false;
        for (int i = from; i < anchor; i++) {
            Token token = tokens.get(i);
            if (token.is(",")) {
                if (!endsWithOr(i)) {
                    return null;
                }
                list = true;
                unknown = 0;
            } else if (token.is("or") || token.is("nor") || token.is("/")) {
                list = true;
                unknown = 0;
            } else if (token.is("and")) {
                and = true;
            } else if (!mentioned[i] && !fillers.contains(token.text()) && !bridge.contains(token.text())) {
                unknown++;
                boolean allowed = list || endsWithOr(i);
                if (!allowed || unknown > LIST_PART || SPEAKERS.contains(token.text())) {
                    return null;
                }
            }
        }
        return and ? Status.POSSIBLE : Status.NEGATED;
    }

    /** Whether a list goes on to "or" with nothing but short parts in it. */
    private boolean endsWithOr(int from) {
        int words = 0;
        for (int i = from;
                i < tokens.size()
                        && tokens.get(i).sentence() == tokens.get(from).sentence();
                i++) {
            Token token = tokens.get(i);
            if (LIST_ENDS.contains(token.text())) {
                return true;
            }
            words = token.is(",") ? 0 : words + (mentioned[i] || fillers.contains(token.text()) ? 0 : 1);
            if (words > LIST_PART || SPEAKERS.contains(token.text()) || endsAt(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean onlyFillers(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!fillers.contains(tokens.get(i).text()) && tokens.get(i).isWord()) {
                return false;
            }
        }
        return true;
    }

    private boolean joins(int token) {
        return tokens.get(token).is("and")
                || tokens.get(token).is("or")
                || tokens.get(token).is("nor");
    }

    boolean ended(int from, int to) {
        return found.stream().anyMatch(at -> at.kind() == Trigger.Kind.END && at.first() >= from && at.last() < to);
    }

    private boolean endsAt(int token) {
        return found.stream().anyMatch(at -> at.kind() == Trigger.Kind.END && at.first() == token);
    }
}
