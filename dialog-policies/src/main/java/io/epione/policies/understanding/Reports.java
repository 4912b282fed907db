package io.epione.policies.understanding;

import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import java.util.List;
import java.util.Set;

/** An illness that a relative once had is family history, unless it is happening now. */
final class Reports {
    private static final int REACH = 6;
    private static final Set<String> ONCE = Set.of("had", "died", "dies", "survived", "history");
    private static final Set<String> DEAD = Set.of("died", "passed", "lost", "killed", "dies");
    private static final Set<String> NOW = Set.of(
            "just",
            "now",
            "today",
            "tonight",
            "minutes",
            "minute",
            "currently",
            "hour",
            "think",
            "might",
            "suddenly",
            "moment",
            "ago",
            "morning",
            "help",
            "is");

    private Reports() {}

    static Status adjust(Status status, Mention mention, List<Token> tokens, Subject[] subjects) {
        boolean relative = subjects[mention.anchor()] == Subject.OTHER;
        boolean illness = mention.concept().kind() == Concept.Kind.CONDITION;
        if (status != Status.PRESENT || !illness) {
            return status;
        }
        boolean once = false;
        for (int i = Math.max(0, mention.first() - REACH); i < mention.first(); i++) {
            // Who died of an illness has it no more, whoever it was.
            once |= (relative ? ONCE : DEAD).contains(tokens.get(i).text());
        }
        if (!once) {
            return status;
        }
        int sentence = tokens.get(mention.first()).sentence();
        boolean now = tokens.stream().anyMatch(token -> token.sentence() == sentence && NOW.contains(token.text()));
        return now ? status : Status.PAST;
    }
}
