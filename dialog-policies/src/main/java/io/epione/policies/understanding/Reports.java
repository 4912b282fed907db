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

    /** Below it a number may be an hour of the day. */
    private static final int LOWEST_AGE = 25;

    private static final Set<String> AGED = Set.of("at", "aged");
    private static final Set<String> UNITS = Set.of("minutes", "mins", "hours", "am", "pm", "percent", "%", "mph", ":");

    private Reports() {}

    /** "My mother had a bleed in her brain at 47". */
    private static boolean atAnAge(Mention mention, List<Token> tokens) {
        boolean had = false;
        for (int i = Math.max(0, mention.first() - REACH); i < mention.first(); i++) {
            had |= tokens.get(i).is("had") || tokens.get(i).is("died");
        }
        int at = mention.last() + 1;
        if (!had || at + 1 >= tokens.size() || !AGED.contains(tokens.get(at).text())) {
            return false;
        }
        boolean unit =
                at + 2 < tokens.size() && UNITS.contains(tokens.get(at + 2).text());
        Numbers.Read age = Numbers.at(tokens, at + 1);
        return age != null && age.value() >= LOWEST_AGE && !unit;
    }

    static Status adjust(Status status, Mention mention, List<Token> tokens, Subject[] subjects) {
        boolean relative = subjects[mention.anchor()] == Subject.OTHER;
        if (status == Status.PRESENT && relative && atAnAge(mention, tokens)) {
            return Status.PAST;
        }
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
