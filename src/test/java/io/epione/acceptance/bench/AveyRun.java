package io.epione.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import java.util.List;
import java.util.Locale;

/** What the vignettes of Avey show: whether denials are understood, and how the interview goes. They name no level. */
final class AveyRun {
    private AveyRun() {}

    static void notes(Table table, Client service, List<JsonNode> vignettes) {
        int found = 0;
        int negated = 0;
        int asked = 0;
        int idle = 0;
        for (JsonNode vignette : vignettes) {
            String absent = vignette.path("absent_findings").asText();
            if (!absent.isBlank()) {
                for (JsonNode finding : Interviewer.findings(service, absent)) {
                    // A number is a reading, not something that can be absent.
                    if (!finding.has("value")) {
                        found++;
                        negated += finding.path("status").asText().equals("negated") ? 1 : 0;
                    }
                }
            }
            Interviewer.Outcome outcome = Interviewer.interview(service, SimulatedPatient.ofAvey(service, vignette));
            asked += outcome.asked();
            idle += outcome.idle();
        }
        table.note(String.format(
                Locale.ROOT,
                "Avey, %d vignettes (absent findings): %d of %d findings read in them are negated (%.1f %%).",
                vignettes.size(),
                negated,
                found,
                100.0 * negated / Math.max(1, found)));
        table.note(String.format(
                Locale.ROOT,
                "Avey, free conversation from the chief complaints: %.1f questions on average, of %d asked %d could not"
                        + " change the level.",
                (double) asked / Math.max(1, vignettes.size()),
                asked,
                idle));
    }
}
