package io.epione.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ten thousand perturbations of plain sentences through the open triage call, each against its own base. */
final class PerturbationBench implements Bench.Benchmark {
    private static final String COUNT = "10000";
    private static final String SEED = "20261128";
    private static final int SHOWN = 20;

    private final Map<String, Said> bases = new HashMap<>();
    private final Map<String, int[]> byKind = new LinkedHashMap<>();
    private final List<String> lowered = new ArrayList<>();

    @Override
    public Table run() throws IOException {
        List<JsonNode> lines = perturbations();
        Table contexts;
        try (RunningService service = RunningService.start(Map.of("epione.limits.questions-per-minute", "1000000"))) {
            Client caller = service.client().asPatient("1971-05-02", "female");
            for (JsonNode line : lines) {
                Said base = bases.computeIfAbsent(line.path("base").asText(), text -> Said.to(caller, text));
                count(line, base, Said.to(caller, line.path("text").asText()));
            }
            contexts = ContextVariants.run(caller);
        }
        Table table = new Table(
                "Perturbations of plain sentences",
                "what is done",
                "sentences",
                "lowered",
                "of these by the rules",
                "raised");
        byKind.forEach((kind, counts) -> table.row(kind, counts[0], counts[1], counts[3], counts[2]));
        table.row("all", sum(0), sum(1), sum(3), sum(2));
        table.note("120 frozen bases, seed " + SEED
                + "; a tenth of the sentences has further changes on top. Lowered: less"
                + " urgent than the base itself, or no crisis where the base is one.");
        table.note("Lowered by the rules: " + (lowered.isEmpty() ? "none" : String.join("; ", lowered)));
        return table.below(contexts);
    }

    private void count(JsonNode line, Said base, Said said) {
        String kind =
                line.path("kinds").path(0).asText().toLowerCase(Locale.ROOT).replace('_', ' ');
        int[] counts = byKind.computeIfAbsent(kind, _ -> new int[4]);
        counts[0]++;
        if (said.below(base)) {
            counts[1]++;
            counts[3] += said.rules() < base.rules() ? 1 : 0;
            if (said.rules() < base.rules() && lowered.size() < SHOWN) {
                lowered.add(line.path("text").asText());
            }
        } else if (said.level() > base.level()) {
            counts[2]++;
        }
    }

    private int sum(int column) {
        return byKind.values().stream().mapToInt(counts -> counts[column]).sum();
    }

    /** Made by the tests of dialog-policies in a process of its own: the service stays a black box here. */
    private static List<JsonNode> perturbations() throws IOException {
        Path module = Project.root().resolve("dialog-policies");
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                module.resolve("target/test-classes").toString(),
                                module.resolve("target/classes").toString(),
                                System.getProperty("java.class.path")),
                        "io.epione.policies.perturbation.Perturbations",
                        COUNT,
                        SEED)
                .directory(module.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(generator.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            lines.add(json.readTree(line));
        }
        if (lines.size() != Integer.parseInt(COUNT)) {
            throw new IllegalStateException("the generator of perturbations gave " + lines.size() + " sentences");
        }
        return lines;
    }
}
