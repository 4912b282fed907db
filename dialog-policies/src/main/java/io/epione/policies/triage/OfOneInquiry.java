package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A question about a person where more than one is ill: it says whom it means, and its answer counts for that one alone. */
record OfOneInquiry(Subject whom, String text, Inquiry of) implements Inquiry {
    @Override
    public String id() {
        return of.id() + "-" + word();
    }

    private String word() {
        return whom.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> replies() {
        return of.replies();
    }

    @Override
    public Set<String> names() {
        return of.names();
    }

    @Override
    public boolean fits(long people) {
        return people > 1;
    }

    @Override
    public boolean open(CaseFacts facts) {
        return facts.about().subject().equals(word()) && of.open(facts);
    }

    @Override
    public Answer answer(String reply, Subject subject, List<Finding> known) {
        return whom == subject ? of.answer(reply, subject, known) : Answer.NONE;
    }
}
