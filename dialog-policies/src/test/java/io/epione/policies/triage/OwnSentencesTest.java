package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Sentences that were written along with the rules, by topic; each stays understood. How well the rules do on sentences
 * they were not written for is measured by {@link FrozenSentences}.
 */
class OwnSentencesTest {
    private static final Path FILE = Path.of("src/test/resources/triage/own/sentences.tsv");
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    @Test
    void whatWasUnderstoodStaysUnderstood() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> lines = Files.readAllLines(FILE);
        for (String line : lines) {
            String[] parts = line.split("\t", 2);
            Disposition said = POLICY.evaluate(Case.of(parts[1]).context()).disposition();
            if (!met(parts[0], said)) {
                wrong.add(line + " -> " + said.level() + (said.crisis() ? " crisis" : ""));
            }
        }
        assertThat(lines).hasSizeGreaterThan(350);
        assertThat(wrong).isEmpty();
    }

    private static boolean met(String wanted, Disposition said) {
        return switch (wanted) {
            case "no-crisis" -> !said.crisis();
            case "no-emergency" -> said.level() != Level.EMERGENCY;
            default -> {
                String[] words = wanted.split(" ");
                Level least = Level.valueOf(words[0].toUpperCase(Locale.ROOT));
                yield said.level().compareTo(least) >= 0 && (words.length == 1 || said.crisis());
            }
        };
    }
}
