package io.epione.policies.triage;

import io.epione.policies.rules.RuleFiles;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.wording.Lines;
import io.epione.policies.wording.Wording;
import java.util.List;

/** The policy as it is shipped, for tests: its rules, protocols and words, without a container or a second opinion. */
final class ShippedPolicy {
    private ShippedPolicy() {}

    static CelTriagePolicy rulesAlone() {
        return new CelTriagePolicy(
                new TextReader(),
                new Speech(new Wording(), new Lines()),
                List.of(),
                RuleFiles.shipped(),
                RuleFiles.protocols(),
                "test");
    }
}
