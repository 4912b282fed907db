package io.epione.policies.triage;

import io.epione.policies.disposition.Level;
import io.epione.policies.disposition.PolicyTrace;
import io.epione.policies.triage.SecondOpinion.Opinion;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.understanding.Understood;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the other judges. What they say is heard only where it is above the rules, and one level above only where the rules
 * have not read everything ({@link Grounds}); one that fails has no voice, and of a language that is not read nobody has an
 * opinion. What somebody is they do not see.
 */
final class Opinions {
    private static final String CRISIS = "-crisis";
    private static final String THOUGHTS = "suicide_active";
    private static final String RAISED = "What you wrote reads like something that should not wait.";
    private static final String WORRIED = "What you wrote may be more than you can carry alone.";

    private final List<SecondOpinion> judges;
    private final TextReader reader;

    Opinions(List<SecondOpinion> judges, TextReader reader) {
        this.judges = List.copyOf(judges);
        this.reader = reader;
    }

    /**
     * What they say.
     *
     * @param ask the questions that would settle what they only suspect
     */
    record Asked(List<Verdict> voices, List<PolicyTrace.Opinion> trace, List<String> ask) {}

    Asked ask(DialogContext context, Understood now, List<Verdict> rules) {
        if (!now.readable()) {
            return new Asked(List.of(), List.of(), List.of());
        }
        Level level = rules.stream().map(Verdict::level).reduce(Level.NONE, Level::max);
        boolean crisis = rules.stream().anyMatch(Verdict::crisis);
        List<Verdict> voices = new ArrayList<>();
        List<PolicyTrace.Opinion> trace = new ArrayList<>();
        List<String> ask = new ArrayList<>();
        DialogContext shown = context.read(Identity::left);
        for (SecondOpinion judge : judges) {
            Opinion first = opinion(judge, shown);
            if (!first.version().isEmpty()) {
                trace.add(
                        new PolicyTrace.Opinion(judge.name(), first.version(), first.raises(), first.likely(), level));
            }
            Opinion opinion = grounded(judge, first, shown, level, crisis);
            if (!opinion.crisis().isEmpty() && !crisis) {
                voices.add(voice(judge, opinion, CRISIS, opinion.raises().max(Level.SOON), RAISED, opinion.crisis()));
            } else if (opinion.raises().above(level)) {
                voices.add(voice(
                        judge,
                        opinion,
                        "",
                        opinion.raises(),
                        RAISED,
                        "level-" + opinion.raises().code()));
            }
            if (opinion.worried() && opinion.crisis().isEmpty() && !crisis && Level.SOON.above(level)) {
                // What is only possible opens no crisis track and calls nobody: it asks, and says who is there to talk.
                voices.add(voice(judge, opinion, "-worried", Level.SOON, WORRIED, "distress"));
                ask.add(THOUGHTS);
            }
        }
        return new Asked(voices, trace, ask);
    }

    /** What is left of an opinion that would add something; the trace has all of it. */
    private Opinion grounded(SecondOpinion judge, Opinion first, DialogContext shown, Level rules, boolean crisis) {
        boolean adds = first.raises().above(rules)
                || !crisis && (first.worried() || !first.crisis().isEmpty());
        if (!adds) {
            return first;
        }
        try {
            Grounds grounds = new Grounds(reader, judge, shown);
            DialogContext matter = grounds.matter();
            Opinion opinion = matter.equals(shown) ? first : first.atMost(judge.opinion(matter));
            return crisis || isFar(opinion, rules) || grounds.unread() ? opinion : Opinion.nothing();
        } catch (RuntimeException e) {
            return first;
        }
    }

    /** Whether it is more than a level above. No judge sets self-care or routine: after these it is soon that comes next. */
    private static boolean isFar(Opinion opinion, Level rules) {
        boolean ofLevels = opinion.crisis().isEmpty() && !opinion.worried();
        Level below = ofLevels ? rules.max(Level.ROUTINE) : rules;
        return opinion.highest().ordinal() - below.ordinal() > 1;
    }

    private static Opinion opinion(SecondOpinion judge, DialogContext context) {
        try {
            return judge.opinion(context);
        } catch (RuntimeException e) {
            return Opinion.nothing();
        }
    }

    private static Verdict voice(
            SecondOpinion judge, Opinion opinion, String kind, Level level, String reason, String wording) {
        return new Verdict(
                "second-opinion-" + judge.name() + kind,
                opinion.version(),
                level,
                kind.equals(CRISIS),
                "second-opinion",
                reason,
                "Epione: second opinion, " + judge.name(),
                wording,
                false);
    }
}
