package io.epione.policies.understanding;

import io.epione.policies.understanding.Trigger.Kind;
import java.util.List;
import java.util.Set;

/**
 * Tells what a later clause or sentence says of an earlier one: "that was 2023", "doctors discharged him the same week",
 * "the leaflet lists fits. Not me." Whatever is told as going on is left as it is.
 */
final class Sequel {
    /** How many sentences later it may still be said. */
    private static final int SENTENCES = 2;
    /** What goes on is neither dated nor over. */
    private static final Set<String> GOING_ON = Set.of(
            "since",
            "has",
            "have",
            "is",
            "hes",
            "shes",
            "im",
            "ive",
            "am",
            "are",
            "now",
            "today",
            "tonight",
            "currently",
            "keeps",
            "still",
            "having",
            "feels",
            "minutes",
            "just",
            "wont",
            "cant");

    private static final Set<String> NOT_OVER = Set.of("still", "worse", "wont", "keeps", "unconscious");

    private final List<Token> tokens;
    private final List<Trigger.At> found;

    Sequel(List<Token> tokens, List<Trigger.At> found) {
        this.tokens = tokens;
        this.found = found;
    }

    /** Whether it is dated, after it is said, to a time long over. */
    boolean dated(Mention mention) {
        return says(Kind.DATED, mention) && !goesOn(mention);
    }

    /** Whether others have seen to it, or the person is said to live on well. */
    boolean handled(Mention mention) {
        return says(Kind.HANDLED, mention) && !goesOn(mention);
    }

    /** Whether a leaflet lists it and the writer says that it is not so. */
    boolean deniedOfALeaflet(Mention mention) {
        int sentence = sentence(mention.anchor());
        boolean listed = found.stream()
                .anyMatch(at ->
                        at.kind() == Kind.LISTED && sentence(at.first()) == sentence && at.last() < mention.first());
        return listed
                && found.stream()
                        .anyMatch(at -> at.kind() == Kind.DENIED
                                && at.first() > mention.last()
                                && sentence(at.first()) - sentence <= 1);
    }

    private boolean says(Kind kind, Mention mention) {
        int sentence = sentence(mention.anchor());
        return found.stream().filter(at -> at.kind() == kind).anyMatch(at -> {
            int later = sentence(at.first()) - sentence;
            boolean follows = at.first() > mention.last() && later <= SENTENCES;
            // "Midwives saved her when she bled": the rescue may be told first.
            boolean rescue = kind == Kind.HANDLED && later == 0 && at.last() < mention.first();
            return (follows || rescue) && !goesOnAfter(at);
        });
    }

    private boolean goesOnAfter(Trigger.At at) {
        for (int i = at.last() + 1; i < tokens.size() && sentence(i) == sentence(at.first()); i++) {
            if (NOT_OVER.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause of a mention tells of now. */
    private boolean goesOn(Mention mention) {
        int from = mention.first();
        while (from > 0 && sentence(from - 1) == sentence(mention.first())) {
            from--;
        }
        for (int i = from; i < tokens.size() && sentence(i) == sentence(mention.first()); i++) {
            if (i > mention.last() && tokens.get(i).is(",")) {
                return false;
            }
            if (GOING_ON.contains(tokens.get(i).text()) && !inSequel(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean inSequel(int token) {
        return found.stream()
                .anyMatch(at -> (at.kind() == Kind.HANDLED || at.kind() == Kind.DATED)
                        && at.first() <= token
                        && token <= at.last());
    }

    private int sentence(int token) {
        return tokens.get(token).sentence();
    }
}
