package io.epione.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The standard vignettes through the open triage call: as one text and one answer, and as a conversation. */
final class TriageBench implements Bench.Benchmark {
    @Override
    public Table run() throws IOException {
        List<JsonNode> semigran = vignettes("triage/semigran.dev.jsonl");
        List<JsonNode> avey = vignettes("triage/avey.dev.jsonl");
        Table table = new Table(
                "Triage on standard vignettes",
                "protocol",
                "group",
                "cases",
                "right",
                "accuracy",
                "95 % interval",
                "questions on average");
        try (RunningService service = RunningService.start(Map.of())) {
            Client caller = service.client().asPatient("1971-05-02", "female");
            List<Scores.Case> forced = new ArrayList<>();
            List<Scores.Case> unsure = new ArrayList<>();
            List<Scores.Case> denying = new ArrayList<>();
            int idle = 0;
            for (JsonNode vignette : semigran) {
                String id = vignette.path("id").asText();
                String gold = vignette.path("urgency_level").asText();
                forced.add(new Scores.Case(id, gold, level(caller, vignette), 0));
                idle += talk(caller, vignette, SimulatedPatient.UNSURE, unsure);
                idle += talk(caller, vignette, "No", denying);
            }
            Scores.rows(table, "1: whole text", forced);
            Scores.rows(table, "2: conversation, unsaid is not sure", unsure);
            Scores.rows(table, "3: conversation, unsaid is no", denying);
            table.note(
                    "Protocols 2 and 3 open with the first sentence of the vignette; a simulated patient then answers"
                            + " only what is asked: yes or no as the vignette says, and to a sign that it does not speak of \"not"
                            + " sure\" (2), which is judged at its worst, or \"no\" (3). Questions that could not change the"
                            + " level: " + idle + ".");
            AveyRun.notes(table, caller, avey);
            table.below(CrisisConversations.run(caller));
        }
        table.note(
                "Source: Semigran et al., BMJ 2015;351:h3480, 21 of the 45 vignettes. Emergency = emergency or urgent,"
                        + " non-emergency = soon or routine, self-care = self-care or none. Intervals are Wilson's.");
        table.note("The first run on record, 2026-11-25: 8 of 21 right" + " (38 %, interval 21 to 59 %).");
        table.note("Published on all 45: symptom checkers 57 % (emergencies 80 %), Semigran 2015;"
                + " language models 58 to 76 %, npj Digital Medicine 2025.");
        return table.below(new PerturbationBench().run());
    }

    /** How many questions were idle. */
    private static int talk(Client caller, JsonNode vignette, String unsaid, List<Scores.Case> into) {
        Interviewer.Outcome outcome =
                Interviewer.interview(caller, SimulatedPatient.ofSemigran(caller, vignette, unsaid));
        into.add(new Scores.Case(
                vignette.path("id").asText(),
                vignette.path("urgency_level").asText(),
                outcome.level(),
                outcome.asked()));
        return outcome.idle();
    }

    private static String level(Client caller, JsonNode vignette) {
        return caller.post(
                        "/api/triage",
                        Map.of("text", vignette.path("case_description").asText()))
                .body()
                .path("level")
                .asText();
    }

    private static List<JsonNode> vignettes(String path) throws IOException {
        List<JsonNode> vignettes = new ArrayList<>();
        for (String line : Files.readAllLines(Project.reference(path))) {
            vignettes.add(new ObjectMapper().readTree(line));
        }
        return vignettes;
    }
}
