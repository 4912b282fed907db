package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.ShortReplies;
import io.epione.policies.understanding.TextReader;
import java.util.List;
import java.util.Set;

/**
 * A reading that the person may have at hand.
 *
 * @param words what is put before a bare number, so that it is read as a reading in a text is
 * @param near of which one must be there for the measure to be worth asking
 */
record ReadingInquiry(
        String measure, Scale scale, String words, String unit, Set<String> near, String unsure, TextReader reader)
        implements Inquiry {
    @Override
    public String id() {
        return "reading:" + measure;
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
        return Set.of(measure);
    }

    @Override
    public boolean open(CaseFacts facts) {
        return Double.isNaN(facts.highest(measure)) && near.stream().anyMatch(facts::there);
    }

    @Override
    public Answer answer(String reply, Subject subject, List<Finding> known) {
        Double band = scale.value(reply);
        if (band != null) {
            return Answer.of(List.of(
                    new Finding(measure, words, Status.PRESENT, subject, 0, reply.length(), band, unit, null, null)));
        }
        if (ShortReplies.number(reply) != null) {
            List<Finding> read = read(reply, subject);
            if (!read.isEmpty()) {
                return Answer.of(read);
            }
        }
        return scale.isNone(reply) ? Answer.UNKNOWN : Answer.unread(reply);
    }

    private List<Finding> read(String reply, Subject subject) {
        String whole = measure.equals("systolic") && !reply.contains("/") && !reply.contains("over")
                ? "blood pressure " + reply + "/60"
                : words + " " + reply;
        return reader.read(whole).stream()
                .filter(finding -> finding.concept().equals(measure) && finding.value() != null)
                .map(finding -> new Finding(
                        measure,
                        finding.label(),
                        Status.PRESENT,
                        subject,
                        0,
                        reply.length(),
                        finding.value(),
                        finding.unit(),
                        null,
                        null))
                .toList();
    }
}
