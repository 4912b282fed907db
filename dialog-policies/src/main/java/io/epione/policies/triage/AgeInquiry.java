package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.PersonSaid;
import io.epione.policies.understanding.ShortReplies;
import java.util.List;
import java.util.Set;

/** How old the person is. */
record AgeInquiry(Scale scale, String unsure) implements Inquiry {
    @Override
    public String id() {
        return "age";
    }

    @Override
    public String text() {
        return scale.text();
    }

    @Override
    public boolean fits(long people) {
        return people < 2;
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
        return facts.about().said().age() == null;
    }

    @Override
    public Answer answer(String reply, Subject subject, List<Finding> known) {
        Double band = scale.value(reply);
        Double age = band == null ? ShortReplies.age(reply) : band;
        if (age != null) {
            return Answer.of(new PersonSaid(age, null, false, null, null, null));
        }
        return Answer.unread(reply);
    }
}
