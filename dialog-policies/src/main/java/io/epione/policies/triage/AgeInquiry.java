package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.PersonSaid;
import io.epione.policies.understanding.ShortReplies;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How old the person is.
 *
 * @param whom who is meant where more than one person is ill; null where only one is
 */
record AgeInquiry(@Nullable Subject whom, String text, Scale scale, String unsure) implements Inquiry {
    @Override
    public String id() {
        return whom == null ? "age" : "age-" + whom.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the right one of the questions for an age among so many people. */
    boolean fits(long people) {
        return whom == null == people < 2;
    }

    @Override
    public List<String> replies() {
        return scale.said(unsure);
    }

    @Override
    public Set<String> names() {
        return Set.of("age", "age_unknown", "infant", "child");
    }

    @Override
    public boolean open(CaseFacts facts) {
        boolean meant =
                whom == null || facts.about().subject().equals(whom.name().toLowerCase(Locale.ROOT));
        return meant && facts.about().said().age() == null;
    }

    @Override
    public Answer answer(String reply, Subject subject, List<Finding> known) {
        if (whom != null && whom != subject) {
            return Answer.NONE;
        }
        Double band = scale.value(reply);
        Double age = band == null ? ShortReplies.age(reply) : band;
        if (age != null) {
            return Answer.of(new PersonSaid(age, null, false, null, null, null));
        }
        return Answer.unread(reply);
    }
}
