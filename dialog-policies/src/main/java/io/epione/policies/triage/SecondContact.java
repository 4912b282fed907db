package io.epione.policies.triage;

import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext.EarlierContact;
import io.epione.policies.understanding.Concept;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.Lexicon;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A separate second contact for the same complaint within 48 hours, not improved, is one level graver than the complaint
 * by itself, up to emergency. Telephone triage misses the gravely ill most often among those who come back.
 */
final class SecondContact {
    private static final Duration WITHIN = Duration.ofHours(48);
    private static final String SOURCE =
            "BMJ Quality & Safety: NHS 111 telephone triage and adverse outcomes, 2024, repeat contacts";

    private final RuleJudge rules;
    private final ComplaintJudge complaints;
    private final Lexicon lexicon;

    SecondContact(RuleJudge rules, ComplaintJudge complaints, Lexicon lexicon) {
        this.rules = rules;
        this.complaints = complaints;
        this.lexicon = lexicon;
    }

    Optional<Verdict> raise(DialogContext context, CaseFacts facts) {
        Subject subject = Subject.valueOf(facts.about().subject().toUpperCase(Locale.ROOT));
        List<EarlierContact> contacts = context.contacts().stream()
                .filter(contact -> contact.subject() == subject)
                .filter(contact -> !contact.at().isBefore(context.now().minus(WITHIN)))
                .filter(contact -> !contact.concepts().isEmpty())
                .toList();
        return contacts.isEmpty()
                ? Optional.empty()
                : graver(base(context, contacts, facts)).map(SecondContact::verdict);
    }

    /** What the complaint that came again is by itself, with everything that is known of the person. */
    private Level base(DialogContext context, List<EarlierContact> contacts, CaseFacts facts) {
        Set<String> complained = facts.findings().stream()
                .filter(finding -> symptom(finding.concept()) && here(finding))
                .map(Finding::concept)
                .collect(Collectors.toSet());
        Set<String> again = contacts.stream()
                .flatMap(contact -> contact.concepts().stream())
                .filter(complained::contains)
                .collect(Collectors.toSet());
        boolean notBetter =
                Stream.of("not_better", "repeat_contact", "worsening").anyMatch(facts::present);
        if (complained.isEmpty() && notBetter) {
            return contacts.stream().map(EarlierContact::level).reduce(Level.NONE, Level::max);
        }
        if (again.isEmpty() || facts.present("improving") && !notBetter) {
            return Level.NONE;
        }
        CaseFacts same = facts.only(finding -> !symptom(finding.concept()) || again.contains(finding.concept()));
        return Stream.concat(rules.judge(context.trigger(), same).stream(), complaints.judge(same.findings()).stream())
                .map(Verdict::level)
                .reduce(Level.NONE, Level::max);
    }

    private boolean symptom(String concept) {
        return lexicon.concept(concept)
                .filter(known -> known.kind() == Concept.Kind.SYMPTOM)
                .isPresent();
    }

    /** What is over, denied or only asked about is not a complaint any more. */
    private static boolean here(Finding finding) {
        return finding.status() == Status.PRESENT || finding.status() == Status.POSSIBLE;
    }

    private static Optional<Level> graver(Level level) {
        return switch (level) {
            case SELF_CARE -> Optional.of(Level.ROUTINE);
            case ROUTINE -> Optional.of(Level.SOON);
            case SOON -> Optional.of(Level.URGENT);
            case URGENT -> Optional.of(Level.EMERGENCY);
            case NONE, EMERGENCY -> Optional.empty();
        };
    }

    private static Verdict verdict(Level level) {
        return new Verdict(
                "second-contact",
                "1",
                level,
                false,
                "second-contact",
                "You came with the same complaint within the last two days, and it is not better.",
                SOURCE,
                "level-" + level.code(),
                false);
    }
}
