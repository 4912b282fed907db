package io.epione.policies.triage;

import io.epione.policies.disposition.Judgement.Question;
import io.epione.policies.understanding.Finding;
import java.util.List;
import java.util.Set;

/** Something that can be asked about a person, and how a reply to it is read. Immutable. */
interface Inquiry {
    String id();

    String text();

    /** Quick replies; typed by hand they mean the same. */
    List<String> replies();

    /** What of a rule's {@code names()} it bears on. */
    Set<String> names();

    /** Whether it can be asked where so many people are ill. */
    default boolean fits(long people) {
        return true;
    }

    /** Whether it is unknown and makes sense for this person. */
    boolean open(CaseFacts facts);

    /** @param known the findings about the person so far */
    Answer answer(String reply, Finding.Subject subject, List<Finding> known);

    /** Whether a text is one of the quick replies, which says nothing beside what it stands for. */
    default boolean quick(String text) {
        return replies().stream().anyMatch(reply -> reply.equalsIgnoreCase(text.strip()));
    }

    default Question question() {
        return new Question(id(), text(), replies());
    }
}
