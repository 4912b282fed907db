package io.epione.policies.understanding;

import io.epione.policies.understanding.Finding.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a finding is meant, after the idea of ConText (Harkema 2009): triggers reach forward or backward until something
 * ends their reach. A negation counts only where it is explicit; what could be read in two ways is possible.
 */
final class ContextReader {
    private static final int BACKWARD_REACH = 6;
    private static final int LIST_PART = 3;
    /** Words that begin a list of what somebody once had. */
    private static final Set<String> LISTS = Set.of("history", "hx", "pmh", "past", "previous", "previously", "family");

    private static final Set<String> SPEAKERS = Set.of("i", "im", "ive", "my", "he", "she", "we", "hes", "shes");

    private final Triggers triggers;
    private final Set<String> fillers;

    ContextReader(Triggers triggers, Set<String> fillers) {
        this.triggers = triggers;
        this.fillers = fillers;
    }

    /** The context of one text. */
    Text text(List<Token> tokens, List<Mention> mentions) {
        boolean[] taken = new boolean[tokens.size()];
        boolean[] loose = new boolean[tokens.size()];
        boolean[] mentioned = new boolean[tokens.size()];
        for (Mention mention : mentions) {
            for (int i = mention.first(); i <= mention.last(); i++) {
                taken[i] |= !mention.pair() && !mention.loose();
                loose[i] |= mention.loose();
                mentioned[i] |= !mention.pair();
            }
            mentioned[mention.first()] = true;
            mentioned[mention.last()] = true;
        }
        return new Text(tokens, mentioned, triggers.in(tokens, taken, loose));
    }

    /** Triggers and tokens of one text. */
    final class Text {
        private final List<Token> tokens;
        private final boolean[] mentioned;
        private final List<Trigger.At> found;
        private final Detached detached;
        private final CrisisTopics topics;
        private final Map<Integer, Boolean> general;

        private Text(List<Token> tokens, boolean[] mentioned, List<Trigger.At> found) {
            this.tokens = tokens;
            this.mentioned = mentioned;
            this.found = found;
            this.detached = new Detached(tokens, found);
            this.topics = new CrisisTopics(tokens);
            this.general = GeneralQuestions.in(tokens);
        }

        Status status(Mention mention) {
            if (detached.is(mention) || topics.named(mention)) {
                return Status.HYPOTHETICAL;
            }
            if (CrisisTalk.is(mention) && CrisisDenials.denied(mention, tokens)) {
                return Status.NEGATED;
            }
            @Nullable
            Boolean nobody = CrisisTalk.is(mention)
                    ? null
                    : general.get(tokens.get(mention.anchor()).sentence());
            boolean possible = Boolean.FALSE.equals(nobody);
            boolean past = AgesAgo.tell(mention, tokens);
            boolean resolved = false;
            boolean question = Boolean.TRUE.equals(nobody);
            boolean hypothetical = false;
            for (Trigger.At at : found) {
                if (tokens.get(at.first()).sentence()
                        != tokens.get(mention.anchor()).sentence()) {
                    continue;
                }
                // "How is anaphylaxis treated" stands around what it asks about.
                boolean around = at.first() < mention.first() && mention.last() <= at.last();
                boolean before = around || at.last() < mention.anchor() && !ended(at.last() + 1, mention.anchor());
                boolean after = at.first() > mention.last() && !ended(mention.last() + 1, at.first());
                switch (at.kind()) {
                    case POSSIBLE -> possible |= before;
                    case PAST -> past |= at.last() < mention.anchor() && pastReaches(at, mention);
                    case RESOLVED -> resolved |= before && near(at.last(), mention.anchor());
                    case HYPOTHETICAL ->
                        hypothetical |= before && (around || !clauseEnded(at.last() + 1, mention.anchor()));
                    case QUESTION -> question |= before;
                    case QUESTION_AFTER -> question |= at.first() > mention.last();
                    case LONG_AGO -> past |= detached.reaches(at, mention);
                    case PAST_AFTER -> past |= at.first() > mention.last() && detached.reaches(at, mention);
                    case RESOLVED_AFTER ->
                        resolved |=
                                after && near(mention.last(), at.first()) && !otherBetween(mention.last(), at.first());
                    default -> {}
                }
            }
            boolean turned = CrisisTalk.is(mention) && CrisisDenials.turned(mention, tokens);
            Status negation = turned ? null : negation(mention);
            if ((hypothetical || question) && !CrisisTalk.counts(mention, tokens)) {
                return hypothetical ? Status.HYPOTHETICAL : Status.QUESTION;
            }
            if (negation == Status.NEGATED) {
                return possible ? Status.POSSIBLE : Status.NEGATED;
            }
            if (resolved) {
                return Status.RESOLVED;
            }
            if (past) {
                return Status.PAST;
            }
            return possible || negation == Status.POSSIBLE ? Status.POSSIBLE : Status.PRESENT;
        }

        /** Whether it is said to be years ago. */
        boolean longAgo(Mention mention) {
            return AgesAgo.tell(mention, tokens)
                    || found.stream()
                            .anyMatch(at -> at.kind() == Trigger.Kind.LONG_AGO
                                    && tokens.get(at.first()).sentence()
                                            == tokens.get(mention.anchor()).sentence()
                                    && detached.reaches(at, mention));
        }

        /** Negated, possible, or null where nothing negates it. */
        private @Nullable Status negation(Mention mention) {
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
                default -> null;
            };
        }

        /** A second negation right before the first, as in "not without": nobody knows what is meant. */
        private boolean doubled(int index) {
            Trigger.At nearest = found.get(index);
            for (int i = index - 1; i >= 0; i--) {
                Trigger.At other = found.get(i);
                boolean negation =
                        other.kind() == Trigger.Kind.NEGATION || other.kind() == Trigger.Kind.CLINICAL_NEGATION;
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
                } else if (!mentioned[i]
                        && !fillers.contains(token.text())
                        && !triggers.bridge().contains(token.text())) {
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
                if (token.is("or") || token.is("nor")) {
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

        /** "My chest hurts, the fever went away": what is over is the fever. */
        private boolean otherBetween(int from, int to) {
            boolean comma = false;
            for (int i = from + 1; i < to; i++) {
                comma |= tokens.get(i).is(",");
                if (comma && mentioned[i]) {
                    return true;
                }
            }
            return false;
        }

        private boolean near(int from, int to) {
            return to - from <= BACKWARD_REACH;
        }

        private boolean ended(int from, int to) {
            return found.stream().anyMatch(at -> at.kind() == Trigger.Kind.END && at.first() >= from && at.last() < to);
        }

        /** A history goes on over commas, "used to" does not. */
        private boolean pastReaches(Trigger.At at, Mention mention) {
            if (LISTS.contains(tokens.get(at.first()).text())) {
                return !detached.turned(at.last() + 1, mention.anchor());
            }
            boolean comma =
                    tokens.subList(at.last() + 1, mention.anchor()).stream().anyMatch(token -> token.is(","));
            return detached.reaches(at, mention)
                    && !(comma && tokens.get(at.first()).is("used"));
        }

        /** "If I get worse I will call, my chest is tight": the condition ends where the writer goes on. */
        private boolean clauseEnded(int from, int to) {
            for (int i = from; i + 1 < to; i++) {
                if (tokens.get(i).is(",") && SPEAKERS.contains(tokens.get(i + 1).text())) {
                    return true;
                }
            }
            return false;
        }

        private boolean endsAt(int token) {
            return found.stream().anyMatch(at -> at.kind() == Trigger.Kind.END && at.first() == token);
        }
    }
}
