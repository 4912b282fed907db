package io.epione.policies.triage;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.disposition.PolicyTrace;
import io.epione.policies.rules.CompiledRule;
import io.epione.policies.rules.PolicyRule;
import io.epione.policies.rules.Protocols;
import io.epione.policies.rules.RuleFiles;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.PersonSaid;
import io.epione.policies.understanding.TextReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The judgement by rules. Every rule is asked about every person the words are about; the level is the highest of all
 * voices, taken in one place. Thread-safe, never throws, a pure function of its context.
 */
@ApplicationScoped
public class CelTriagePolicy implements TriagePolicy {
    private final TextReader reader;
    private final RuleJudge rules;
    private final ComplaintJudge complaints;
    private final SecondContact secondContact;
    private final Holder holder;
    private final Questions questions;
    private final Speech speech;
    private final List<SecondOpinion> opinions;
    private final String version;

    @Inject
    CelTriagePolicy(TextReader reader, Speech speech, Instance<SecondOpinion> opinions) {
        this(
                reader,
                speech,
                opinions.stream().toList(),
                RuleFiles.shipped(),
                RuleFiles.protocols(),
                RuleFiles.version());
    }

    /** For use without a container, and with other rules than those shipped. */
    CelTriagePolicy(
            TextReader reader,
            Speech speech,
            List<SecondOpinion> opinions,
            List<PolicyRule> rules,
            Protocols protocols,
            String version) {
        this.reader = reader;
        this.speech = speech;
        this.opinions = List.copyOf(opinions);
        this.rules = new RuleJudge(CompiledRule.all(rules));
        this.complaints = new ComplaintJudge(protocols, reader.lexicon());
        this.secondContact = new SecondContact(this.rules, this.complaints, reader.lexicon());
        this.holder = new Holder(reader);
        this.questions = new Questions(reader.lexicon());
        this.version = version;
    }

    @Override
    public Judgement evaluate(DialogContext context) {
        try {
            return judge(context);
        } catch (RuntimeException e) {
            return speech.safest(
                    context.stated().country(), version, e.getClass().getSimpleName());
        }
    }

    private Judgement judge(DialogContext context) {
        Heard heard = Heard.of(context, reader);
        List<Verdict> verdicts = new ArrayList<>();
        List<CaseFacts> cases = new ArrayList<>();
        for (Subject subject : heard.subjects()) {
            CaseFacts facts = facts(context, heard, subject);
            cases.add(facts);
            verdicts.addAll(rules.judge(context.trigger(), facts));
            verdicts.addAll(complaints.judge(heard.about(subject)));
            secondContact.raise(context, subject, facts).ifPresent(verdicts::add);
        }
        complaints.floor(heard.now()).ifPresent(verdicts::add);
        opinions.forEach(opinion -> verdicts.addAll(ask(opinion, context)));
        return conclude(context, heard, verdicts, cases);
    }

    CaseFacts facts(DialogContext context, Heard heard, Subject subject) {
        ProfileSnapshot profile = context.profile();
        boolean own = profile != null && subject == Subject.SELF && !heard.now().caseDescription();
        // A caller without a profile states the person it is about; a holder states only themselves.
        boolean stated = profile == null || own;
        About about = About.of(
                subject.name().toLowerCase(Locale.ROOT),
                own,
                stated ? context.stated() : DialogContext.Stated.nothing(),
                heard.people().getOrDefault(subject, PersonSaid.nothing()),
                own && profile != null ? profile.person() : null,
                context.now());
        Set<String> medicines = new HashSet<>();
        Set<String> conditions = new HashSet<>();
        Recorded recorded = own && profile != null ? holder.recorded(profile) : Recorded.NOTHING;
        if (stated) {
            medicines.addAll(holder.stated(context.stated().medications()));
            conditions.addAll(holder.stated(context.stated().conditions()));
            about = about.knowing(Maternity.said(conditions.contains("pregnant"), conditions.contains("postpartum")));
        }
        if (own && profile != null) {
            medicines.addAll(holder.medicines(profile));
            conditions.addAll(recorded.starts().keySet());
            about = about.knowing(recorded.maternity());
        }
        List<Finding> findings = heard.about(subject);
        about = about.knowing(Maternity.said(false, findings.stream().anyMatch(Maternity::birthWithinAYear)));
        return new CaseFacts(
                findings,
                medicines,
                conditions,
                new Readings(own ? profile : null, recorded.starts()),
                about.variables(says(findings, "pregnant"), says(findings, "postpartum")),
                null,
                false,
                Set.of());
    }

    private static boolean says(List<Finding> findings, String concept) {
        return findings.stream()
                .anyMatch(f -> f.concept().equals(concept)
                        && (f.status() == Finding.Status.PRESENT || f.status() == Finding.Status.POSSIBLE));
    }

    /** A second opinion that fails has no voice; it could only have raised. */
    private static List<Verdict> ask(SecondOpinion opinion, DialogContext context) {
        try {
            Level level = opinion.opinion(context);
            return level == Level.NONE
                    ? List.of()
                    : List.of(new Verdict(
                            "second-opinion-" + opinion.name(),
                            "1",
                            level,
                            false,
                            "second-opinion",
                            "A second look found it more urgent.",
                            "Epione: " + opinion.name(),
                            "level-" + level.code(),
                            false));
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private Judgement conclude(DialogContext context, Heard heard, List<Verdict> verdicts, List<CaseFacts> cases) {
        // The one place where voices become a level.
        Level level = verdicts.stream().map(Verdict::level).reduce(Level.NONE, Level::max);
        boolean crisis = verdicts.stream().anyMatch(Verdict::crisis);
        List<Verdict> ranked = verdicts.stream()
                .distinct()
                .sorted(Comparator.comparing(Verdict::level)
                        .reversed()
                        .thenComparing(verdict -> !verdict.crisis())
                        .thenComparing(verdict -> !verdict.origin().startsWith("rule")))
                .toList();
        List<Questions.Raise> raises = new ArrayList<>();
        for (CaseFacts facts : cases) {
            if (!facts.findings().isEmpty()) {
                raises.addAll(questions.worthAsking(rules.rules(context.trigger()), facts, level));
            }
        }
        List<Questions.Raise> asked = raises.stream().distinct().limit(5).toList();
        Speech.Said said = speech.about(level, ranked, country(context, heard), heard.now());
        return new Judgement(
                new Disposition(
                        level,
                        crisis,
                        said.headline(),
                        ranked.stream().map(Verdict::asReason).toList()),
                said.sentences(),
                heard.findings().values().stream().flatMap(List::stream).toList(),
                asked.stream().map(Questions.Raise::question).toList(),
                new PolicyTrace(
                        version,
                        ranked.stream().map(Verdict::fired).toList(),
                        ranked.stream().filter(Verdict::failed).map(Verdict::id).toList(),
                        asked.stream().map(Questions.Raise::inWords).toList()));
    }

    private static @org.jspecify.annotations.Nullable String country(DialogContext context, Heard heard) {
        if (context.stated().country() != null) {
            return context.stated().country();
        }
        if (heard.now().country() != null) {
            return heard.now().country();
        }
        ProfileSnapshot profile = context.profile();
        return profile == null || profile.person().country().isEmpty()
                ? null
                : profile.person().country();
    }
}
