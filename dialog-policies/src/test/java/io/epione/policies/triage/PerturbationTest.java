package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.perturbation.Perturbations;
import io.epione.policies.perturbation.Perturbed;
import io.epione.policies.rules.RuleFiles;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.wording.Lines;
import io.epione.policies.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What leaves the meaning of a message as it is leaves its level as high; the benchmark takes five times as many. */
class PerturbationTest {
    private static final int COUNT = 2000;
    private static final CelTriagePolicy POLICY = new CelTriagePolicy(
            new TextReader(),
            new Speech(new Wording(), new Lines()),
            List.of(),
            RuleFiles.shipped(),
            RuleFiles.protocols(),
            "test");

    private final Map<String, Disposition> bases = new HashMap<>();

    @Test
    void noPerturbationLowersALevelOrShutsACrisis() {
        List<String> lowered = new ArrayList<>();
        for (Perturbed one : Perturbations.of(COUNT, Perturbations.SEED)) {
            Disposition base = bases.computeIfAbsent(one.base(), PerturbationTest::said);
            Disposition said = said(one.text());
            if (said.level().compareTo(base.level()) < 0 || (base.crisis() && !said.crisis())) {
                lowered.add(one.kinds() + " " + base.level() + " became " + said.level() + ": " + one.text());
            }
        }
        assertThat(bases).hasSize(120);
        assertThat(lowered).isEmpty();
    }

    private static Disposition said(String text) {
        return POLICY.evaluate(Case.of(text).context()).disposition();
    }
}
