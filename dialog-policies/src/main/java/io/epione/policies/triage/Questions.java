package io.epione.policies.triage;

import io.epione.policies.disposition.Judgement.Question;
import io.epione.policies.disposition.Level;
import io.epione.policies.rules.CompiledRule;
import io.epione.policies.understanding.Concept;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what could still raise the level. A question whose answer changes nothing is not asked. */
final class Questions {
    private static final int MOST = 5;
    private static final List<String> REPLIES = List.of("Yes", "No", "Not sure");

    private final Lexicon lexicon;

    Questions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A concept that would raise the level, and to what. */
    record Raise(Concept concept, Level to) {
        Question question() {
            String text = concept.ask() == null ? "" : concept.ask();
            return new Question(concept.id(), text, REPLIES);
        }

        String inWords() {
            return "It would be " + to.code().toUpperCase(Locale.ROOT).charAt(0)
                    + to.code().substring(1) + " with " + concept.label() + ".";
        }
    }

    /** The questions worth asking, the one that could raise the most first. */
    List<Raise> worthAsking(List<CompiledRule> rules, CaseFacts facts, Level level) {
        Set<String> said = new HashSet<>();
        Set<String> there = new HashSet<>();
        for (Finding finding : facts.findings()) {
            if (finding.status() != Finding.Status.POSSIBLE) {
                said.add(finding.concept());
            }
            if (facts.maybe(finding.concept())) {
                there.add(finding.concept());
            }
        }
        Map<String, Raise> raises = new LinkedHashMap<>();
        for (CompiledRule rule : rules) {
            if (rule.rule().level().compareTo(level) > 0) {
                for (String candidate : rule.rule().concepts()) {
                    if (touches(rule, there) && !said.contains(candidate)) {
                        Raise raise = raise(rule, facts, candidate);
                        if (raise != null) {
                            raises.merge(candidate, raise, (a, b) -> a.to().compareTo(b.to()) >= 0 ? a : b);
                        }
                    }
                }
            }
        }
        List<Raise> sorted = new ArrayList<>(raises.values());
        sorted.sort(Comparator.comparing(Raise::to).reversed());
        return sorted.stream().limit(MOST).toList();
    }

    private static boolean touches(CompiledRule rule, Set<String> there) {
        return rule.rule().concepts().stream().anyMatch(there::contains);
    }

    private @Nullable Raise raise(CompiledRule rule, CaseFacts facts, String candidate) {
        return lexicon.concept(candidate)
                .filter(concept -> concept.ask() != null)
                .filter(concept ->
                        rule.evaluate(facts.forRule(rule.rule().lookBackHours()).supposing(candidate))
                                == CompiledRule.Outcome.FIRED)
                .map(concept -> new Raise(concept, rule.rule().level()))
                .orElse(null);
    }
}
