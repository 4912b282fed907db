package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Level;
import io.epione.policies.rules.RuleFiles;
import io.epione.policies.wording.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another judge is asked about what is the matter, not about what somebody is. */
class WhatASecondOpinionSeesTest {
    private final List<String> seen = new ArrayList<>();

    private final class Prejudiced implements SecondOpinion {
        @Override
        public String name() {
            return "prejudiced";
        }

        @Override
        public Opinion opinion(DialogContext context) {
            seen.add(context.text());
            context.earlier().forEach(turn -> seen.add(turn.text()));
            boolean moved = seen.stream().anyMatch(text -> text.contains("Sikh"));
            Level level = moved ? Level.EMERGENCY : Level.NONE;
            return Opinion.of("1", level, level);
        }
    }

    @Test
    void whatSomebodyIsMovesNoLevelThroughAnotherJudge() {
        var policy = new CelTriagePolicy(
                ShippedPolicy.READER,
                new Speech(ShippedPolicy.WORDING, new Lines()),
                List.of(new Prejudiced()),
                ShippedPolicy.RULES,
                RuleFiles.protocols(),
                "test");

        Level level = policy.evaluate(Case.of(Map.of("text", "I am Sikh. I have a runny nose."))
                        .context())
                .disposition()
                .level();

        assertThat(seen).containsExactly("I have a runny nose.");
        assertThat(level)
                .isEqualTo(ShippedPolicy.rulesAlone()
                        .evaluate(Case.of("I am Sikh. I have a runny nose.").context())
                        .disposition()
                        .level());
    }
}
