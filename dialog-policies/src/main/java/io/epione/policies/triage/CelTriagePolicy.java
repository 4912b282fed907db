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
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private final Inquiries inquiries;
    private final Questions questions;
    private final Speech speech;
    private final Opinions opinions;
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
        this.opinions = new Opinions(opinions, reader);
        this.rules = new RuleJudge(CompiledRule.all(rules));
        this.complaints = new ComplaintJudge(protocols, reader.lexicon());
        this.secondContact = new SecondContact(this.rules, this.complaints, reader.lexicon());
        this.holder = new Holder(reader);
        this.inquiries = Inquiries.shipped(reader);
        this.questions = new Questions(inquiries, this.complaints);
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
        Heard heard = Heard.of(context, reader, inquiries);
        List<CaseFacts> cases = heard.subjects().stream()
                .map(subject -> facts(context, heard, subject))
                .toList();
        List<List<Verdict>> own =
                cases.stream().map(facts -> voices(context, facts)).toList();
        List<Verdict> common = new ArrayList<>();
        complaints.floor(heard.now()).ifPresent(common::add);
        complaints.unsure(heard.asked()).ifPresent(common::add);
        Opinions.Asked asked = opinions.ask(
                context,
                heard.now(),
                Stream.concat(own.stream().flatMap(List::stream), common.stream())
                        .toList());
        common.addAll(asked.voices());
        List<Verdict> all = new ArrayList<>(own.stream().flatMap(List::stream).toList());
        all.addAll(common);
        List<Questions.Judged> people = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            int self = i;
            Level others = highest(Stream.concat(
                    common.stream(),
                    IntStream.range(0, own.size())
                            .filter(other -> other != self)
                            .boxed()
                            .flatMap(other -> own.get(other).stream())));
            people.add(new Questions.Judged(cases.get(i), own.get(i), others));
        }
        return conclude(context, heard, all, people, asked);
    }

    private List<Verdict> voices(DialogContext context, CaseFacts facts) {
        List<Verdict> verdicts = new ArrayList<>(rules.judge(context.trigger(), facts));
        verdicts.addAll(complaints.judge(facts.findings()));
        secondContact.raise(context, facts).ifPresent(verdicts::add);
        return List.copyOf(verdicts);
    }

    // The one place where voices become a level.
    private static Level highest(Stream<Verdict> voices) {
        return voices.map(Verdict::level).reduce(Level.NONE, Level::max);
    }

    CaseFacts facts(DialogContext context, Heard heard, Subject subject) {
        boolean self = subject == Subject.SELF && !heard.now().caseDescription();
        ProfileSnapshot own = self ? context.profile() : null;
        // A caller without a profile states the person it is about; a holder states only themselves.
        boolean stated = context.profile() == null || self;
        About about = About.of(
                subject.name().toLowerCase(Locale.ROOT),
                own != null,
                stated ? context.stated() : DialogContext.Stated.nothing(),
                heard.people().getOrDefault(subject, PersonSaid.nothing()),
                own == null ? null : own.person(),
                context.now());
        Set<String> medicines = new HashSet<>();
        Set<String> conditions = new HashSet<>();
        Recorded recorded = own == null ? Recorded.NOTHING : holder.recorded(own);
        if (stated) {
            medicines.addAll(holder.stated(context.stated().medications()));
            conditions.addAll(holder.stated(context.stated().conditions()));
            about = about.knowing(Maternity.said(conditions.contains("pregnant"), conditions.contains("postpartum")));
        }
        if (own != null) {
            medicines.addAll(holder.medicines(own));
            conditions.addAll(recorded.starts().keySet());
            about = about.knowing(recorded.maternity());
        }
        List<Finding> findings = heard.about(subject);
        about = about.knowing(Maternity.said(false, findings.stream().anyMatch(Maternity::birthWithinAYear)));
        Readings readings = new Readings(own, recorded.starts());
        return CaseFacts.of(findings, medicines, conditions, readings, about);
    }

    private Judgement conclude(
            DialogContext context,
            Heard heard,
            List<Verdict> verdicts,
            List<Questions.Judged> people,
            Opinions.Asked opinions) {
        Level level = highest(verdicts.stream());
        boolean crisis = verdicts.stream().anyMatch(Verdict::crisis);
        List<Verdict> ranked = verdicts.stream()
                .distinct()
                .sorted(Comparator.comparing(Verdict::level)
                        .reversed()
                        .thenComparing(verdict -> !verdict.crisis())
                        .thenComparing(verdict -> !verdict.origin().startsWith("rule")))
                .toList();
        List<Questions.Worth> asked = complaint(heard, level)
                ? questions.worthAsking(rules.rules(context.trigger()), people, level, heard.asked(), opinions.ask())
                : List.of();
        Speech.Said said = speech.about(level, ranked, country(context, heard), heard.now());
        return new Judgement(
                new Disposition(
                        level,
                        crisis,
                        said.headline(),
                        ranked.stream().map(Verdict::asReason).toList()),
                said.sentences(),
                heard.findings().values().stream().flatMap(List::stream).toList(),
                asked.stream().map(worth -> worth.inquiry().question()).toList(),
                new PolicyTrace(
                        version,
                        ranked.stream().map(Verdict::fired).toList(),
                        ranked.stream().filter(Verdict::failed).map(Verdict::id).toList(),
                        asked.stream().map(Questions.Worth::inWords).toList(),
                        opinions.trace()));
    }

    /** Who only wants to know something is not questioned. */
    private static boolean complaint(Heard heard, Level level) {
        boolean reading = heard.findings().values().stream()
                .flatMap(List::stream)
                .anyMatch(finding -> finding.value() != null && finding.status() == Finding.Status.PRESENT);
        return level != Level.NONE || reading && !heard.now().question();
    }

    private static @org.jspecify.annotations.Nullable String country(DialogContext context, Heard heard) {
        if (context.stated().country() != null) {
            return context.stated().country();
        }
        if (heard.now().country() != null) {
            return heard.now().country();
        }
        ProfileSnapshot profile = context.profile();
        return profile == null ? null : profile.person().country();
    }
}
