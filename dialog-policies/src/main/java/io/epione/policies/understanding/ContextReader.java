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
    /** Words that begin a list of what somebody once had. */
    private static final Set<String> LISTS = Set.of("history", "hx", "pmh", "past", "previous", "previously", "family");

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
        private final Sequel sequel;
        private final boolean real;
        private final CrisisTopics topics;
        private final AgesAgo agesAgo;
        private final Negations negations;
        private final Map<Integer, Boolean> general;

        private Text(List<Token> tokens, boolean[] mentioned, List<Trigger.At> found) {
            this.tokens = tokens;
            this.mentioned = mentioned;
            this.found = found;
            this.detached = new Detached(tokens, found);
            this.sequel = new Sequel(tokens, found);
            this.real = found.stream().anyMatch(at -> at.kind() == Trigger.Kind.REAL);
            this.topics = new CrisisTopics(tokens);
            this.agesAgo = new AgesAgo(tokens);
            this.negations = new Negations(tokens, mentioned, found, fillers, triggers.bridge());
            this.general = GeneralQuestions.in(tokens);
        }

        Status status(Mention mention) {
            if (detached.is(mention) || topics.named(mention)) {
                return Status.HYPOTHETICAL;
            }
            boolean crisis = CrisisTalk.is(mention);
            if (crisis && CrisisDenials.denied(mention, tokens)) {
                return Status.NEGATED;
            }
            @Nullable
            Boolean nobody =
                    crisis ? null : general.get(tokens.get(mention.anchor()).sentence());
            boolean possible = Boolean.FALSE.equals(nobody);
            boolean past = agesAgo.tell(mention) || !crisis && sequel.dated(mention);
            boolean resolved = false;
            boolean question = Boolean.TRUE.equals(nobody);
            boolean hypothetical = false;
            boolean recent = false;
            for (Trigger.At at : found) {
                if (tokens.get(at.first()).sentence()
                        != tokens.get(mention.anchor()).sentence()) {
                    continue;
                }
                // "How is anaphylaxis treated" stands around what it asks about.
                boolean around = at.first() < mention.first() && mention.last() <= at.last();
                boolean before =
                        around || at.last() < mention.anchor() && !negations.ended(at.last() + 1, mention.anchor());
                boolean after = at.first() > mention.last() && !negations.ended(mention.last() + 1, at.first());
                switch (at.kind()) {
                    case POSSIBLE -> possible |= before;
                    case PAST -> past |= at.last() < mention.anchor() && pastReaches(at, mention);
                    case RESOLVED -> resolved |= before && near(at.last(), mention.anchor());
                    case HYPOTHETICAL ->
                        hypothetical |= before && (around || !clauseEnded(at.last() + 1, mention.anchor()));
                    case RECENT -> recent = true;
                    case MENTIONED -> question |= around;
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
            boolean turned = crisis && CrisisDenials.turned(mention, tokens);
            Status negation = turned
                    ? null
                    : !crisis && sequel.deniedOfALeaflet(mention) ? Status.NEGATED : negations.of(mention);
            // "If somebody took forty two hours ago": it may well have happened.
            possible |= hypothetical && recent;
            hypothetical &= !recent;
            if ((hypothetical || question) && !real && !CrisisTalk.counts(mention, tokens)) {
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

        /** Whether others are said to have seen to it. */
        boolean handled(Mention mention) {
            return !CrisisTalk.is(mention) && sequel.handled(mention);
        }

        /**
         * How many hours ago the next sentence says that something of the past went away: "I had slurred speech before. It
         * stopped an hour ago." What is over since then counts by that time; null where nothing says so.
         */
        @Nullable
        Double overSince(Mention mention, Onsets onsets) {
            if (longAgo(mention)) {
                return null;
            }
            int next = tokens.get(mention.anchor()).sentence() + 1;
            for (Trigger.At at : found) {
                if (at.kind() == Trigger.Kind.RESOLVED_AFTER
                        && tokens.get(at.first()).sentence() == next
                        && !mentionedBetween(mention.last(), at.first())) {
                    return onsets.ofTheEnd(at);
                }
            }
            return null;
        }

        /** Whether a named time is said of a mention: of a crisis never, which may be as near as ever. */
        boolean tells(NamedTimes.At at, Mention mention) {
            return !CrisisTalk.is(mention) && detached.reaches(at.first(), at.last(), mention);
        }

        private boolean mentionedBetween(int from, int to) {
            for (int i = from + 1; i < to; i++) {
                if (mentioned[i]) {
                    return true;
                }
            }
            return false;
        }

        /** Whether it is said to be years ago. */
        boolean longAgo(Mention mention) {
            return agesAgo.tell(mention)
                    || found.stream()
                            .anyMatch(at -> at.kind() == Trigger.Kind.LONG_AGO
                                    && tokens.get(at.first()).sentence()
                                            == tokens.get(mention.anchor()).sentence()
                                    && detached.reaches(at, mention));
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
                String next = tokens.get(i + 1).text();
                if (tokens.get(i).is(",")
                        && (Negations.SPEAKERS.contains(next) || next.equals("his") || next.equals("her"))) {
                    return true;
                }
            }
            return false;
        }
    }
}
