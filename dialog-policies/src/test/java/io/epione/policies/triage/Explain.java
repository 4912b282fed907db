package io.epione.policies.triage;

import io.epione.policies.disposition.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Shows how texts are judged and why: the level, the voices above self-care and the findings. Give it files with one text
 * a line; what stands before a tab is printed as it is.
 */
final class Explain {
    private Explain() {}

    public static void main(String... files) throws IOException {
        CelTriagePolicy policy = ShippedPolicy.rulesAlone();
        for (String file : files) {
            for (String line : Files.readAllLines(Path.of(file))) {
                int tab = line.lastIndexOf('\t');
                String text = line.substring(tab + 1);
                Judgement judgement = policy.evaluate(Case.of(text).context());
                System.out.println((tab < 0 ? "" : line.substring(0, tab) + " ")
                        + judgement.disposition().level().code() + "\n  " + text + "\n  voices: "
                        + judgement.trace().fired().stream()
                                .map(voice -> voice.ruleId() + "/" + voice.origin() + "="
                                        + voice.level().code())
                                .collect(Collectors.joining(" "))
                        + "\n  findings: "
                        + judgement.findings().stream()
                                .map(f -> f.concept() + "[" + text.substring(f.start(), f.end()) + "]"
                                        + (f.status().name().equals("PRESENT")
                                                ? ""
                                                : "-" + f.status().name().substring(0, 3))
                                        + (f.subject().name().equals("SELF") ? "" : "@" + f.subject())
                                        + (f.onsetHours() == null ? "" : " " + Math.round(f.onsetHours()) + "h")
                                        + (f.value() == null ? "" : "=" + f.value()))
                                .collect(Collectors.joining(", ")));
            }
        }
    }
}
