package io.epione.policies.triage;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.disposition.PolicyTrace;
import io.epione.policies.rules.CompiledRule;
import io.epione.policies.rules.Complaints;
import io.epione.policies.rules.PolicyRule;
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
    private final Holder holder;
    private final Inquiries inquiries;
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
                RuleFiles.complaints(),
                RuleFiles.version());
    }

    /** For use without a container, and with other rules than those shipped. */
    CelTriagePolicy(
            TextReader reader,
            Speech speech,
            List<SecondOpinion> opinions,
            List<PolicyRule> rules,
            Complaints complaints,
            String version) {
        this.reader = reader;
        this.speech = speech;
        this.opinions = List.copyOf(opinions);
        this.rules = new RuleJudge(CompiledRule.all(rules));
        this.complaints = new ComplaintJudge(complaints, reader.lexicon());
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
        List<List<Verdict>> own = cases.stream()
                .map(facts -> {
                    List<Verdict> verdicts = new ArrayList<>(rules.judge(context.trigger(), facts));
                    verdicts.addAll(complaints.judge(facts.findings()));
                    return List.copyOf(verdicts);
                })
                .toList();
        List<Verdict> common = new ArrayList<>();
        complaints.floor(heard.now()).ifPresent(common::add);
        complaints.unsure(heard.asked()).ifPresent(common::add);
        opinions.forEach(opinion -> common.addAll(ask(opinion, context)));
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
        return conclude(context, heard, all, people);
    }

    // The one place where voices become a level.
    private static Level highest(Stream<Verdict> voices) {
        return voices.map(Verdict::level).reduce(Level.NONE, Level::max);
    }

    private CaseFacts facts(DialogContext context, Heard heard, Subject subject) {
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
        if (stated) {
            medicines.addAll(holder.stated(context.stated().medications()));
            conditions.addAll(holder.stated(context.stated().conditions()));
        }
        if (own && profile != null) {
            medicines.addAll(holder.medicines(profile));
            conditions.addAll(holder.conditions(profile));
        }
        return CaseFacts.of(heard.about(subject), medicines, conditions, new Readings(own ? profile : null), about);
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

    private Judgement conclude(
            DialogContext context, Heard heard, List<Verdict> verdicts, List<Questions.Judged> people) {
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
                ? questions.worthAsking(rules.rules(context.trigger()), people, level, heard.asked())
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
                        asked.stream().map(Questions.Worth::inWords).toList()));
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
        return profile == null || profile.person().country().isEmpty()
                ? null
                : profile.person().country();
    }
}
