package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.rules.Atom;
import io.epione.policies.rules.CompiledRule;
import io.epione.policies.rules.CompiledRule.Outcome;
import io.epione.policies.rules.Conditions;
import io.epione.policies.rules.OtherwiseAnswered;
import io.epione.policies.rules.PolicyRule;
import io.epione.policies.understanding.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every shipped rule, condition by condition: from its own tests one answer is changed at a time, and the rule must fall
 * silent or fire. A number moves to the nearest one on the other side of its threshold.
 */
class RuleFlipTest {
    private static final TextReader READER = ShippedPolicy.READER;
    private static final Inquiries INQUIRIES = Inquiries.shipped(READER);
    private static final List<PolicyRule> RULES = ShippedPolicy.RULES;
    private static final List<CompiledRule> COMPILED = CompiledRule.all(RULES);
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    @Test
    void everyRuleFallsSilentWithoutWhatItsFirstSentenceRestsOn() {
        Map<String, String> wrong = new HashMap<>();
        for (CompiledRule rule : COMPILED) {
            OtherwiseAnswered start = firing(rule).getFirst();
            List<Atom> atoms = Conditions.atoms(rule.rule());
            OtherwiseAnswered bare = bare(rule, atoms, start);
            List<Atom> rests = atoms.stream().filter(atom -> holds(atom, bare)).toList();
            for (Atom atom : rests) {
                if (!outcome(rule, bare.with(atom.question(), atom.no())).equals(Outcome.SILENT)) {
                    wrong.put(rule.rule().id(), "still fires without " + atom.question());
                }
            }
            if (rests.isEmpty()) {
                wrong.put(rule.rule().id(), "rests on nothing");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWordOfEveryConditionDecidesInOneOfTheRulesTests() {
        Map<String, Set<Atom>> idle = new HashMap<>();
        for (CompiledRule rule : COMPILED) {
            List<Atom> atoms = Conditions.atoms(rule.rule());
            Set<Atom> undecided = new LinkedHashSet<>(atoms);
            for (OtherwiseAnswered start : firing(rule)) {
                undecided.removeAll(deciding(rule, atoms, start));
                undecided.removeAll(deciding(rule, atoms, bare(rule, atoms, start)));
                undecided.removeAll(deciding(rule, atoms, bare(rule, atoms.reversed(), start)));
            }
            for (OtherwiseAnswered start : tests(rule, "silent")) {
                atoms.stream()
                        .filter(atom -> outcome(rule, flipped(atom, start)) == Outcome.FIRED)
                        .forEach(undecided::remove);
            }
            if (!undecided.isEmpty()) {
                idle.put(rule.rule().id(), undecided);
            }
        }
        assertThat(idle).isEmpty();
    }

    /** The words whose change alone turns the outcome, here or where one other change has silenced the rule. */
    private static Set<Atom> deciding(CompiledRule rule, List<Atom> atoms, OtherwiseAnswered firing) {
        Set<Atom> deciding = new LinkedHashSet<>();
        for (Atom atom : atoms) {
            OtherwiseAnswered changed = flipped(atom, firing);
            if (outcome(rule, changed) == Outcome.SILENT) {
                deciding.add(atom);
                for (Atom other : atoms) {
                    if (!other.question().equals(atom.question())
                            && outcome(rule, flipped(other, changed)) == Outcome.FIRED) {
                        deciding.add(other);
                    }
                }
            }
        }
        return deciding;
    }

    /** What is left when everything is taken away without which another branch still lets the rule fire. */
    private static OtherwiseAnswered bare(CompiledRule rule, List<Atom> atoms, OtherwiseAnswered firing) {
        OtherwiseAnswered bare = firing;
        for (Atom atom : atoms) {
            OtherwiseAnswered without = bare.with(atom.question(), atom.no());
            if (holds(atom, bare) && outcome(rule, without) == Outcome.FIRED) {
                bare = without;
            }
        }
        return bare;
    }

    private static OtherwiseAnswered flipped(Atom atom, OtherwiseAnswered facts) {
        return facts.with(atom.question(), holds(atom, facts) ? atom.no() : atom.yes());
    }

    private static boolean holds(Atom atom, OtherwiseAnswered facts) {
        return switch (facts.answer(atom.question())) {
            case Double number
            when atom.yes() instanceof Double yes && atom.no() instanceof Double no ->
                yes > no ? number >= yes : number <= yes;
            case String word -> atom.yes().equals("another") ? !word.equals(atom.no()) : word.equals(atom.yes());
            case Object answer -> answer.equals(atom.yes());
        };
    }

    private static Outcome outcome(CompiledRule rule, OtherwiseAnswered facts) {
        return rule.evaluate(facts);
    }

    private static List<OtherwiseAnswered> firing(CompiledRule rule) {
        return tests(rule, "fires").stream()
                .filter(facts -> outcome(rule, facts) == Outcome.FIRED)
                .toList();
    }

    private static List<OtherwiseAnswered> tests(CompiledRule rule, String kind) {
        List<OtherwiseAnswered> found = new ArrayList<>();
        for (Object written : rule.rule().tests().getOrDefault(kind, List.of())) {
            DialogContext context = Case.of(written).context();
            Heard heard = Heard.of(context, READER, INQUIRIES);
            heard.subjects()
                    .forEach(subject -> found.add(new OtherwiseAnswered(
                            POLICY.facts(context, heard, subject)
                                    .forRule(rule.rule().lookBackHours()),
                            Map.of())));
        }
        return found;
    }
}
