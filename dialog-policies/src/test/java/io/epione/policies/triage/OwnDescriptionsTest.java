package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Case descriptions in the words of textbooks, of the usual diagnoses of primary and emergency care, each with where it
 * belongs: {@code now} (urgent or emergency), {@code clinic} (soon or routine) or {@code home}.
 */
class OwnDescriptionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/triage/own");
    private static final String COLD = "A 40-year-old man presents with a runny nose for two days. ";
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    @Test
    void everyDescriptionEndsWhereItBelongs() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> lines = Files.readAllLines(FOLDER.resolve("descriptions.tsv"));
        for (String line : lines) {
            String[] parts = line.split("\t", 2);
            Level said = level(parts[1]);
            if (!place(said).equals(parts[0])) {
                wrong.add(said + " for " + line);
            }
        }
        assertThat(lines).hasSizeGreaterThan(120);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aNormalFindingRaisesNoLevel() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String finding : Files.readAllLines(FOLDER.resolve("normal-findings.txt"))) {
            Level said = level(COLD + finding);
            if (said != Level.SELF_CARE) {
                wrong.add(said + " for a cold and: " + finding);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Level level(String text) {
        return POLICY.evaluate(Case.of(text).context()).disposition().level();
    }

    private static String place(Level level) {
        return switch (level) {
            case EMERGENCY, URGENT -> "now";
            case SOON, ROUTINE -> "clinic";
            case SELF_CARE, NONE -> "home";
        };
    }
}
