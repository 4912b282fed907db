package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.PersonSaid;
import io.epione.policies.understanding.ShortReplies;
import java.util.List;
import java.util.Set;

/** How far a pregnancy is. */
record WeeksInquiry(Scale scale, String unsure) implements Inquiry {
    private static final double LONGEST = 45;
    private static final double WEEKS_A_MONTH = 4.345;

    @Override
    public String id() {
        return "weeks";
    }

    @Override
    public String text() {
        return scale.text();
    }

    @Override
    public List<String> replies() {
        return scale.said(unsure);
    }

    @Override
    public Set<String> names() {
        return Set.of("weeks");
    }

    @Override
    public boolean open(CaseFacts facts) {
        return facts.there("pregnant") && facts.about().said().weeks() == null;
    }

    @Override
    public Answer answer(String reply, Finding.Subject subject, List<Finding> known) {
        Double weeks = scale.value(reply);
        if (weeks == null) {
            Double number = ShortReplies.number(reply);
            weeks = number == null ? null : reply.contains("month") ? Double.valueOf(number * WEEKS_A_MONTH) : number;
        }
        if (weeks != null && weeks <= LONGEST) {
            return Answer.of(new PersonSaid(null, null, false, true, null, weeks));
        }
        return Answer.unread(reply);
    }
}
