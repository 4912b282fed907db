package io.epione.policies.triage;

import io.epione.policies.understanding.Concept;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.PersonSaid;
import io.epione.policies.understanding.ShortReplies;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a concept is there, answered by yes or no.
 *
 * @param closure the concept and all that is there whenever it is
 * @param needs of which one must be there for the question to make sense; empty for none
 */
record ConceptInquiry(Concept concept, String text, Set<Concept> closure, Set<String> needs, String unsure)
        implements Inquiry {
    private static final String PREGNANT = "pregnant";
    private static final String POSTPARTUM = "postpartum";

    @Override
    public String id() {
        return concept.id();
    }

    @Override
    public List<String> replies() {
        return List.of("Yes", "No", unsure);
    }

    @Override
    public Set<String> names() {
        return closure.stream().map(Concept::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean open(CaseFacts facts) {
        boolean settled =
                facts.findings().stream().anyMatch(f -> f.concept().equals(id()) && f.status() != Status.POSSIBLE);
        return !settled
                && !facts.condition(id())
                && !facts.takes(id())
                && said(facts.about().said()) == null
                && (needs.isEmpty() || needs.stream().anyMatch(facts::there));
    }

    @Override
    public Answer answer(String reply, Subject subject, List<Finding> known) {
        return switch (ShortReplies.said(reply)) {
            case YES -> there(Status.PRESENT, reply, subject, Boolean.TRUE);
            case PERHAPS -> there(Status.POSSIBLE, reply, subject, null);
            case UNSURE -> Answer.UNKNOWN;
            case NO ->
                new Answer(true, List.of(finding(concept, Status.NEGATED, reply, subject)), Set.of(), person(false));
            case OTHER -> Answer.NONE;
        };
    }

    private Answer there(Status status, String reply, Subject subject, @Nullable Boolean sure) {
        List<Finding> findings = closure.stream()
                .sorted(Comparator.comparing(Concept::id))
                .map(implied -> finding(implied, status, reply, subject))
                .toList();
        return new Answer(true, findings, Set.of(), sure == null ? PersonSaid.nothing() : person(true));
    }

    private static Finding finding(Concept concept, Status status, String reply, Subject subject) {
        boolean there = status == Status.PRESENT;
        return new Finding(
                concept.id(),
                concept.label(),
                status,
                subject,
                0,
                reply.length(),
                null,
                null,
                there ? ShortReplies.hours(reply) : null,
                null);
    }

    private @Nullable Boolean said(PersonSaid person) {
        return switch (id()) {
            case PREGNANT -> person.pregnant();
            case POSTPARTUM -> person.postpartum();
            default -> null;
        };
    }

    private PersonSaid person(boolean yes) {
        return switch (id()) {
            case PREGNANT -> new PersonSaid(null, null, false, yes, null, null);
            case POSTPARTUM -> new PersonSaid(null, null, false, null, yes, null);
            default -> PersonSaid.nothing();
        };
    }
}
