package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Subject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The unit of a glucose that was said without one and may be read in two ways. */
record UnitInquiry(String text, String unsure) implements Inquiry {
    private static final String GLUCOSE = "glucose";

    @Override
    public String id() {
        return "unit:glucose";
    }

    @Override
    public List<String> replies() {
        return List.of("mg/dL", "mmol/L", unsure);
    }

    @Override
    public Set<String> names() {
        return Set.of(GLUCOSE);
    }

    @Override
    public boolean open(CaseFacts facts) {
        return ambiguous(facts.findings()).size() > 1;
    }

    @Override
    public Answer answer(String reply, Subject subject, List<Finding> known) {
        String word = reply.toLowerCase(Locale.ROOT);
        boolean mmol = word.contains("mmol");
        List<Finding> both = ambiguous(known);
        if (both.size() < 2 || !mmol && !word.matches(".*\\bmgs?\\b.*")) {
            return Answer.unread(reply);
        }
        // The same number is more mg/dL when it was said in mmol/L.
        Finding meant = mmol ? both.getLast() : both.getFirst();
        Finding sure = new Finding(
                meant.concept(),
                meant.label(),
                meant.status(),
                meant.subject(),
                meant.start(),
                meant.end(),
                meant.value(),
                "mg/dL",
                meant.onsetHours(),
                meant.severity());
        return new Answer(
                true, List.of(sure), new HashSet<>(both), io.epione.policies.understanding.PersonSaid.nothing());
    }

    /** The two readings of one number, the lower first. */
    private static List<Finding> ambiguous(List<Finding> findings) {
        List<Finding> open = findings.stream()
                .filter(f -> f.concept().equals(GLUCOSE) && f.value() != null && f.unit() == null)
                .toList();
        return open.stream()
                .filter(f -> f.start() == open.getFirst().start())
                .sorted(Comparator.comparing(f -> f.value() == null ? 0 : f.value()))
                .toList();
    }
}
