package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import io.epione.policies.perturbation.Kind;
import io.epione.policies.perturbation.Perturbations;
import io.epione.policies.perturbation.Perturbed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What leaves the meaning of a message as it is leaves its level as high; the benchmark takes five times as many. */
class PerturbationTest {
    private static final int COUNT = 2000;
    /** Of sentences in which a third of the long words is mistyped. */
    private static final double MISTYPED_LOWERED = 0.01;

    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();
    private static final Map<String, Disposition> BASES = new HashMap<>();
    private static final List<Outcome> OUTCOMES = Perturbations.of(COUNT, Perturbations.SEED).stream()
            .map(one -> new Outcome(one, BASES.computeIfAbsent(one.base(), PerturbationTest::said), said(one.text())))
            .toList();

    private record Outcome(Perturbed one, Disposition base, Disposition said) {
        boolean mistyped() {
            return one.kinds().contains(Kind.TYPING);
        }

        boolean lowered() {
            return said.level().compareTo(base.level()) < 0 || (base.crisis() && !said.crisis());
        }

        @Override
        public String toString() {
            return one.kinds() + " " + base.level() + " became " + said.level() + ": " + one.text();
        }
    }

    @Test
    void noPerturbationLowersALevelOrShutsACrisis() {
        assertThat(BASES).hasSize(120);
        assertThat(OUTCOMES.stream().filter(outcome -> !outcome.mistyped() && outcome.lowered()))
                .isEmpty();
    }

    @Test
    void hardlyAnyMistypedSentenceIsLoweredAndNoEmergencyBelowUrgent() {
        List<Outcome> mistyped = OUTCOMES.stream().filter(Outcome::mistyped).toList();
        List<Outcome> lowered = mistyped.stream().filter(Outcome::lowered).toList();

        assertThat(lowered).hasSizeLessThanOrEqualTo((int) (MISTYPED_LOWERED * mistyped.size()));
        assertThat(lowered)
                .noneMatch(outcome -> outcome.base().level() == Level.EMERGENCY
                        && outcome.said().level().compareTo(Level.URGENT) < 0);
    }

    private static Disposition said(String text) {
        return POLICY.evaluate(Case.of(text).context()).disposition();
    }
}
