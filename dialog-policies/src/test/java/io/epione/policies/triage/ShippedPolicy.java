package io.epione.policies.triage;

import io.epione.policies.rules.PolicyRule;
import io.epione.policies.rules.RuleFiles;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.wording.Lines;
import io.epione.policies.wording.Wording;
import java.util.List;

/**
 * What is shipped, read once for all tests of a process: its rules, protocols and words, without a container or a
 * second opinion.
 */
final class ShippedPolicy {
    static final Wording WORDING = new Wording();
    static final TextReader READER = new TextReader();
    static final List<PolicyRule> RULES = RuleFiles.shipped();
    private static final CelTriagePolicy RULES_ALONE = new CelTriagePolicy(
            READER, new Speech(WORDING, new Lines()), List.of(), RULES, RuleFiles.protocols(), "test");

    private ShippedPolicy() {}

    static CelTriagePolicy rulesAlone() {
        return RULES_ALONE;
    }
}
