package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.rules.PolicyRule;
import io.epione.policies.understanding.Concept;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every rule that is shipped, by its own sentences. */
class ShippedRulesTest {
    private static final TextReader READER = ShippedPolicy.READER;
    private static final Wording WORDING = ShippedPolicy.WORDING;
    private static final List<PolicyRule> RULES = ShippedPolicy.RULES;
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    @Test
    void everyRuleFiresOnItsSentencesAndIsSilentOnTheOthers() {
        List<String> wrong = new ArrayList<>();
        for (PolicyRule rule : RULES) {
            for (Object written : rule.tests().getOrDefault("fires", List.of())) {
                if (!fired(rule, written)) {
                    wrong.add(rule.id() + " must fire on " + written);
                }
            }
            for (Object written : rule.tests().getOrDefault("silent", List.of())) {
                if (fired(rule, written)) {
                    wrong.add(rule.id() + " must be silent on " + written);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean fired(PolicyRule rule, Object written) {
        Judgement judgement = POLICY.evaluate(Case.of(written).context());
        boolean fired = judgement.trace().fired().stream()
                .anyMatch(voice -> voice.ruleId().equals(rule.id()) && voice.level() == rule.level());
        if (fired) {
            assertThat(judgement.disposition().level())
                    .as("the level after " + rule.id() + " on " + written)
                    .isGreaterThanOrEqualTo(rule.level());
        }
        return fired;
    }

    @Test
    void everyRuleHasSentencesOfBothKindsASourceAndReviewedWords() {
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(rule.tests().getOrDefault("fires", List.of()))
                    .as(rule.id())
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(rule.tests().getOrDefault("silent", List.of()))
                    .as(rule.id())
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(rule.source().publisher()).as(rule.id()).isNotBlank();
            assertThat(rule.review()).as(rule.id()).isNotBlank();
            assertThat(WORDING.has(rule.wording()))
                    .as(rule.id() + " says " + rule.wording())
                    .isTrue();
        });
    }

    @Test
    void thereAreAtLeastFortyRedFlags() {
        assertThat(RULES.stream().filter(rule -> rule.level().compareTo(Level.URGENT) >= 0))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void everyConceptThatARuleNamesIsKnown() {
        Set<String> known =
                READER.lexicon().concepts().stream().map(Concept::id).collect(Collectors.toSet());
        for (PolicyRule rule : RULES) {
            for (String call : List.of("present", "maybe", "absent", "takes", "condition", "hours", "severity")) {
                var names = java.util.regex.Pattern.compile("\\b" + call + "\\('([^']+)'")
                        .matcher(rule.when());
                assertThat(names.results().map(found -> found.group(1)))
                        .as(rule.id() + " " + call)
                        .allMatch(known::contains);
            }
        }
    }
}
