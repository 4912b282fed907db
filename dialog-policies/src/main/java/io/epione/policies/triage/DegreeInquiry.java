package io.epione.policies.triage;

import io.epione.policies.understanding.Concept;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.ShortReplies;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When something began, or how bad it is. */
record DegreeInquiry(Concept concept, boolean onset, Scale scale, String unsure) implements Inquiry {
    @Override
    public String id() {
        return (onset ? "hours:" : "severity:") + concept.id();
    }

    @Override
    public String text() {
        return scale.text().replace("{what}", concept.label());
    }

    @Override
    public List<String> replies() {
        return scale.said(unsure);
    }

    @Override
    public Set<String> names() {
        return Set.of(id());
    }

    @Override
    public boolean open(CaseFacts facts) {
        double known = onset ? facts.hours(concept.id()) : facts.severity(concept.id());
        return facts.maybe(concept.id()) && Double.isNaN(known);
    }

    @Override
    public Answer answer(String reply, Subject subject, List<Finding> known) {
        Double value = scale.value(reply);
        if (value == null) {
            value = onset ? ShortReplies.hours(reply) : severity(reply);
        }
        if (value == null) {
            return Answer.unread(reply);
        }
        double degree = value;
        return Answer.of(known.stream()
                .filter(finding -> finding.concept().equals(concept.id()) && finding.status() != Finding.Status.NEGATED)
                .limit(1)
                .map(finding -> told(finding, degree))
                .toList());
    }

    private static @Nullable Double severity(String reply) {
        Integer said = ShortReplies.severity(reply);
        return said == null ? null : said.doubleValue();
    }

    private Finding told(Finding finding, double degree) {
        return new Finding(
                finding.concept(),
                finding.label(),
                finding.status(),
                finding.subject(),
                finding.start(),
                finding.end(),
                finding.value(),
                finding.unit(),
                onset ? Double.valueOf(degree) : finding.onsetHours(),
                onset ? finding.severity() : Integer.valueOf((int) Math.round(degree)));
    }
}
