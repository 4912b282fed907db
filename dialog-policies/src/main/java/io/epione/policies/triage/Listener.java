package io.epione.policies.triage;

import io.epione.policies.triage.DialogContext.Answered;
import io.epione.policies.triage.Told.Amended;
import io.epione.policies.understanding.Concept;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.PersonSaid;
import io.epione.policies.understanding.ShortReplies;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.understanding.Understood;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Listens to the turns of a conversation in their order and knows what holds at its end. Used once. */
final class Listener {
    private final TextReader reader;
    private final Inquiries inquiries;
    private final Instant now;
    private final Map<Subject, List<Finding>> findings = new EnumMap<>(Subject.class);
    private final Map<Subject, PersonSaid> people = new EnumMap<>(Subject.class);
    private final Map<String, Integer> times = new HashMap<>();
    private final Set<String> spent = new HashSet<>();
    private List<String> asked = List.of();
    private List<String> pending = List.of();
    private final Set<String> unsure = new HashSet<>();
    private boolean answered;
    private @Nullable Told told;

    Listener(TextReader reader, Inquiries inquiries, Instant now) {
        this.reader = reader;
        this.inquiries = inquiries;
        this.now = now;
    }

    /** @param next what the reply to this turn asked */
    Understood turn(String text, Instant at, List<String> next) {
        Understood understood = reader.understand(text, at);
        pending = asked;
        answered = false;
        Amended amended = amended(text, at);
        merge(amended.findings());
        Set<Subject> whom = whom();
        Map<Subject, Answer> answers = amended.nothing() ? answers(text, understood, whom) : Map.of();
        answered = !answers.isEmpty();
        // A short answer goes on about the person it was asked of.
        Subject goesOn = answered && whom.size() == 1 && ShortReplies.namesNobody(text)
                ? whom.iterator().next()
                : null;
        boolean quick =
                pending.stream().flatMap(id -> inquiries.find(id).stream()).anyMatch(inquiry -> inquiry.quick(text));
        List<Finding> said = (quick ? List.<Finding>of() : understood.findings())
                .stream()
                        .filter(f -> amended.nothing() || f.value() == null)
                        .map(f -> goesOn == null || f.subject() != Subject.SELF ? f : Findings.about(f, goesOn))
                        .map(f -> Findings.aged(f, at, now))
                        .toList();
        if (said.stream().anyMatch(this::isNewComplaint)) {
            spent.clear();
        }
        answers.forEach((subject, answer) -> take(subject, answer, at));
        merge(said);
        if (!quick) {
            understood
                    .people()
                    .forEach((subject, person) ->
                            know(goesOn != null && subject == Subject.SELF ? goesOn : subject, person));
        }
        if (amended.nothing() && !answered && said.stream().anyMatch(f -> complaint(f) || f.value() != null)) {
            told = new Told(text, said);
        }
        for (String id : next) {
            times.merge(id, 1, Integer::sum);
            spent.add(id);
        }
        asked = next;
        return understood;
    }

    /** Puts right what the last turn with complaints said, where the text plainly corrects it. */
    private Amended amended(String text, Instant at) {
        Told before = told;
        if (before == null) {
            return Amended.NOTHING;
        }
        Amended amended = Correction.of(text)
                .map(correction -> before.amended(
                        correction,
                        right -> reader.understand(right, at).findings().stream()
                                .map(f -> Findings.aged(f, at, now))
                                .toList()))
                .orElse(Amended.NOTHING);
        if (!amended.nothing()) {
            findings.replaceAll((subject, known) -> known.stream()
                    .filter(finding -> !amended.replaced().contains(finding))
                    .toList());
            findings.values().removeIf(List::isEmpty);
            told = new Told(before.text(), amended.findings());
        }
        return amended;
    }

    /** A reply that comes with the id of its question. */
    void reply(Answered reply) {
        asked = List.of(reply.question());
        times.merge(reply.question(), 1, Integer::sum);
        turn(reply.reply(), now, List.of());
        spent.add(reply.question());
        // It was given as the answer, whether it was understood or not.
        answered = true;
    }

    Heard heard(Understood understood) {
        return new Heard(understood, findings, people, new Asked(times, pending, answered, unsure, spent.size()));
    }

    private Map<Subject, Answer> answers(String text, Understood understood, Set<Subject> whom) {
        Map<Subject, Answer> answers = new EnumMap<>(Subject.class);
        for (Inquiry inquiry : pending.stream()
                .map(id -> inquiries.find(id).orElse(null))
                .filter(Objects::nonNull)
                .toList()) {
            if (inquiry instanceof ConceptInquiry && ShortReplies.said(text) == ShortReplies.Said.UNSURE) {
                unsure.add(inquiry.id());
            }
            boolean told =
                    understood.findings().stream().anyMatch(f -> f.concept().equals(inquiry.id()));
            for (Subject subject : whom) {
                Answer answer = inquiry.answer(text, subject, findings.getOrDefault(subject, List.of()));
                // What the reply says in its own words goes before its yes or no; of whom a "no" is said must be clear.
                boolean unclear = told || answer.denies() && whom.size() > 1;
                if (answer.given() || told) {
                    answers.put(subject, unclear ? Answer.UNKNOWN : answer);
                }
            }
        }
        return answers;
    }

    private void take(Subject subject, Answer answer, Instant at) {
        merge(
                subject,
                answer.findings().stream().map(f -> Findings.aged(f, at, now)).toList(),
                answer.replaced());
        know(subject, answer.person());
    }

    private void merge(List<Finding> newer) {
        newer.forEach(finding -> unsure.remove(finding.concept()));
        for (Subject subject : Subject.values()) {
            merge(subject, newer.stream().filter(f -> f.subject() == subject).toList(), Set.of());
        }
    }

    private void merge(Subject subject, List<Finding> newer, Set<Finding> replaced) {
        if (!newer.isEmpty() || !replaced.isEmpty()) {
            findings.merge(subject, newer, (earlier, added) -> Findings.merged(earlier, added, replaced));
        }
    }

    private void know(Subject subject, PersonSaid said) {
        people.merge(subject, said, (earlier, newer) -> newer.or(earlier));
    }

    /** Whose complaints are spoken of; the speaker's when nobody has one. */
    private Set<Subject> whom() {
        Set<Subject> whom = new HashSet<>();
        findings.forEach((subject, known) -> {
            if (known.stream().anyMatch(this::complaint)) {
                whom.add(subject);
            }
        });
        if (whom.isEmpty()) {
            whom.addAll(findings.keySet());
        }
        return whom.isEmpty() ? Set.of(Subject.SELF) : whom;
    }

    private boolean isNewComplaint(Finding finding) {
        boolean answers = pending.stream()
                .flatMap(id -> inquiries.find(id).stream())
                .anyMatch(inquiry -> inquiry.names().contains(finding.concept()));
        return complaint(finding)
                && !answers
                && findings.getOrDefault(finding.subject(), List.of()).stream()
                        .noneMatch(known -> known.concept().equals(finding.concept()));
    }

    private boolean complaint(Finding finding) {
        boolean there = finding.status() == Status.PRESENT || finding.status() == Status.POSSIBLE;
        return there
                && reader.lexicon()
                        .concept(finding.concept())
                        .filter(concept -> concept.kind() == Concept.Kind.SYMPTOM)
                        .isPresent();
    }
}
