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
import java.util.Locale;
import java.util.Map;

/** The standard vignettes of Semigran 2015 through the open triage call, each as one text and one answer. */
final class TriageBench implements Bench.Benchmark {
    private static final List<String> GOLD = List.of("em", "ne", "sc");
    private static final Map<String, String> LEVELS =
            Map.of("emergency", "em", "urgent", "em", "soon", "ne", "routine", "ne", "self-care", "sc", "none", "sc");

    private record Case(String id, String gold, String level) {
        String ours() {
            return LEVELS.getOrDefault(level, "ne");
        }

        /** Negative when we were less urgent than the reference. */
        int difference() {
            return GOLD.indexOf(gold) - GOLD.indexOf(ours());
        }
    }

    @Override
    public Table run() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (RunningService service = RunningService.start(Map.of())) {
            Client caller = service.client().asPatient("1971-05-02", "female");
            for (String line : Files.readAllLines(Project.reference("triage/semigran.dev.jsonl"))) {
                JsonNode vignette = new ObjectMapper().readTree(line);
                String level = caller.post(
                                "/api/triage",
                                Map.of("text", vignette.path("case_description").asText()))
                        .body()
                        .path("level")
                        .asText();
                cases.add(new Case(
                        vignette.path("id").asText(),
                        vignette.path("urgency_level").asText(),
                        level));
            }
        }
        Table table = new Table("Triage on standard vignettes", "group", "cases", "right", "accuracy", "95 % interval");
        for (String gold : GOLD) {
            summarise(
                    table,
                    gold,
                    cases.stream().filter(c -> c.gold().equals(gold)).toList());
        }
        summarise(table, "all", cases);
        table.note(
                "Source: Semigran et al., BMJ 2015;351:h3480, 21 of the 45 vignettes. Emergency = emergency or urgent,"
                        + " non-emergency = soon or routine, self-care = self-care or none. Intervals are Wilson's.");
        table.note("Under-triaged: "
                + list(cases.stream().filter(c -> c.difference() < 0).toList()));
        table.note("Over-triaged: "
                + list(cases.stream().filter(c -> c.difference() > 0).toList()));
        table.note("The first run on record, 2026-11-25: 8 of 21 right" + " (38 %, interval 21 to 59 %).");
        table.note("Published on all 45: symptom checkers 57 % (emergencies 80 %), Semigran 2015;"
                + " language models 58 to 76 %, npj Digital Medicine 2025.");
        return table.below(new PerturbationBench().run());
    }

    private static void summarise(Table table, String name, List<Case> cases) {
        long right = cases.stream().filter(c -> c.difference() == 0).count();
        double[] interval = wilson(right, cases.size());
        table.row(
                name,
                cases.size(),
                right,
                percent(cases.isEmpty() ? 0 : (double) right / cases.size()),
                percent(interval[0]) + " to " + percent(interval[1]));
    }

    private static String list(List<Case> cases) {
        return cases.isEmpty()
                ? "none"
                : String.join(
                        "; ",
                        cases.stream()
                                .map(c -> c.id() + " (" + c.gold() + ", said " + c.level() + ")")
                                .toList());
    }

    /** Wilson's score interval (1927) at 95 %. */
    private static double[] wilson(long right, int n) {
        if (n == 0) {
            return new double[] {0, 1};
        }
        double z = 1.959964;
        double p = (double) right / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / (1 + z * z / n);
        return new double[] {Math.max(0, centre - half), Math.min(1, centre + half)};
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
