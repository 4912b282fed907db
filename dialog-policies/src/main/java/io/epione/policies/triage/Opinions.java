package io.epione.policies.triage;

import io.epione.policies.disposition.Level;
import io.epione.policies.disposition.PolicyTrace;
import io.epione.policies.triage.SecondOpinion.Opinion;
import io.epione.policies.understanding.Understood;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the other judges. What they say is heard only where it is above the rules; one that fails has no voice, and of a
 * language that is not read nobody has an opinion.
 */
final class Opinions {
    private final List<SecondOpinion> judges;

    Opinions(List<SecondOpinion> judges) {
        this.judges = List.copyOf(judges);
    }

    record Asked(List<Verdict> voices, List<PolicyTrace.Opinion> trace) {}

    Asked ask(DialogContext context, Understood now, List<Verdict> rules) {
        if (!now.readable()) {
            return new Asked(List.of(), List.of());
        }
        Level level = rules.stream().map(Verdict::level).reduce(Level.NONE, Level::max);
        boolean crisis = rules.stream().anyMatch(Verdict::crisis);
        List<Verdict> voices = new ArrayList<>();
        List<PolicyTrace.Opinion> trace = new ArrayList<>();
        for (SecondOpinion judge : judges) {
            Opinion opinion = opinion(judge, context);
            if (!opinion.version().isEmpty()) {
                trace.add(new PolicyTrace.Opinion(
                        judge.name(), opinion.version(), opinion.raises(), opinion.likely(), level));
            }
            if (!opinion.crisis().isEmpty() && !crisis) {
                voices.add(voice(judge, opinion, opinion.raises().max(Level.SOON), opinion.crisis()));
            } else if (opinion.raises().compareTo(level) > 0) {
                voices.add(voice(judge, opinion, opinion.raises(), ""));
            }
            if (opinion.worried() && opinion.crisis().isEmpty() && !crisis && level.compareTo(Level.SOON) < 0) {
                voices.add(worry(judge, opinion));
            }
        }
        return new Asked(voices, trace);
    }

    private static Opinion opinion(SecondOpinion judge, DialogContext context) {
        try {
            return judge.opinion(context);
        } catch (RuntimeException e) {
            return Opinion.nothing();
        }
    }

    /** What is only possible opens no crisis track and calls nobody: it asks, and says who is there to talk. */
    private static Verdict worry(SecondOpinion judge, Opinion opinion) {
        return new Verdict(
                "second-opinion-" + judge.name() + "-worried",
                opinion.version(),
                Level.SOON,
                false,
                "second-opinion",
                "What you wrote may be more than you can carry alone.",
                "Epione: second opinion, " + judge.name(),
                "distress",
                false);
    }

    private static Verdict voice(SecondOpinion judge, Opinion opinion, Level level, String crisis) {
        return new Verdict(
                "second-opinion-" + judge.name() + (crisis.isEmpty() ? "" : "-crisis"),
                opinion.version(),
                level,
                !crisis.isEmpty(),
                "second-opinion",
                "What you wrote reads like something that should not wait.",
                "Epione: second opinion, " + judge.name(),
                crisis.isEmpty() ? "level-" + level.code() : crisis,
                false);
    }
}
