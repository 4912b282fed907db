package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is advised is what was found: no reason that is named is graver than the level that is shown, nor the other way. */
class OneDispositionTest {
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    @Test
    void theLevelThatIsShownIsTheGravestOfItsReasonsForEverySentenceOfTheRules() {
        ShippedPolicy.RULES.stream()
                .flatMap(rule -> rule.tests().getOrDefault("fires", List.of()).stream())
                .distinct()
                .forEach(written -> {
                    Judgement judgement = POLICY.evaluate(Case.of(written).context());
                    Level gravest = judgement.disposition().reasons().stream()
                            .map(Disposition.Reason::level)
                            .reduce(Level.NONE, Level::max);
                    assertThat(judgement.disposition().level())
                            .as("%s", written)
                            .isEqualTo(gravest);
                });
    }
}
