package io.epione.policies.triage;

import io.epione.policies.disposition.Level;
import io.epione.policies.rules.Complaints;
import io.epione.policies.understanding.Concept;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Lexicon;
import io.epione.policies.understanding.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The levels of complaints that no rule raises, and the floor of what is not understood. */
final class ComplaintJudge {
    private static final String OWN = "Epione: what is not understood is not played down";

    private final Complaints complaints;
    private final Lexicon lexicon;

    ComplaintJudge(Complaints complaints, Lexicon lexicon) {
        this.complaints = complaints;
        this.lexicon = lexicon;
    }

    List<Verdict> judge(List<Finding> findings) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Finding finding : findings) {
            if (symptom(finding)) {
                level(finding).ifPresent(level -> verdicts.add(verdict(finding, level)));
            }
        }
        return verdicts.stream().distinct().toList();
    }

    /** Words about health that led to no finding are at least for a clinician within 24 hours. */
    Optional<Verdict> floor(Understood now) {
        if (!now.readable()) {
            return Optional.of(
                    floor("not-read", "The language of the message is not one that is read.", "language-not-read"));
        }
        if (!now.complete()) {
            return Optional.of(floor("too-long", "The message is longer than what is read.", "unsure"));
        }
        return now.healthWords() && now.findings().isEmpty() && !now.question()
                ? Optional.of(floor("not-understood", "The message is about health and was not understood.", "unsure"))
                : Optional.empty();
    }

    /** Who is not sure of a sign that was asked for has not denied it: that is never a matter for home. */
    Optional<Verdict> unsure(Asked asked) {
        return asked.unsure().isEmpty()
                ? Optional.empty()
                : Optional.of(floor(
                        "not-sure", "It is not sure whether there is a sign that would make it urgent.", "level-soon"));
    }

    private boolean symptom(Finding finding) {
        return lexicon.concept(finding.concept())
                .filter(concept -> concept.kind() == Concept.Kind.SYMPTOM)
                .isPresent();
    }

    private Optional<Level> level(Finding finding) {
        Level level = complaints.level(finding.concept());
        return switch (finding.status()) {
            case PRESENT, POSSIBLE -> Optional.of(level);
            // What is over is worth an appointment at most; a rule with a look-back says where it is more.
            case PAST, RESOLVED -> Optional.of(level.compareTo(Level.ROUTINE) > 0 ? Level.ROUTINE : level);
            case NEGATED, HYPOTHETICAL, QUESTION -> Optional.empty();
        };
    }

    private Verdict verdict(Finding finding, Level level) {
        boolean over = finding.status() == Status.PAST || finding.status() == Status.RESOLVED;
        return new Verdict(
                "complaint-" + finding.concept(),
                "1",
                level,
                false,
                "complaint",
                (over ? "You had: " : "You have: ") + finding.label() + ".",
                complaints.source().shown(),
                complaints.wording().getOrDefault(finding.concept(), "level-" + level.code()),
                false);
    }

    private static Verdict floor(String id, String reason, String wording) {
        return new Verdict("floor-" + id, "1", Level.SOON, false, "floor", reason, OWN, wording, false);
    }
}
