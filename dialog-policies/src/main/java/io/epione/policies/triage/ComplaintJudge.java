package io.epione.policies.triage;

import io.epione.policies.disposition.Level;
import io.epione.policies.rules.Protocol;
import io.epione.policies.rules.Protocols;
import io.epione.policies.understanding.Concept;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Lexicon;
import io.epione.policies.understanding.Understood;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The levels of complaints that no rule raises, and the floor of what is not understood. */
final class ComplaintJudge {
    private static final String OWN = "Epione: what is not understood is not played down";

    /** In hours. */
    private static final double HALF_A_YEAR = 183 * 24;

    private final Protocols protocols;
    private final Lexicon lexicon;

    ComplaintJudge(Protocols protocols, Lexicon lexicon) {
        this.protocols = protocols;
        this.lexicon = lexicon;
    }

    List<Verdict> judge(List<Finding> findings) {
        List<Finding> complaints = findings.stream().filter(this::symptom).toList();
        Set<String> there = complaints.stream()
                .filter(ComplaintJudge::there)
                .map(Finding::concept)
                .collect(Collectors.toSet());
        Set<Verdict> verdicts = new LinkedHashSet<>();
        for (Finding finding : complaints) {
            level(finding, there).ifPresent(level -> verdicts.add(verdict(finding, level)));
        }
        return List.copyOf(verdicts);
    }

    /** What the protocols of the complaints ask first, the most telling question first. */
    List<String> asks(List<Finding> findings) {
        return findings.stream()
                .filter(this::symptom)
                .filter(ComplaintJudge::there)
                .flatMap(finding -> protocols.of(finding.concept()).stream())
                .flatMap(protocol -> protocol.ask().stream())
                .distinct()
                .toList();
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
        return now.healthWords() && now.findings().stream().allMatch(this::circumstance) && !now.question()
                ? Optional.of(floor("not-understood", "The message is about health and was not understood.", "unsure"))
                : Optional.empty();
    }

    /** What is only a circumstance explains no complaint: it must not make a text look understood. */
    private boolean circumstance(Finding finding) {
        return lexicon.concept(finding.concept())
                .filter(concept -> concept.kind() == Concept.Kind.CIRCUMSTANCE)
                .isPresent();
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

    private Optional<Level> level(Finding finding, Set<String> there) {
        // What nobody has judged yet is not played down.
        Level level = protocols
                .of(finding.concept())
                .map(protocol -> level(protocol, there))
                .orElse(Level.SOON);
        return switch (finding.status()) {
            case PRESENT, POSSIBLE -> Optional.of(level);
            // What is over is worth an appointment at most; a rule with a look-back says where it is more.
            case PAST, RESOLVED -> Optional.of(lower(level, longOver(finding) ? Level.SELF_CARE : Level.ROUTINE));
            case NEGATED, HYPOTHETICAL, QUESTION -> Optional.empty();
        };
    }

    private static boolean longOver(Finding finding) {
        return finding.onsetHours() != null && finding.onsetHours() > HALF_A_YEAR;
    }

    /** The level of a complaint that is over; this chooses a floor, it never lowers a level that was set. */
    private static Level lower(Level level, Level most) {
        return level.above(most) ? most : level;
    }

    /** A pain without a place is explained by the wound beside it; alone it is not. */
    private static Level level(Protocol protocol, Set<String> there) {
        Level alone = protocol.alone();
        return alone != null && protocol.concepts().containsAll(there) ? alone.max(protocol.level()) : protocol.level();
    }

    private static boolean there(Finding finding) {
        return finding.status() == Status.PRESENT || finding.status() == Status.POSSIBLE;
    }

    private Verdict verdict(Finding finding, Level level) {
        boolean over = finding.status() == Status.PAST || finding.status() == Status.RESOLVED;
        Optional<Protocol> protocol = protocols.of(finding.concept());
        return new Verdict(
                "complaint-" + finding.concept(),
                protocol.map(found -> Integer.toString(found.version())).orElse("1"),
                level,
                false,
                "complaint",
                (over ? "You had: " : "You have: ") + finding.label() + ".",
                protocol.map(found -> found.source().shown()).orElse(OWN),
                protocol.filter(found -> found.level() == level)
                        .map(Protocol::wording)
                        .orElse("level-" + level.code()),
                false);
    }

    private static Verdict floor(String id, String reason, String wording) {
        return new Verdict("floor-" + id, "1", Level.SOON, false, "floor", reason, OWN, wording, false);
    }
}
