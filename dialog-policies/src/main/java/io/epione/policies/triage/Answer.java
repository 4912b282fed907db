package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.PersonSaid;
import io.epione.policies.understanding.ShortReplies;
import java.util.List;
import java.util.Set;

/**
 * What a reply says that was given to a question.
 *
 * @param given whether it answers the question at all, be it with "not sure"
 * @param replaced earlier findings that it takes the place of
 */
record Answer(boolean given, List<Finding> findings, Set<Finding> replaced, PersonSaid person) {
    /** Something else than an answer. */
    static final Answer NONE = new Answer(false, List.of(), Set.of(), PersonSaid.nothing());
    /** It stays unknown, which is never absent. */
    static final Answer UNKNOWN = new Answer(true, List.of(), Set.of(), PersonSaid.nothing());

    Answer {
        findings = List.copyOf(findings);
        replaced = Set.copyOf(replaced);
    }

    static Answer of(List<Finding> findings) {
        return new Answer(true, findings, Set.of(), PersonSaid.nothing());
    }

    static Answer of(PersonSaid person) {
        return new Answer(true, List.of(), Set.of(), person);
    }

    /** Of a reply to "what" or "how much" in which no answer was found: "not sure" and a bare "no" leave it unknown. */
    static Answer unread(String reply) {
        return switch (ShortReplies.said(reply)) {
            case UNSURE, NO -> UNKNOWN;
            case YES, PERHAPS, OTHER -> NONE;
        };
    }

    /** Whether it changes nothing of what is known. */
    boolean idle() {
        return findings.isEmpty() && replaced.isEmpty() && person.equals(PersonSaid.nothing());
    }

    /** Whether all it does is to deny. */
    boolean denies() {
        return !findings.isEmpty() && findings.stream().allMatch(f -> f.status() == Finding.Status.NEGATED);
    }
}
